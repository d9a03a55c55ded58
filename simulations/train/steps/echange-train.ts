import { showCents } from "../prices.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import {
  askExchange,
  exchangeCents,
  exchangedWay,
  exchanges,
  isExchanging,
  keepTicket,
  leaveExchanged,
  moreCents,
} from "../after-sales.ts"
import { suits, tripCard } from "../choice.ts"

export default {
  id: "echange-train",
  title: "Choisir le nouveau train",
  stage: "Billet",
  button: "Échanger mon billet",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-banque-achats"],
  page: "echange-train",
  askedWhen: isExchanging,
  fields: [
    {
      name: "nouveauTrain",
      label: "Nouveau train",
      kind: "choice",
      display: "cards",
      right: situation =>
        exchanges(situation).find(trip => suits(trip, situation, exchangedWay(situation)))?.id ??
        "",
      accepts: (typed, situation) => exchanges(situation).some(({ id }) => id === typed),
      where: () => null,
      required: true,
      none: "Aucun autre train ce jour-là.",
      options: situation =>
        exchanges(situation).map(trip => {
          const more = moreCents(situation, trip)
          return tripCard(
            trip,
            true,
            more === 0 ? "Sans différence de prix" : `${showCents(more)} de plus`,
          )
        }),
    },
  ],
  actions: [keepTicket],
  leaves: situation =>
    exchangeCents(situation) > 0 ? askExchange(situation) : leaveExchanged(situation),
} satisfies Step
