import { expect, type Page } from '@playwright/test'

const ANSWERS = /\/(?:trpc|auth)\//
const QUIET_MS = 200
const PATIENCE_MS = 40_000

/** Adds up what moved by itself on the page, from its first moment. Runs in the page. */
function watchShifts(): void {
  const seen = { sum: 0, moved: [] as string[] }
  Object.assign(globalThis, { shifts: seen })
  type Shift = PerformanceEntry & { value: number, hadRecentInput: boolean, sources: { node: Node | null }[] }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue
      seen.sum += value
      seen.moved.push(`${value.toFixed(3)} ${sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement)?.className ?? '?').join(', ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** What moved, by how much of the window, and which parts. */
export interface Shifts { sum: number, moved: readonly string[] }

/**
 * Opens a page whose answers come late on purpose, so that it is seen in all its stages however fast the machine is, and tells what moved
 * until nothing was under way any more.
 */
export async function shiftsOf(page: Page, address: string, lateMs: number): Promise<Shifts> {
  let under = 0
  let last = Date.now()
  await page.addInitScript(watchShifts)
  await page.route(ANSWERS, async (route) => {
    under += 1
    const response = await route.fetch()
    await new Promise((resolve) => { setTimeout(resolve, lateMs) })
    await route.fulfill({ response })
    under -= 1
    last = Date.now()
  })
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await expect.poll(async () => under === 0 && Date.now() - last > QUIET_MS && await page.locator('.ow-skeleton').count() === 0, { timeout: PATIENCE_MS, intervals: [QUIET_MS / 2] }).toBe(true)
  return page.evaluate(() => new Promise((resolve) => {
    // Two pictures later the last answer is on the screen and counted.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve((globalThis as unknown as { shifts: Shifts }).shifts), 100)))
  }))
}
