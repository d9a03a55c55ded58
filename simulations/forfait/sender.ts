/** A robot writes these mails: nobody reads the answers. */
export const SENDER = {
  from: "Comparafil",
  address: "ne-pas-repondre@comparafil.example",
}
