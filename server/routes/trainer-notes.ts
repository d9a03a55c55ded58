/** What a trainer can say to a screen: ready sentences, so that nothing has to be typed. */
export const trainerNotes = [
  { id: "temps", name: "Prenez votre temps", lines: ["Prenez votre temps.", "Rien ne presse."] },
  {
    id: "papiers",
    name: "Regardez les papiers",
    lines: ["La réponse est sur un papier.", "Ouvrez « Papiers », en haut de la page."],
  },
  {
    id: "relire",
    name: "Relisez la question",
    lines: ["Relisez la question, tout doucement.", "Elle demande peut-être autre chose."],
  },
  {
    id: "messages",
    name: "Regardez vos messages",
    lines: ["Un message est peut-être arrivé.", "Regardez le courrier et le téléphone."],
  },
  {
    id: "aide",
    name: "Demandez un coup de pouce",
    lines: ["Le coup de pouce peut vous aider ici.", "S'en servir, c'est apprendre."],
  },
  { id: "bravo", name: "Bravo", lines: ["Bravo, vous avancez bien."] },
] as const

/** The lines of a note; none for one that does not exist. */
export function sayNote(id: string): readonly string[] {
  return trainerNotes.find(note => note.id === id)?.lines ?? []
}
