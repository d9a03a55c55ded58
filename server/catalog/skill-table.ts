import type { Simulation, Step } from "../engine/simulation.ts"
import {
  type Framework,
  frameworkIds,
  frameworks,
  type SkillId,
  skillsOf,
} from "../engine/skills.ts"

/** `docs/competences.md`: which steps train which skills, for trainers. */
export function skillTable(simulations: readonly Simulation[]): string {
  return [
    "# Les compétences travaillées",
    "",
    "Cette page est écrite par `npm run skills`, à partir des étapes des simulations : ne la changez pas",
    "à la main. Les titres des compétences sont les nôtres.",
    "",
    ...frameworkIds.flatMap(framework => coverage(framework, simulations)),
    ...simulations.flatMap(stepByStep),
  ].join("\n")
}

/** One framework: its skills, the steps that train each, then the skills that none trains. */
function coverage(framework: Framework, simulations: readonly Simulation[]): string[] {
  const skills = skillsOf(framework).map(skill => ({
    ...skill,
    places: placesOf(skill.id, simulations),
  }))
  const trained = skills.filter(({ places }) => places !== "")
  const others = skills.filter(({ places }) => places === "")
  return [
    `## ${frameworks[framework].name} : ${trained.length} sur ${skills.length}`,
    "",
    "| compétence | où elle est travaillée |",
    "| --- | --- |",
    ...trained.map(({ id, title, places }) => `| ${short(id)}${title} | ${places} |`),
    "",
    `Pas encore travaillé : ${others.map(({ id, title }) => `${short(id)}${title}`).join(" ; ")}.`,
    "",
  ]
}

function placesOf(skill: SkillId, simulations: readonly Simulation[]): string {
  return simulations
    .flatMap(({ title, steps }) => {
      const here = steps.filter(({ skills }) => skills.includes(skill))
      return here.length === 0 ? [] : [`${title} : ${here.map(inCell).join(", ")}`]
    })
    .join("<br>")
}

function stepByStep({ title, steps }: Simulation): string[] {
  return [
    `## ${title}, étape par étape`,
    "",
    `| étape | ${frameworkIds.map(id => frameworks[id].name).join(" | ")} |`,
    `| --- | ${frameworkIds.map(() => "---").join(" | ")} |`,
    ...steps.map(
      step =>
        `| ${inCell(step)} | ${frameworkIds.map(framework => skillsIn(step, framework)).join(" | ")} |`,
    ),
    "",
  ]
}

function skillsIn({ skills }: Step, framework: Framework): string {
  return skillsOf(framework)
    .filter(({ id }) => skills.includes(id))
    .map(({ id, title }) => short(id).trim() || title)
    .join("<br>")
}

/** « 1.1 » and a space; nothing for a framework without numbers. */
function short(id: SkillId): string {
  const number = /-(\d\.\d)$/.exec(id)?.[1]
  return number ? `${number} ` : ""
}

function inCell({ title }: Step): string {
  return `« ${title.replaceAll("|", "/")} »`
}
