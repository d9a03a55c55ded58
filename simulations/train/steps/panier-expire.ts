import type { Step } from "../../../server/engine/simulation.ts"
import { isBasketOver } from "../basket.ts"

/** Asked only while the seats are given back, before whatever remains to do: it holds no answer. */
export default {
  id: "panier-expire",
  title: "Votre panier a expiré",
  stage: "Réservation",
  button: "",
  skills: ["digcomp-5.1", "crcn-5.1", "cn-banque-achats"],
  page: "panier-expire",
  askedWhen: isBasketOver,
  fields: [],
  waits: () => true,
  actions: [
    {
      id: "remettre",
      label: "Remettre le voyage dans mon panier",
      notice: "Le même voyage est dans votre panier, au même prix.",
    },
  ],
} satisfies Step
