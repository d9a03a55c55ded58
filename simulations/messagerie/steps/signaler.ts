import type { Field, Step } from "../../../server/engine/simulation.ts"

/** A sign that this message bears, or not. */
function sign(name: string, label: string, bears: boolean): Field {
  return { name, label, kind: "tick", right: () => (bears ? "oui" : ""), where: () => null }
}

export default {
  id: "signaler",
  title: "Pourquoi ce message est-il faux ?",
  stage: "Messages",
  button: "Envoyer le signalement",
  skills: ["digcomp-4.2", "digcomp-1.2", "crcn-4.2", "cn-securite"],
  page: "lecture",
  intro: ["Cochez tout ce que vous voyez dans ce message."],
  askedWhen: ({ answers, fact }) =>
    fact("mission") === "faux-message" &&
    answers["message"] === fact("messageVoulu") &&
    ["signaler", "supprimer"].includes(answers["geste"] ?? ""),
  fields: [
    sign("indiceAdresse", "L'adresse ne dit le nom d'aucune société connue", true),
    sign("indicePresse", "Il faut faire vite, sinon on perd quelque chose", true),
    sign("indiceCarte", "On demande la carte bancaire et son code", true),
    sign("indiceNom", "Le message connaît mon nom", false),
    sign("indiceNumero", "Le message donne le numéro de ma commande", false),
  ],
} satisfies Step
