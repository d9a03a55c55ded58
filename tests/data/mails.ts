/**
 * Sixty mails, and what a kind colleague would remark of each: nothing, most of the time. `to`: a
 * firm (formal, offer AM-2417, number to leave, CV to join), a teacher (formal, Inès), neighbours.
 */
export type MailCase = {
  name: string
  to: "firm" | "teacher" | "neighbours"
  subject: string
  text: string
  attached?: boolean
  remarks: string[]
}

const SIGNED = "Cordialement,\nAnselme Oudrami\n06 39 98 06 66"
const CV = "Vous trouverez mon CV en pièce jointe."
const OFFER = "Candidature, offre AM-2417"
const firm = (name: string, subject: string, text: string, remarks: string[] = []): MailCase => ({
  name,
  to: "firm",
  subject,
  text,
  attached: true,
  remarks,
})
const without = (mail: MailCase): MailCase => ({ ...mail, attached: false })
const teacher = (name: string, text: string, remarks: string[] = []): MailCase => ({
  name,
  to: "teacher",
  subject: "Re: Sortie au musée : qui vient ?",
  text,
  remarks,
})
const neighbours = (
  name: string,
  subject: string,
  text: string,
  remarks: string[] = [],
): MailCase => ({ name, to: "neighbours", subject, text, remarks })

const T = "Cordialement,\nNadège Trouvel"
const G = "Bonne journée,\nGhislaine Portevent"
const G_TEXT = "Le repas aura lieu samedi 12, à midi, salle des Tilleuls."

export const mails: MailCase[] = [
  // Fine as they are: nothing is said.
  firm("plain and complete", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`),
  firm(
    "a name in the greeting",
    "Offre AM-2417 : cuisinier",
    `Madame, Monsieur,\nVotre offre AM-2417 m'intéresse beaucoup.\nJe joins mon CV.\nJe vous remercie de votre attention.\nAnselme Oudrami\nTél. 06.39.98.06.66`,
  ),
  firm(
    "long and warm",
    "Réponse à l'offre AM-2417",
    `Bonjour Madame Morvane,\n\nCuisinier depuis vingt ans, j'ai lu votre annonce AM-2417 avec plaisir. J'ai tenu la cuisine d'un hôtel, puis celle d'une cantine.\n\nMon CV est ci-joint. Je peux venir vous voir quand vous voulez.\n\nBien à vous,\nM. Anselme OUDRAMI\n0639980666`,
  ),
  firm(
    "evening",
    "Poste de cuisinier (AM-2417)",
    `Bonsoir,\nJe me permets de vous écrire pour le poste de cuisinier AM-2417.\nVous trouverez ci-joint mon CV.\nSincères salutations,\nAnselme Oudrami, 06 39 98 06 66`,
  ),
  firm(
    "the reference in the subject only",
    "Candidature AM-2417",
    `Bonjour,\nJe suis cuisinier et libre tout de suite.\n${CV}\n${SIGNED}`,
  ),
  firm(
    "abbreviations that everybody writes",
    "CV pour l'offre AM-2417",
    `Bonjour,\nTitulaire d'un CAP, je réponds à l'offre AM-2417.\nMon CV est en pièce jointe, au format PDF.\n${SIGNED}`,
  ),
  firm(
    "a name in capitals on the last line",
    OFFER,
    `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\nRespectueusement,\nAnselme OUDRAMI\n06 39 98 06 66`,
  ),
  firm(
    "a question mark",
    OFFER,
    `Bonjour,\nL'offre AM-2417 est-elle encore libre ?\nJe vous joins mon CV.\n${SIGNED}`,
  ),
  firm(
    "one exclamation mark",
    OFFER,
    `Bonjour,\nVotre offre AM-2417 me plaît beaucoup !\n${CV}\n${SIGNED}`,
  ),
  firm(
    "thanks as a formula",
    OFFER,
    `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\nMerci d'avance pour votre réponse.\nAnselme Oudrami\n06 39 98 06 66`,
  ),
  teacher("short and clear", `Bonjour Madame,\nInès viendra à la sortie.\nElle a une allergie au lait.\n${T}`),
  teacher(
    "in one paragraph",
    `Bonjour Mme Delorme,\nInès sera là. Attention, elle est allergique au lait : pas de fromage pour elle.\nMerci beaucoup,\nNadège Trouvel`,
  ),
  teacher(
    "with a question",
    `Bonjour,\nInès viendra avec plaisir. Son allergie au lait demande un repas à part : dois-je l'apporter ?\nBonne soirée,\nNadège Trouvel`,
  ),
  teacher(
    "« Tu » of a child, quoted",
    `Bonjour Madame,\nInès vient, et son allergie est le lait.\nElle a hâte de voir le musée.\n${T}`,
  ),
  teacher(
    "dear madam",
    `Chère Madame,\nJe vous confirme la présence d'Inès, qui a une allergie au lait.\nSalutations distinguées,\nMme Nadège TROUVEL`,
  ),
  neighbours("warm", "Repas de quartier samedi 12", `Bonjour à tous,\n${G_TEXT}\nDites-moi si vous venez.\n${G}`),
  neighbours("« tu » among friends", "Repas du samedi 12", `Salut,\n${G_TEXT}\nTu viens ? Apporte ce que tu veux.\nÀ bientôt,\nGhislaine Portevent`),
  neighbours("hello among friends", "Repas de samedi", `Coucou tout le monde,\n${G_TEXT}\nBelle journée,\nGhislaine Portevent`),
  neighbours("two lines", "Le repas de quartier", `Bonjour,\n${G_TEXT}\nAmicalement, Ghislaine Portevent`),
  neighbours("dear all", "Samedi 12 : repas", `Chers voisins,\n${G_TEXT} Chacun apporte un plat.\nMerci de votre réponse.\nGhislaine Portevent`),

  // 3. The subject.
  firm("no subject", "", `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["no-subject"]),
  firm("a reply without subject", "Re:", `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["no-subject"]),
  firm("urgent", "URGENT offre AM-2417", `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["urgent-subject"]),
  firm("« bonjour » for a subject", "Bonjour", `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["vague-subject"]),
  firm("« mon CV » for a subject", "mon CV", `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["vague-subject"]),
  firm(
    "the letter in the subject",
    "Bonjour je vous écris au sujet de l'offre AM-2417 car je cherche un emploi de cuisinier depuis cet été",
    `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`,
    ["letter-in-the-subject"],
  ),
  firm("a subject that shouts", "CANDIDATURE POUR LE POSTE", `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["shouted-subject"]),
  neighbours("an empty subject", "   ", `Bonjour,\n${G_TEXT}\n${G}`, ["no-subject"]),

  // 4. The greeting.
  firm("no greeting", OFFER, `Je réponds à votre offre AM-2417 de cuisinier.\n${CV}\n${SIGNED}`, ["no-greeting"]),
  firm("« slt »", OFFER, `Slt,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["casual-greeting", "sms-words"]),
  firm("« coucou » to a firm", OFFER, `Coucou,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["casual-greeting"]),
  firm("« salut » to a firm", OFFER, `Salut !\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["casual-greeting"]),
  teacher("straight to the point", `Inès viendra, elle a une allergie au lait.\n${T}`, ["no-greeting"]),
  neighbours("no greeting to neighbours", "Repas de samedi", `${G_TEXT}\nQui vient samedi au repas ?\n${G}`, ["no-greeting"]),

  // 5. What it is about.
  firm("nothing but the file", OFFER, `Bonjour,\nMon CV ci-joint.\n${SIGNED}`, ["too-short"]),
  firm("the offer is not named", "Candidature au poste de cuisinier", `Bonjour,\nJe réponds à votre annonce de mardi pour le poste.\n${CV}\n${SIGNED}`, ["matter-missing"]),
  teacher("the allergy is forgotten", `Bonjour Madame,\nInès viendra avec plaisir à la sortie.\n${T}`, ["matter-missing"]),
  teacher("the child is not named", `Bonjour Madame,\nMa fille viendra, elle a une allergie au lait.\n${T}`, ["matter-missing"]),
  teacher("a single word", `Bonjour,\nOui.\n${T}`, ["too-short"]),
  neighbours("the day is not said", "Repas de quartier", `Bonjour,\nUn repas aura lieu bientôt, salle des Tilleuls.\n${G}`, ["matter-missing"]),

  // 6. The end.
  firm("no formula", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\nAnselme Oudrami\n06 39 98 06 66`, ["no-politeness"]),
  firm("a first name alone", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\nCordialement,\nAnselme\n06 39 98 06 66`, ["no-full-name"]),
  firm("no number", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\nCordialement,\nAnselme Oudrami`, ["no-phone"]),
  firm("a number with a digit missing", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\nCordialement,\nAnselme Oudrami\n06 39 98 06 6`, ["no-phone"]),
  teacher("not signed", `Bonjour Madame,\nInès viendra, elle a une allergie au lait.\nCordialement`, ["no-full-name"]),
  teacher("neither formula nor name", `Bonjour Madame,\nInès viendra à la sortie, elle a une allergie au lait.`, ["no-politeness", "no-full-name"]),
  neighbours("initials", "Repas de samedi", `Bonjour,\n${G_TEXT}\nAmicalement,\nG. P.`, ["no-full-name"]),

  // 7. The file.
  without(firm("announced, not joined", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["announced-not-joined"])),
  without(firm("« ci-joint », and nothing", OFFER, `Bonjour,\nVoici ma réponse à l'offre AM-2417, CV ci-joint.\n${SIGNED}`, ["announced-not-joined"])),
  firm("joined without a word", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417 de cuisinier.\n${SIGNED}`, ["joined-not-announced"]),
  firm("a path on one's own disk", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417.\nMon CV est en pièce jointe : C:\\Users\\anselme\\cv.pdf\n${SIGNED}`, ["path-for-a-file"]),

  // 8. The register.
  firm("text message words", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417 pr le poste.\n${CV}\n${SIGNED}`, ["sms-words"]),
  firm("« tu » to a firm", OFFER, `Bonjour,\nJe réponds à ton offre AM-2417.\n${CV}\n${SIGNED}`, ["familiar-you"]),
  firm("a line that shouts", OFFER, `Bonjour,\nJE CHERCHE UN EMPLOI TOUT DE SUITE\nJe réponds à votre offre AM-2417.\n${CV}\n${SIGNED}`, ["shouted"]),
  firm("exclamations", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417 !!!\n${CV}\n${SIGNED}`, ["many-marks"]),
  teacher("« stp »", `Bonjour Madame,\nInès vient, notez stp son allergie au lait.\n${T}`, ["sms-words"]),
  teacher("« te » to a teacher", `Bonjour Madame,\nJe te confirme qu'Inès vient, avec son allergie au lait.\n${T}`, ["familiar-you"]),
  neighbours("exclamations to neighbours", "Repas de samedi", `Bonjour,\n${G_TEXT} Venez nombreux !!!\n${G}`, ["many-marks"]),

  // 10. Secrets.
  firm("a password", OFFER, `Bonjour,\nJe réponds à votre offre AM-2417.\nMon mot de passe est Soleil2024.\n${CV}\n${SIGNED}`, ["secret-told"]),
  teacher("a card's number", `Bonjour Madame,\nInès vient, allergie au lait.\nPour le musée, ma carte : 9999 9900 1234 5674.\n${T}`, ["secret-told"]),
]
