import { describe, expect, test } from "vitest"
import { rightJourney } from "../../server/engine/robot.ts"
import { answersOf } from "../../simulations/messagerie/answers.ts"
import { scenarios } from "../../simulations/messagerie/scenarios.ts"
import simulation from "../../simulations/messagerie/simulation.ts"

/** What comes back in a scenario, once all is sent as it should be, except for `more`. */
function answered(id: string, more: Record<string, string> = {}) {
  const scenario = scenarios.find(one => one.id === id)
  const last = scenario && rightJourney(simulation, scenario, 0).at(-1)
  if (!last) throw new Error(`no scenario "${id}"`)
  const answers = { ...last.situation.answers, ...more }
  return answersOf({ ...last.situation, answers })
}

const said = (id: string, more?: Record<string, string>) => JSON.stringify(answered(id, more))

describe("whoever was written to", () => {
  test("sends a receipt at once, and answers the next day", () => {
    expect(answered("anselme-cv").map(left => ("afterDays" in left ? left.afterDays : 0))).toEqual([
      0, 1,
    ])
    expect(answered("joel-faux-message")).toEqual([])
  })

  test("says what lacked", () => {
    expect(said("anselme-cv")).toContain("nous vous appellerons")
    expect(said("anselme-cv", { pieceJointe: "cv-ancien" })).toContain("pas joint")
    expect(said("martine-copie")).toContain("gratuite")
    expect(said("martine-copie", { pieceJointe: "" })).toContain("Il manque votre carte")
    expect(said("nadege-ecole")).toContain("à moi seule")
    expect(said("nadege-ecole", { cc: "a@courriel.example" })).not.toContain("à moi seule")
  })
})
