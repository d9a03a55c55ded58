import { showDate } from "../../server/engine/format.ts"
import type { Consequences, Remark, Situation, Takeaway } from "../../server/engine/simulation.ts"
import { campaign } from "./campaign.ts"
import { taxOf } from "./household.ts"
import { balanceSentence, euros, receipts } from "./signed.ts"
import { followedScam } from "../../server/engine/trail.ts"

const signedNow = ({ answers }: Situation) => answers["exactitude"] === "oui"
const signedOnce = (situation: Situation) => receipts(situation).length > 0
const ended = ({ trail }: Situation) => trail.some(event => event.kind === "ended")
/** The declaration was begun, and left before the site had shown its summary. */
const leftHalfway = ({ answers, trail }: Situation) =>
  answers["contactEmail"] !== undefined &&
  !trail.some(event => event.kind === "done" && event.step === "controles")
const scamFollowed = ({ trail }: Situation) => followedScam(trail)
/** Whoever watches the site play leaves nothing undone. */
const played = ({ level }: Situation) => level !== "watch"
const hasScam = ({ facts }: Situation) => facts.some(fact => fact.name === "chomageAnnuel")

export const remarks = [
  {
    id: "not-signed",
    code: "T12",
    when: situation => ended(situation) && !signedOnce(situation) && !leftHalfway(situation),
    takeaway: "sign",
  },
  {
    id: "saved-is-not-sent",
    code: "U8",
    when: situation => ended(situation) && !signedOnce(situation) && leftHalfway(situation),
    takeaway: "sign",
  },
  {
    id: "correction-not-signed",
    code: "T13",
    when: situation => ended(situation) && signedOnce(situation) && !signedNow(situation),
    takeaway: "sign-again",
  },
  { id: "scam-followed", code: "U12", when: scamFollowed, takeaway: "false-message" },
  {
    id: "scam-resisted",
    when: situation =>
      hasScam(situation) && ended(situation) && !scamFollowed(situation) && played(situation),
  },
  {
    id: "false-adviser",
    code: "U10",
    when: situation => ended(situation) && situation.fact("fauxConseiller") === "oui",
  },
  {
    id: "password-renewed",
    when: situation => situation.answers["motDePasseNeuf"] !== undefined,
  },
  {
    id: "receipt-not-kept",
    code: "U11",
    when: situation =>
      signedNow(situation) &&
      played(situation) &&
      !situation.trail.some(
        event =>
          event.kind === "opened" &&
          event.what === "paper" &&
          event.id.startsWith("accuse-reception"),
      ),
    takeaway: "keep-proof",
  },
  {
    id: "nothing-to-pay",
    code: "T18",
    when: situation => signedNow(situation) && taxOf(situation).impotNet <= 0,
  },
  {
    id: "help-together",
    when: ({ trail }) => trail.some(event => event.kind === "hint" && event.rung === 3),
  },
] satisfies Remark[]

/** What is worth remembering of any declaration, the most important first. */
export const takeaways = [
  { id: "sign" },
  { id: "already-filled" },
  { id: "taxable-wages", when: ({ fact }) => fact("netImposableAnnuel") !== "" },
  { id: "false-message" },
  { id: "keep-proof" },
  { id: "sign-again" },
] satisfies Takeaway[]

/** What this practice would have meant. Sentences, one a line. */
export function consequences(
  situation: Situation,
  right: Readonly<Record<string, string>>,
): Consequences {
  const zone = Number(situation.fact("zone") || 1) as 1 | 2 | 3
  const deadline = showDate(campaign.deadlines[zone])
  if (!signedOnce(situation)) {
    return {
      committed: [
        "Rien n'est parti : une déclaration non signée ne compte pas.",
        `Il fallait signer avant le ${deadline}.`,
      ],
      changeable: [
        "Tout : revenez dans l'espace, vérifiez, puis signez.",
        "Après la date limite, l'impôt augmente de 10 %.",
      ],
      costs: [],
    }
  }
  const tax = taxOf({ ...situation, answers: { ...right, ...situation.answers } })
  return {
    committed: [
      "Signer, c'est dire que tout est exact.",
      "Vous en êtes responsable.",
      balanceSentence(tax.solde),
      "La preuve, c'est l'accusé de réception, avec son numéro.",
    ],
    changeable: [
      `Jusqu'au ${deadline}, vous pouvez corriger en ligne.`,
      "Après chaque correction, il faut signer à nouveau.",
      `Du ${showDate(campaign.correctionOpens)} au ${showDate(campaign.correctionCloses)}, un service de correction est ouvert.`,
      "Ce service ne change ni l'adresse ni la situation de famille.",
      "Pour cela, on écrit un message aux impôts.",
      `Ensuite, on peut encore réclamer jusqu'au ${showDate(campaign.claimUntil)}.`,
    ],
    costs: costs(situation, right),
  }
}

/** What each wrong amount would have changed in the tax, in whole euros. */
function costs(situation: Situation, right: Readonly<Record<string, string>>): string[] {
  const good = taxOf({ ...situation, answers: right })
  const wrong = Object.keys(COSTLY).filter(
    name => asNumber(situation.answers[name]) !== asNumber(right[name]),
  )
  const tried = situation.trail.flatMap(event =>
    event.kind === "try" && event.verdict !== "right" && event.diagnosis ? [event] : [],
  )
  const declared = wrong.flatMap(name => {
    const answers = { ...right, [name]: situation.answers[name] ?? "" }
    const tax = taxOf({ ...situation, answers })
    if (tax.impotNet === good.impotNet) return []
    return [`Avec ${COSTLY[name]}, ${difference(tax.impotNet, good.impotNet)}.`]
  })
  const avoided = [...new Set(tried.map(event => event.diagnosis ?? ""))].flatMap(diagnosis => {
    const fact = FACT_OF[diagnosis]
    const value = fact
      ? situation.fact(fact)
      : diagnosis === "box-t-not-carried-over"
        ? ""
        : undefined
    const name = diagnosis === "box-t-not-carried-over" ? "caseT" : "case1AJ"
    if (value === undefined || wrong.includes(name)) return []
    const tax = taxOf({ ...situation, answers: { ...right, [name]: value } })
    if (tax.impotNet === good.impotNet) return []
    return [`Avec ${SAID[diagnosis]}, ${difference(tax.impotNet, good.impotNet)}.`]
  })
  return [...declared, ...avoided]
}

/** Two taxes in whole euros: a negative one is given back, and no minus sign says so. */
function difference(shown: number, good: number): string {
  const first = shown < 0 ? `on vous rendait ${euros(-shown)}` : `l'impôt était de ${euros(shown)}`
  if (shown < 0 === good < 0) return `${first} au lieu de ${euros(Math.abs(good))}`
  return good < 0
    ? `${first} au lieu de ${euros(-good)} rendus`
    : `${first} au lieu de ${euros(good)} d'impôt`
}

/** Fields whose wrong value changes the tax, as a person calls what was declared. */
const COSTLY: Record<string, string> = {
  case1AJ: "le salaire déclaré",
  case1AP: "le chômage déclaré",
  case1AS: "la pension du déclarant 1",
  case1BS: "la pension du déclarant 2",
  case2TR: "les intérêts déclarés",
  case2CK: "le prélèvement de la banque déclaré",
  case2OP: "la case 2OP laissée ainsi",
  case4BE: "le loyer déclaré",
  case1AK: "les frais réels déclarés",
  caseT: "la case T laissée ainsi",
  enfantsMineurs: "le nombre d'enfants déclaré",
  case7UD: "le don dans cette case",
  case7UF: "le don déclaré",
  case7GA: "les frais de garde déclarés",
}

const FACT_OF: Record<string, string> = {
  "net-paid": "netPayeAnnuel",
  gross: "brutAnnuel",
  "one-month": "netImposableMensuel",
  "net-social-times-12": "montantNetSocialAnnuel",
}

const SAID: Record<string, string> = {
  "net-paid": "le net payé",
  gross: "le salaire brut",
  "one-month": "le montant d'un seul mois",
  "net-social-times-12": "le montant net social",
  "box-t-not-carried-over": "la case T vide",
}

function asNumber(text: string | undefined): string {
  return (text ?? "").replace(/[\s\u00a0]/g, "").replace(/^0$/, "")
}
