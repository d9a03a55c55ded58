import path from "node:path"
import { describe, expect, test } from "vitest"
import { readSettings, SettingError } from "../server/settings.ts"

test("an empty environment gives a server for the room, on this machine", () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: "0.0.0.0",
    dataDir: path.resolve("data"),
    access: "open",
    accessCode: "",
    https: false,
    keepDays: 30,
    contact: "",
  })
})

test("an empty value counts as none", () => {
  const empty = { PORT: "", HOST: " ", DATA_DIR: "", ACCESS: "", HTTPS: "", KEEP_DAYS: "" }
  expect(readSettings(empty)).toEqual(readSettings({}))
})

describe("a right value", () => {
  test.each([
    [{ PORT: "0" }, { port: 0 }],
    [{ PORT: " 8080 " }, { port: 8080 }],
    [{ PORT: "65535" }, { port: 65535 }],
    [{ HOST: "127.0.0.1" }, { host: "127.0.0.1" }],
    [{ DATA_DIR: "somewhere/else" }, { dataDir: path.resolve("somewhere/else") }],
    [{ DATA_DIR: path.resolve("/srv/data") }, { dataDir: path.resolve("/srv/data") }],
    [
      { ACCESS: "open", ACCESS_CODE: "x" },
      { access: "open", accessCode: "x" },
    ],
    [
      { ACCESS: "code", ACCESS_CODE: " roseraie " },
      { access: "code", accessCode: "roseraie" },
    ],
    [
      { HTTPS: "yes", ACCESS_CODE: "roseraie" },
      { https: true, access: "code" },
    ],
    [
      { HTTPS: "yes", ACCESS: "open" },
      { https: true, access: "open" },
    ],
    [{ CONTACT: "mailto:a@b.example" }, { contact: "mailto:a@b.example" }],
    [{ CONTACT: "https://b.example/contact" }, { contact: "https://b.example/contact" }],
    [{ HTTPS: "no" }, { https: false }],
    [{ KEEP_DAYS: "1" }, { keepDays: 1 }],
    [{ KEEP_DAYS: "365" }, { keepDays: 365 }],
  ])("%j gives %j", (env, settings) => {
    expect(readSettings(env)).toMatchObject(settings)
  })
})

describe("a wrong value is refused by a message that names the setting and says what it may be", () => {
  test.each([
    [{ PORT: "http" }, 'PORT is "http"', "from 0 to 65535"],
    [{ PORT: "-1" }, 'PORT is "-1"', "from 0 to 65535"],
    [{ PORT: "65536" }, 'PORT is "65536"', "from 0 to 65535"],
    [{ PORT: "3000.5" }, 'PORT is "3000.5"', "whole number"],
    [{ ACCESS: "closed" }, 'ACCESS is "closed"', "one of: open, code"],
    [{ ACCESS: "Open" }, 'ACCESS is "Open"', "one of: open, code"],
    [{ ACCESS: "code" }, 'ACCESS_CODE is ""', "6 characters"],
    [{ ACCESS: "code", ACCESS_CODE: "abcde" }, 'ACCESS_CODE is "abcde"', "6 characters"],
    [{ HTTPS: "yes" }, 'ACCESS_CODE is ""', "as HTTPS=yes has it"],
    [{ CONTACT: "a@b.example" }, 'CONTACT is "a@b.example"', "mailto:"],
    [{ HTTPS: "true" }, 'HTTPS is "true"', "one of: no, yes"],
    [{ HTTPS: "1" }, 'HTTPS is "1"', "one of: no, yes"],
    [{ KEEP_DAYS: "0" }, 'KEEP_DAYS is "0"', "from 1 to 365"],
    [{ KEEP_DAYS: "366" }, 'KEEP_DAYS is "366"', "from 1 to 365"],
    [{ KEEP_DAYS: "un mois" }, 'KEEP_DAYS is "un mois"', "from 1 to 365"],
  ])("%j", (env, found, known) => {
    expect(() => readSettings(env)).toThrow(SettingError)
    expect(() => readSettings(env)).toThrow(found)
    expect(() => readSettings(env)).toThrow(known)
  })
})
