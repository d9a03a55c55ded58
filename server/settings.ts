import path from "node:path"

export type Settings = {
  port: number
  host: string
  /** Absolute path of the folder that holds the learners. */
  dataDir: string
  /** `open`: anybody may practise. `code`: a neutral page until the access code is typed. */
  access: "open" | "code"
  accessCode: string
  /** The server is behind HTTPS: cookies are `Secure`. */
  https: boolean
  /** Days after the last gesture when a practice is erased. */
  keepDays: number
  /** Whom to write to about the safety of this server: `mailto:…` or `https://…`; "" for nobody. */
  contact: string
}

/** A wrong setting: the message names it, what was found and what it may be. */
export class SettingError extends Error {}

/** Reads the environment once. Throws a SettingError for the first setting that is wrong. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const https = oneOf(env, "HTTPS", ["no", "yes"] as const, "no") === "yes"
  // In the open, a fake portal is taken for phishing: behind HTTPS a code is asked for by default.
  const access = oneOf(env, "ACCESS", ["open", "code"] as const, https ? "code" : "open")
  const accessCode = env["ACCESS_CODE"]?.trim() ?? ""
  if (access === "code" && accessCode.length < SHORTEST_CODE) {
    throw new SettingError(
      `ACCESS_CODE is "${accessCode}". With ACCESS=code${https ? ", as HTTPS=yes has it," : ""} it must have ${SHORTEST_CODE} characters or more.`,
    )
  }
  return {
    port: integer(env, "PORT", 0, 65535, 3000),
    host: env["HOST"]?.trim() || "0.0.0.0",
    dataDir: path.resolve(env["DATA_DIR"]?.trim() || "data"),
    access,
    accessCode,
    https,
    keepDays: integer(env, "KEEP_DAYS", 1, 365, 30),
    contact: contact(env),
  }
}

/** A shorter one could be guessed within days. */
const SHORTEST_CODE = 6

function contact(env: Record<string, string | undefined>): string {
  const text = env["CONTACT"]?.trim() ?? ""
  if (text === "" || /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+)$/.test(text)) return text
  throw new SettingError(`CONTACT is "${text}". It must begin with mailto: or https://.`)
}

function integer(
  env: Record<string, string | undefined>,
  name: string,
  least: number,
  most: number,
  usual: number,
): number {
  const text = env[name]?.trim()
  if (!text) return usual
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SettingError(
      `${name} is "${text}". It must be a whole number from ${least} to ${most}.`,
    )
  }
  return value
}

function oneOf<T extends string>(
  env: Record<string, string | undefined>,
  name: string,
  known: readonly T[],
  usual: T,
): T {
  const text = env[name]?.trim()
  if (!text) return usual
  const found = known.find(value => value === text)
  if (!found)
    throw new SettingError(`${name} is "${text}". It must be one of: ${known.join(", ")}.`)
  return found
}
