import type { Appointment, NewAppointment } from "./appointments.ts"
import type { Cause } from "./causes.ts"
import type { Fact, FactKind } from "./diagnose.ts"
import type { NewOperation, Operation } from "./operations.ts"
import type { NewPhoneRequest, PhoneRequest } from "./phone-request.ts"
import type { Random } from "./random.ts"
import type { SkillId } from "./skills.ts"

/**
 * What a simulation declares: literals, small functions, and words. These types are the whole
 * language of `simulations/`; nothing in them runs.
 */
export type Simulation = {
  /** Folder name and first part of the address. */
  id: string
  /** What a learner reads on the mission list: « Déclarer ses revenus ». */
  title: string
  site: Site
  steps: Step[]
  /** What a page of the simulation's own shows beside the fields. `query`: its address's. */
  pageData?: (
    situation: Situation,
    query: Readonly<Record<string, string>>,
  ) => Record<string, unknown>
  /** Pages of the site beside the journey (« Où trouver mes identifiants ? »). */
  asides?: Aside[]
  /** Stands before the others on the home page: what somebody needs before any procedure. */
  comesFirst?: boolean
  /** A file of `static/` that its gestures need: every page works without it. */
  script?: string
  papers: Record<string, PaperTitle>
  scenarios: Scenario[]
  /** Once such a step is answered, what comes before is closed until an action opens it again. */
  sealedBy?: string | readonly string[]
  /** A line that the site keeps in view (« Déclaration non signée »), or null. */
  flag?: (situation: Situation) => Flag | null
  /**
   * What the site writes later, by itself: reminders. Looks at its own appointments only, since
   * another portal may be on the desk. Ids stay the same; `sentAt` and `onDay` may be to come.
   */
  due?: (situation: Situation) => DueMessages
  /** What only the end shows: left unsigned, a false message believed… */
  remarks?: Remark[]
  /** Cause of known mistakes and controls, by id; the others are about what a word means. */
  causes?: Record<string, Cause>
  /** General points of the memo, the most important first; three at least always hold. */
  takeaways?: Takeaway[]
  /** What the practice would have meant in real life. `right`: the right answers, by field. */
  consequences: (situation: Situation, right: Readonly<Record<string, string>>) => Consequences
}

/**
 * The organisation that the portal plays. `address` is a name under `.example`. `also`: everyday
 * words, parted by spaces, that lead to it from the search page.
 */
export type Site = {
  name: string
  address: string
  tagline: string
  contact: string
  also?: string
}

export type DueMessages = { mails: Mail[]; texts: TextMessage[] }

export type Flag = { tone: "waiting" | "done"; text: string }

/** `data` is what its page shows; `past` are the learner's earlier practices, of any portal. */
export type Aside = {
  id: string
  title: string
  page: string
  data?: (situation: Situation, past: readonly PastPractice[]) => Record<string, unknown>
}

/** `data` is what its template cannot work out from the facts alone. */
export type PaperTitle = {
  title: string
  from: string
  /** Its template stands in `simulations/people/papers/`: several simulations hand it out. */
  shared?: true
  /** What to look for at home when doing it for real: « Votre dernier avis d'impôt. » */
  atHand?: string
  data?: (situation: Situation) => Record<string, unknown>
}

export type Step = {
  /** Second part of the address. */
  id: string
  title: string
  /** Group of steps shown by the site's progress bar. */
  stage: string
  /** The verb on the main button. */
  button: string
  /** What it trains; a step with fields, one skill of each framework at least. */
  skills: SkillId[]
  fields: Field[]
  /** Headings inside the page: a group names the fields that follow it. */
  groups?: Group[]
  /** Sentences of the site above the form. */
  intro?: string[]
  /** A page of the simulation's own, drawn above the form. */
  page?: string
  askedWhen?: (situation: Situation) => boolean
  /** Checks of the real site that look at several answers at once. */
  controls?: Control[]
  /** Things the real site warns of, and lets pass. */
  advice?: Advice[]
  /** What the accepted step leaves behind. */
  leaves?: (situation: Situation, random: Random) => Leaving[]
  /** Other buttons of the page: send the code again, correct… */
  actions?: Action[]
  /** Somebody writes a mail here: the page is that of the desk's mailbox. See `letter-form.ts`. */
  letter?: boolean
  /** The page waits for something elsewhere (a link in a mail): no main button without it. */
  waits?: (situation: Situation) => boolean
  /**
   * Reference of the request that the person's bank sends to their telephone. The fields of the step
   * stand there; the site waits for the answer.
   */
  confirms?: string
  /** A call: the fields of the step stand on the telephone as well. `out`: the person dials. */
  calls?: "out" | Ringing
  /** This step ends the practice's main job: « C'est fini » is offered on it. */
  ends?: boolean
}

/** A call that comes: the number that the telephone shows, and what the voice says, line by line. */
export type Ringing = { from: string; says: string[] }

export type Group = { before: string; title: string; note?: string }

/**
 * `file`: a paper of the desk, sent as a file. Its answer is the paper's name, or several parted by
 * spaces: see `upload.ts`.
 * `letter`: lines in one's own words; real data in it is masked, and the rest is kept.
 */
export type FieldKind = FactKind | "password" | "tick" | "hidden" | "file" | "letter"

export type Field = {
  /** Unique in the simulation. */
  name: string
  /** The site's own words. */
  label: string
  /** Heading of its words of help, when several fields share them; its name if absent. */
  words?: string
  kind: FieldKind
  /**
   * The right answer: the name of a fact (absent from the scenario: the field stays empty), or a
   * function. A tick is "oui" or "".
   */
  right: string | ((situation: Situation) => string)
  /** Other answers that are as good: a password of one's own choice. */
  accepts?: (typed: string, situation: Situation) => boolean
  /** What the site has filled in already: the name of a fact, or a function. */
  prefill?: string | ((situation: Situation) => string)
  /** A function when they depend on the situation: results of a search, free slots. */
  options?: Option[] | ((situation: Situation) => Option[])
  /**
   * How a choice is drawn: `slots` under the headings of its days, `cards` with their details, a
   * `list` that unfolds, `buttons` that send the page.
   */
  display?: "slots" | "cards" | "list" | "buttons"
  /**
   * A page of the simulation's own, drawn in place of the field: a scene. The buttons of a choice's
   * scene bear its name and send the page, so that the gesture itself is the answer.
   */
  scene?: string
  /** Narrows what the page shows: any answer will do, and no help is needed. */
  filters?: boolean
  /** What the site says when a choice has nothing to offer. */
  none?: string
  required?: boolean
  /** The site knows the answer, and refuses any other with this message. */
  known?: string
  /** What the site refuses, in its own words. The first that holds speaks. */
  refusals?: Refusal[]
  misconceptions?: Misconception[]
  /** The fact to light up on a paper, when `right` is not simply a fact's name. */
  where?: string | ((situation: Situation) => string | null)
  shownWhen?: (situation: Situation) => boolean
  /** Filled in already, and worth comparing with the paper. */
  compare?: boolean
  /** Box number of the form: 1AJ. */
  box?: string
  note?: string
  autocomplete?: string
  /** Digits or characters that the site accepts at the most. */
  longest?: number
  /** Files that it takes; one if absent. */
  most?: number
  /** For an amount: the unit shown after the field. */
  unit?: string
}

export type Option = {
  id: string
  label: string
  shownWhen?: (situation: Situation) => boolean
  /** Options in a row with the same one stand together, under it: a day. */
  heading?: string
  /** Lines below the label, in a display of cards. */
  details?: string[]
}

export type Refusal = {
  id: string
  refuses: (typed: string, situation: Situation) => boolean
  message: string | ((typed: string, situation: Situation) => string)
  /** The kind of mistake that it is, when that says more than what the answer looks like. */
  kind?: string
}

/** `typed` in an example may quote facts: "{netPaye}". */
export type Misconception = {
  id: string
  /** Code of the list of known mistakes (T1, U4). */
  code?: string
  matches: (typed: string, situation: Situation) => boolean
  /** Of a letter: the words that the explanation speaks of, as they were typed. */
  passage?: (typed: string, situation: Situation) => string
  example: {
    scenario: string
    typed: string | ((situation: Situation) => string)
    /** Milliseconds that pass before it is typed. */
    afterMs?: number
    /** Other answers without which the mistake cannot be made. */
    given?: Record<string, string>
    /** Times that the field was missed just before. */
    misses?: number
  }
}

export type Control = {
  id: string
  field: string
  refuses: (situation: Situation) => boolean
  message: string
}

export type Advice = {
  id: string
  field: string
  when: (situation: Situation) => boolean
  message: string
}

export type Action = {
  id: string
  label: string
  leaves?: (situation: Situation, random: Random) => Leaving[]
  /** What is typed on the page stays there: filters. */
  keeps?: boolean
  /** What the button writes in the fields of its page, as they stood: a key of a keypad. */
  fills?: (typed: Readonly<Record<string, string>>) => Record<string, string>
  /** The button stands below this field, not at the foot of the page; a scene draws it itself. */
  below?: string
  /** Steps that must be answered again. */
  reopens?: string[]
  shownWhen?: (situation: Situation) => boolean
  /** Where the learner lands; the same step if absent. */
  to?: string
  /** What the site says once it is done. */
  notice?: string
}

export type Scenario = {
  id: string
  /** Id of somebody in `simulations/people/`. */
  person: string
  /** « Déclarer un salaire ». */
  title: string
  /** The story in two or three sentences: who you are, what lies on the table. */
  story: string[]
  /** What is to be done, one sentence. */
  goal: string
  minutes: number
  difficulty: 1 | 2 | 3
  /**
   * The date of the story, YYYY-MM-DD; or worked out from the real clock (milliseconds) at which
   * the practice began.
   */
  today: string | ((startedAt: number) => string)
  /** Papers on the desk from the start, in order. */
  papers: string[]
  /** Everything that the papers say, and the people around. Amounts in euros. */
  draw: (random: Random, today: string) => Fact[]
  /** Messages that lie in the mailbox already. */
  mails?: (situation: Situation) => Mail[]
  /** What stands in the agenda already. Ids begin with the simulation's. */
  appointments?: (situation: Situation) => Appointment[]
}

export type Remark = {
  id: string
  code?: string
  when: (situation: Situation) => boolean
  /** Id of the takeaway that it calls for. */
  takeaway?: string
}

/** A point of the memo, the page that is printed and taken home. Its words are « rappel · id ». */
export type Takeaway = { id: string; when?: (situation: Situation) => boolean }

/** Sentences for the debrief, one a line. */
export type Consequences = {
  committed: string[]
  changeable: string[]
  /** Differences in euros that a mistake would have made. */
  costs: string[]
}

/** All that a function of a simulation may look at. */
export type Situation = {
  /** Value of a fact; "" when the scenario does not have it. */
  fact: (name: string) => string
  facts: readonly Fact[]
  /** Accepted answers of the practice, by field name; the step being checked included. */
  answers: Readonly<Record<string, string>>
  world: World
  /** The whole agenda, in the order of the calendar: see `appointments.ts`. */
  appointments: readonly Appointment[]
  /** Seed of the practice: the same one fills the same slots. */
  seed: number
  /** Date of the story, YYYY-MM-DD: that of the first day, and the days that passed since. */
  today: string
  /** Days of the story that passed in this practice: see `story-clock.ts`. */
  days: number
  /** The real clock, milliseconds. */
  now: number
  level: Level
  trail: readonly TrailEvent[]
}

export const levels = ["watch", "guided", "helped", "alone"] as const
export type Level = (typeof levels)[number]

/** What portals leave behind for one person. All portals share it. */
export type World = {
  mails: Mail[]
  texts: TextMessage[]
  papers: LeftPaper[]
  codes: SentCode[]
  /** What steps booked, and what they changed of the rest of the agenda. */
  appointments: Appointment[]
  /** What was paid and received: see `operations.ts`. */
  operations: Operation[]
  /** What the bank asked on the telephone: see `phone-request.ts`. */
  requests: PhoneRequest[]
  /** Ids of the mails and texts that were opened. */
  read: string[]
  /** What the person writes in the mailbox: drafts, and what was sent. */
  letters: Letter[]
  /** Where messages and letters were put by hand; absent: where they came. `gone`: for good. */
  filed: Record<string, Filed>
}

export type Mail = {
  id: string
  /** Simulation that sent it. */
  simulation: string
  from: string
  address: string
  /** Others who got it: to whom it was written, and who was told of it. */
  to?: string[]
  cc?: string[]
  /** Papers of the simulation that came with it. */
  joined?: string[]
  subject: string
  /** Date of the story, YYYY-MM-DD. */
  date: string
  /** Real clock, milliseconds; absent for messages that lay there from the start. */
  sentAt?: number
  /** Day of the practice on which it comes; absent: it is here. */
  onDay?: number
  body: string[]
  link?: MailLink
  /** A false message: what gives it away, told in the debrief. */
  scam?: { giveaways: string[] }
}

export const places = ["reception", "indesirables", "corbeille", "gone"] as const
export type Filed = (typeof places)[number]

/** How a letter answers a message. */
export const answerings = ["repondre", "repondre-a-tous", "transferer"] as const
export type Answering = (typeof answerings)[number]

/** A mail that the person writes. Private: its texts stay out of trails, logs and addresses. */
export type Letter = {
  id: string
  /** Simulation whose practice it was written in. */
  simulation: string
  state: "draft" | "sent"
  to: string
  cc: string
  bcc: string
  subject: string
  text: string
  files: JoinedFile[]
  /** The message that it answers. */
  about?: { mail: string; how: Answering }
  /** Date of the story, YYYY-MM-DD. */
  date: string
  sentAt: number
}

/** `word` says which paper it is: see `upload.ts`. `size` in bytes, absent when it came with a mail. */
export type JoinedFile = { word: string; size?: number }

/** `shown` is the address that the learner can look at; `href` is where the desk goes. */
export type MailLink = { label: string; shown: string; href: string }

export type TextMessage = {
  id: string
  simulation: string
  from: string
  date: string
  sentAt?: number
  /** Day of the practice on which it comes; absent: it is here. */
  onDay?: number
  body: string
}

/** A paper that a step left: a receipt. `data` is what its template prints. */
export type LeftPaper = {
  id: string
  simulation: string
  paper: string
  date: string
  sentAt: number
  data: Record<string, string>
}

/** A secret sent to the person: single use, for a time. */
export type SentCode = { purpose: string; value: string; sentAt: number; used: boolean }

/** What is written on a message as it leaves. */
type Stamped = "id" | "simulation" | "date" | "sentAt" | "onDay"

export type Leaving =
  /** `afterDays`: it comes that many days of the story later. */
  | { leaves: "mail"; mail: Omit<Mail, Stamped>; afterDays?: number }
  | { leaves: "text"; text: Omit<TextMessage, Stamped>; afterDays?: number }
  | { leaves: "paper"; paper: string; data: Record<string, string> }
  | { leaves: "code"; purpose: string; value: string }
  | { leaves: "used-code"; purpose: string }
  | { leaves: "appointment"; appointment: NewAppointment }
  /** To another slot: the old one is given back. */
  | { leaves: "moved-appointment"; appointment: string; date: string; time: string }
  | { leaves: "cancelled-appointment"; appointment: string }
  /** On the account of the person; once for each reference. */
  | { leaves: "operation"; operation: NewOperation }
  /** On the telephone of the person, from their bank. */
  | { leaves: "request"; request: NewPhoneRequest }
  | { leaves: "answered-request"; reference: string; state: "approved" | "refused" }

/** One run of one scenario by one learner. Progress is never stored: see `journey.ts`. */
export type Practice = {
  id: string
  simulation: string
  scenario: string
  seed: number
  level: Level
  startedAt: number
  /** Days of the story that passed; absent: none. */
  days?: number
  /** Step id → field → accepted answer. A step that is here is done. */
  answers: Record<string, Record<string, string>>
  /** Step id → what was typed and is not accepted yet. */
  drafts: Record<string, Draft>
  trail: readonly TrailEvent[]
}

/** What is kept of an ended practice: enough to tell mastery, nothing of what was typed. */
export type PastPractice = Pick<Practice, "simulation" | "scenario" | "seed" | "level"> & {
  /** Its last gesture, milliseconds of the real clock. */
  at: number
  finished: boolean
  /** Pages with fields that were done, and those right without the last rung. */
  done: number
  right: number
}

/** `tried`: it was sent once already, so the page says what is wrong with it. */
export type Draft = { typed: Record<string, string>; tried: boolean }

export const verdicts = ["right", "refused", "mistaken", "real-data"] as const
export type Verdict = (typeof verdicts)[number]

/** What happened, in order. Never what was typed. `at` in milliseconds of the real clock. */
export type TrailEvent =
  | {
      at: number
      kind: "try"
      step: string
      field: string
      verdict: Verdict
      diagnosis?: string
      about?: string
    }
  | { at: number; kind: "hint"; step: string; field: string; rung: Rung }
  | { at: number; kind: "done"; step: string }
  | { at: number; kind: "action"; step: string; action: string }
  | { at: number; kind: "opened"; what: "mail" | "paper" | "text"; id: string }
  /** By the link of a false mail, `id` its own; or from the search page: « mairie/twin ». */
  | { at: number; kind: "false-site"; by: "mail" | "search"; id: string }
  /** The offer of help was waved away on this page. */
  | { at: number; kind: "waved"; step: string }
  | { at: number; kind: "ended" }

export const rungs = [1, 2, 3] as const
/** 1 what is asked · 2 where to find it · 3 do it together. */
export type Rung = (typeof rungs)[number]

/** Somebody fictional. Their numbers lie in the blocks that nobody holds. */
export type Person = {
  id: string
  firstName: string
  lastName: string
  civility: "Mme" | "M."
  /** YYYY-MM-DD */
  birth: string
  nir: string
  numeroFiscal: string
  numeroAcces: string
  iban: string
  mobile: string
  email: string
  /** Two lines of life, for the desk. */
  about: string
  /** What they are afraid of, one sentence, for the card that a trainer hands out. */
  fear: string
}
