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
}

/** A wrong setting: the message names it, what was found and what it may be. */
export class SettingError extends Error {}

/** Reads the environment once. Throws a SettingError for the first setting that is wrong. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const access = oneOf(env, "ACCESS", ["open", "code"] as const, "open")
  const accessCode = env["ACCESS_CODE"]?.trim() ?? ""
  if (access === "code" && accessCode.length < 4) {
    throw new SettingError(
      `ACCESS_CODE is "${accessCode}". With ACCESS=code it must have 4 characters or more.`,
    )
  }
  return {
    port: integer(env, "PORT", 0, 65535, 3000),
    host: env["HOST"]?.trim() || "0.0.0.0",
    dataDir: path.resolve(env["DATA_DIR"]?.trim() || "data"),
    access,
    accessCode,
    https: oneOf(env, "HTTPS", ["no", "yes"] as const, "no") === "yes",
    keepDays: integer(env, "KEEP_DAYS", 1, 365, 30),
  }
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
