import type { Step } from "../../../server/engine/simulation.ts"
import { isWithdrawn, leaveWithdrawal, orderOf, WITHDRAWAL_DAYS } from "../order.ts"

export default {
  id: "fin",
  title: "Votre commande",
  stage: "3. Suivre",
  button: "",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus"],
  page: "fin",
  fields: [],
  ends: true,
  actions: [
    {
      id: "retracter",
      label: "Je change d'avis : me rétracter",
      shownWhen: situation =>
        orderOf(situation) !== null && !isWithdrawn(situation) && situation.days <= WITHDRAWAL_DAYS,
      leaves: leaveWithdrawal,
      notice: "Votre rétractation est enregistrée. Le contrat est annulé.",
    },
  ],
} satisfies Step
