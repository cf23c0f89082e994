import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { draftsFor } from '../drive/drafts.ts'
import { signIn, type Signed } from '../drive/session.ts'
import type { Server } from '../server.ts'
import { seenOf, slowPage, visit, type Speed } from './page-speed.ts'

/** The median of several first visits to one page, at home and on a slow line. */
export type PageResult = { page: string; loopback: Speed; slowLine: Speed }
export type Phones = { pages: PageResult[]; keyStroke: { p95: number; strokes: number }; openCase: { loopback: number; slowLine: number } }

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const DESK = { viewport: { width: 1440, height: 900 } }
const VISITS = 3
const WORDS = 'ningxia yinchuan 750001'

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const medianOf = (all: readonly Speed[]): Speed => Object.fromEntries(Object.keys(all[0] as Speed).map((key) => [key, median(all.map((one) => one[key as keyof Speed]))])) as Speed

async function contextOf(browser: Browser, origin: string, window: object, by: Signed | null): Promise<BrowserContext> {
  const context = await browser.newContext({ ...window, baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  if (by) await context.addCookies(by.cookie.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), url: origin })))
  return context
}

/** Felt speed on a slow telephone: home, guide, form; a key stroke in the form; from the worklist into a case at the desk. Needs CHROMIUM. */
export async function phones(server: Server, match: string): Promise<Phones> {
  const { origin } = server
  const [draft] = await draftsFor(server, 1)
  if (!draft) throw new Error('There is no draft to write in')
  const officer = await signIn(origin, 'staff', 'acceptor')
  const browser = await chromium.launch({ ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] })
  const form = `/applications/${draft.caseId}/edit`
  const pages = [
    { page: 'home', address: '/', by: null, window: PHONE }, { page: 'guide', address: '/services/food-operation-licence-new', by: null, window: PHONE }, { page: 'form', address: form, by: draft.by, window: PHONE },
    { page: 'worklist', address: '/staff/worklist', by: officer, window: DESK },
  ].filter(({ page }) => page.includes(match))
  try {
    const results: PageResult[] = []
    for (const { page, address, by, window } of pages) {
      const visits = async (line: boolean): Promise<Speed> => {
        const all: Speed[] = []
        for (let n = 0; n < VISITS; n += 1) {
          const context = await contextOf(browser, origin, window, by)
          all.push(await visit(context, address, { line }))
          await context.close()
        }
        return medianOf(all)
      }
      results.push({ page, loopback: await visits(false), slowLine: await visits(true) })
    }
    const phone = await contextOf(browser, origin, PHONE, draft.by)
    const keyStroke = await typing(phone, form)
    await phone.close()
    const desk = await contextOf(browser, origin, DESK, officer)
    const openCase = { loopback: await opening(desk, false), slowLine: await opening(desk, true) }
    return { pages: results, keyStroke, openCase }
  } finally {
    await browser.close()
  }
}

/** The time from a key to the next picture, over a whole sentence typed into the first text field of the form. */
async function typing(context: BrowserContext, form: string): Promise<Phones['keyStroke']> {
  const { page } = await slowPage(context, { line: false })
  await page.goto(form)
  await page.locator('h1').first().waitFor()
  await page.locator('a[href*="/edit/section/"], a[href*="section."], main a[href*="/edit/"]').first().click()
  const field = page.locator('main input[type=text], main input:not([type]), main textarea').first()
  await field.waitFor()
  await field.click()
  for (const key of WORDS) await page.keyboard.type(key, { delay: 60 })
  await page.waitForTimeout(500)
  const { keys } = await seenOf(page)
  await page.close()
  const sorted = keys.toSorted((a, b) => a - b)
  // Strokes under 16 ms are not told by the browser; they count as that.
  const all = [...Array.from({ length: Math.max(0, WORDS.length - sorted.length) }, () => 16), ...sorted]
  return { p95: all[Math.floor(all.length * 0.95)] ?? 0, strokes: WORDS.length }
}

/**
 * Watches inside the page: from the pointer going down until the frame with the content is painted. Outside, the tool's own looking whether the row may be
 * clicked would count too, four times slowed as everything in the page is: 300 to 700 ms.
 */
const WATCH_OPENING = `(() => {
  addEventListener('pointerdown', ({ timeStamp }) => { window.__opening = { from: timeStamp } }, { capture: true, once: true })
  const seen = new MutationObserver(() => {
    if (!window.__opening || !document.querySelector('.st-work')) return
    seen.disconnect()
    requestAnimationFrame(() => setTimeout(() => { window.__opening.took = performance.now() - window.__opening.from }))
  })
  seen.observe(document, { subtree: true, childList: true })
})()`

/** From the press on a row until the page of the case shows what can be done there; the pointer rests on the row a moment, as hands do. */
async function opening(context: BrowserContext, line: boolean): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < VISITS; n += 1) {
    const { page } = await slowPage(context, { line })
    await page.goto('/staff/worklist?scope=unit')
    const row = page.locator('a[href*="/staff/cases/"]').nth(n)
    await row.waitFor()
    await page.waitForLoadState('networkidle')
    await row.hover()
    await page.waitForTimeout(250)
    await page.evaluate(WATCH_OPENING)
    await row.click()
    const took = await page.waitForFunction(() => (window as unknown as { __opening?: { took?: number } }).__opening?.took)
    times.push(await took.jsonValue() as number)
    await page.close()
  }
  return Math.round(median(times))
}

/** One table for the screen. */
export function phonesTable({ pages, keyStroke, openCase }: Phones): string {
  const lines = pages.flatMap(({ page, loopback, slowLine }) => [['loopback', loopback], ['1.6 Mbit/s', slowLine]].map(([line, speed]) => {
    const { fcp, lcp, tbt, cls, requests, scriptKb, styleKb, wholeKb } = speed as Speed
    return [page, line as string, fcp, lcp, tbt, cls, requests, scriptKb, styleKb, wholeKb]
  }))
  const table = [['page', 'line', 'FCP', 'LCP', 'TBT', 'CLS', 'requests', 'script KB', 'style KB', 'whole KB'], ...lines].map((cells) => cells.map((cell) => String(cell).padEnd(10)).join(' ')).join('\n')
  return `${table}\nkey stroke p95 ${keyStroke.p95} ms of ${keyStroke.strokes} · worklist to case ${openCase.loopback} ms, slow line ${openCase.slowLine} ms`
}
