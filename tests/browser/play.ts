import type { Page } from "playwright-core"
import type { Field } from "../../server/engine/simulation.ts"
import { inspect } from "./browser.ts"

/** Opens a mission as a person does: from the home page, by its title. */
export async function begin(
  page: Page,
  title: string,
  level: string,
  simulation = "impots",
): Promise<string> {
  await page.goto("/")
  await inspect(page)
  await page.getByRole("link", { name: title, exact: true }).click()
  await page.locator(`input[name=niveau][value=${level}]`).check()
  await inspect(page)
  await page.getByRole("button", { name: "Commencer la mission" }).click()
  await page.waitForURL("**/mission")
  await inspect(page)
  const code = await page.locator(".code-note strong").textContent()
  await page.getByRole("link", { name: "Revenir au site" }).click()
  await page.waitForURL(`**/${simulation}/*`)
  return (code ?? "").replace(/\s/g, "")
}

/** Gives an answer as a hand does; slots of later days are unfolded first. */
export async function fill(page: Page, field: Field, answer: string): Promise<void> {
  const input = page.locator(`[name="${field.name}"]`)
  if (field.kind === "tick") await input.setChecked(answer === "oui")
  else if (field.kind === "choice") {
    const option = page.locator(`[name="${field.name}"][value="${answer}"]`)
    if (!(await option.isVisible())) await page.locator(".slots-more summary").click()
    await option.check()
  } else await input.fill(answer)
}

/** Sends the page, and waits for its answer: what the server knows is then up to date. */
export async function submit(page: Page): Promise<void> {
  const answered = page.waitForResponse(response => response.request().method() === "POST")
  await page.locator(".site-buttons .site-button:not(.site-button-second)").click()
  await answered
}
