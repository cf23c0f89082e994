import { expect, type Locator, type Page } from '@playwright/test'
import { settled } from './inspect.ts'

/** The right side of a case page at the desk, where the work of one event is done. */
export const workPane = (page: Page): Locator => page.locator('.st-work')

/** Opens a case as an officer and waits until everything is there. */
export async function openCase(page: Page, caseId: string): Promise<void> {
  await page.goto(`/staff/cases/${caseId}`)
  await settled(page)
}

/** Chooses an event of the pane by its verb; the law's next step stands open already. */
export async function choose(page: Page, verb: string): Promise<Locator> {
  const pane = workPane(page)
  const act = pane.getByRole('button', { name: verb, exact: true })
  const choice = page.locator('.st-choices button').filter({ hasText: verb })
  const others = pane.getByRole('button', { name: '看其他可以办的' })
  // Right after another event the pane still shows the state before: what vanishes under the finger is looked for again.
  await expect(async () => {
    await expect(act.or(choice).or(others).first()).toBeVisible()
    if (await act.count() === 0 && await others.isVisible()) await others.click({ timeout: 2000 })
    if (await choice.count() > 0) await choice.first().click({ timeout: 2000 })
    else await expect(act).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 20_000 })
  return pane
}

/** Presses the verb, says yes where it cannot be undone, and waits until the case stands in its next state. */
export async function act(page: Page, verb: string, state: string): Promise<void> {
  await workPane(page).getByRole('button', { name: verb, exact: true }).click()
  const sure = page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: verb })
  const done = page.locator('h1').filter({ hasText: state })
  await expect(sure.or(done).first()).toBeVisible()
  if (await sure.isVisible()) await sure.click()
  await expect(done).toBeVisible()
}

/** Both at once: an event that asks for nothing runs as soon as it is chosen. */
export async function doAtOnce(page: Page, verb: string, state: string): Promise<void> {
  await choose(page, verb)
  const done = page.locator('h1').filter({ hasText: state })
  await expect(workPane(page).getByRole('button', { name: verb, exact: true }).or(done).first()).toBeVisible()
  if (!await done.isVisible()) await act(page, verb, state)
}
