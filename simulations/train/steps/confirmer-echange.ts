import type { Step } from "../../../server/engine/simulation.ts"
import { confirmedOnPhone } from "../../people/phone-confirmation.ts"
import {
  askExchange,
  EXCHANGE,
  exchangeCents,
  isExchanging,
  keepTicket,
  leaveExchanged,
} from "../after-sales.ts"

const onPhone = confirmedOnPhone({
  name: "Echange",
  reference: EXCHANGE,
  step: "confirmer-echange",
  scenario: "anselme-entretien",
  ask: askExchange,
})

/** Asked while the exchange is still to be paid: once it is, the new ticket is the one in hand. */
export default {
  id: "confirmer-echange",
  title: "Confirmer l'échange",
  stage: "Billet",
  button: "Confirmer le paiement",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-banque-achats", "cn-securite"],
  page: "confirmer-echange",
  askedWhen: situation => isExchanging(situation) && exchangeCents(situation) > 0,
  ...onPhone,
  actions: [...onPhone.actions, keepTicket],
  leaves: leaveExchanged,
} satisfies Step
