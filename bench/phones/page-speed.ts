import type { BrowserContext, CDPSession, Page } from '@playwright/test'

/** What a person felt and what the line carried, for one first visit. Milliseconds and kilobytes (compressed, with headers). */
export type Speed = { fcp: number; lcp: number; tbt: number; cls: number; requests: number; scriptKb: number; styleKb: number; wholeKb: number }

export const SLOW_CPU = 4
export const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: (1.6 * 1_000_000) / 8, uploadThroughput: (0.75 * 1_000_000) / 8 }
const TASK_MS = 50
const QUIET_MS = 1500

/** Watches paints, shifts and long tasks from the first moment of every page. */
const WATCH = `(() => {
  const seen = window.__seen = { fcp: 0, lcp: 0, cls: 0, tasks: [], keys: [] }
  const on = (type, keep, more = {}) => { try { new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true, ...more }) } catch {} }
  on('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime })
  on('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime })
  on('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value })
  on('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]))
  on('event', (entry) => { if (entry.name === 'keydown' || entry.name === 'input') seen.keys.push(entry.duration) }, { durationThreshold: 16 })
})()`

type Seen = { fcp: number; lcp: number; cls: number; tasks: [number, number][]; keys: number[] }
export const seenOf = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { __seen: Seen }).__seen)

/** A page that is slow as an old telephone; with a slow line where asked. */
export async function slowPage(context: BrowserContext, { line }: { line: boolean }): Promise<{ page: Page; session: CDPSession }> {
  const page = await context.newPage()
  await page.addInitScript(WATCH)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU })
  if (line) await session.send('Network.emulateNetworkConditions', SLOW_LINE)
  return { page, session }
}

/** Opens an address for the first time and waits until the line and the page have come to rest. */
export async function visit(context: BrowserContext, address: string, options: { line: boolean }): Promise<Speed> {
  const { page, session } = await slowPage(context, options)
  const kinds = new Map<string, string>()
  const bytes = { Script: 0, Stylesheet: 0, whole: 0 }
  let requests = 0
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    requests += 1
    bytes.whole += encodedDataLength
    const kind = kinds.get(requestId)
    if (kind === 'Script' || kind === 'Stylesheet') bytes[kind] += encodedDataLength
  })
  // Nothing is asked of the page before it has come to rest: the tool's own program would run among the page's.
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor()
  await page.waitForTimeout(QUIET_MS)
  const { fcp, lcp, cls, tasks } = await seenOf(page)
  const tbt = tasks.filter(([start]) => start >= fcp).reduce((sum, [, long]) => sum + Math.max(0, long - TASK_MS), 0)
  await page.close()
  const kb = (count: number): number => Math.round(count / 102.4) / 10
  return { fcp: Math.round(fcp), lcp: Math.round(lcp), tbt: Math.round(tbt), cls: Math.round(cls * 1000) / 1000, requests, scriptKb: kb(bytes.Script), styleKb: kb(bytes.Stylesheet), wholeKb: kb(bytes.whole) }
}
