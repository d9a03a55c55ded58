/** A robot writes these mails: nobody reads the answers. */
export const SENDER = {
  from: "Tremplin Boulot",
  address: "ne-pas-repondre@tremplin-boulot.example",
}
