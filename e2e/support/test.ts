import { devices, expect, test as base, type Browser, type BrowserContext, type BrowserContextOptions, type ConsoleMessage, type Page, type WebError } from '@playwright/test'
import type { Person } from './people.ts'
import { cookiesOf } from './sign-in.ts'

export interface Entry {
  language?: 'zh' | 'en'
  /** Large print (长辈版). */
  elderly?: boolean
  /** Where the project's own window does not fit: a journey of a citizen with a phone and officers at desks. */
  device?: 'phone' | 'desk'
}

const { defaultBrowserType: _, ...phone } = devices['iPhone 14']
const WINDOWS = { phone, desk: { viewport: { width: 1440, height: 900 } } }

interface House {
  expected: RegExp[]
  complaints: string[]
  /** A browser of its own, with the people named already signed in; what it complains about fails the test as on the first page. */
  enter: (people?: readonly Person[], entry?: Entry) => Promise<Page>
  /** The page these people keep open through all tests, as somebody who walks through the house: nothing is fetched twice. */
  walk: (people: readonly Person[], language: 'zh' | 'en') => Promise<Page>
}

interface Walkers {
  walkers: Map<string, Page>
}

/** The console alone does not show a refused eval that was caught. */
function reportPolicy(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    // oxlint-disable-next-line no-console -- runs inside the page: its console is the only way out
    console.error('CSP', event.violatedDirective, event.blockedURI)
  })
}

/** Hears what a browser complains about until the answer is called. */
function listen(context: BrowserContext, complaints: string[]): () => void {
  const onConsole = (message: ConsoleMessage): void => { if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`) }
  const onError = (error: WebError): void => { complaints.push(error.error().message) }
  context.on('console', onConsole).on('weberror', onError)
  return () => { context.off('console', onConsole).off('weberror', onError) }
}

async function open(browser: Browser, options: BrowserContextOptions, baseURL: string, people: readonly Person[]): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  await context.addInitScript(reportPolicy)
  for (const person of people) await context.addCookies(await cookiesOf(baseURL, person))
  return context
}

const speak = (context: BrowserContext, language: 'zh' | 'en', url: string) => context.addCookies([{ name: 'ow_lang', value: language, url }])

/**
 * Every journey uses this `test`: it fails when a page logs an error or breaks the content security policy, also where the page itself
 * went on. Errors a journey provokes on purpose (a refused request shows in the console as "Failed to load resource") are named with
 * `expected`.
 */
export const test = base.extend<House, Walkers>({
  expected: [[], { option: true }],
  complaints: [async ({ context, expected }, use) => {
    const complaints: string[] = []
    await context.addInitScript(reportPolicy)
    listen(context, complaints)
    await use(complaints)
    expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint))), 'errors in the console').toEqual([])
  }, { auto: true }],
  enter: async ({ browser, contextOptions, complaints, baseURL }, use) => {
    const opened: BrowserContext[] = []
    const url = baseURL as string
    await use(async (people = [], { language = 'zh', elderly = false, device } = {}) => {
      const context = await open(browser, { ...contextOptions, ...(device ? WINDOWS[device] : {}) }, url, people)
      opened.push(context)
      listen(context, complaints)
      await speak(context, language, url)
      if (elderly) await context.addCookies([{ name: 'ow_mode', value: 'elderly', url }])
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
  walkers: [async ({ browser: _browser }, use) => {
    const walkers = new Map<string, Page>()
    await use(walkers)
    for (const page of walkers.values()) await page.context().close()
  }, { scope: 'worker' }],
  walk: async ({ browser, contextOptions, complaints, baseURL, walkers }, use) => {
    const heard: (() => void)[] = []
    const url = baseURL as string
    await use(async (people, language) => {
      const who = people.map(({ door, name }) => `${door} ${name}`).join()
      const page = walkers.get(who) ?? await (await open(browser, contextOptions, url, people)).newPage()
      walkers.set(who, page)
      heard.push(listen(page.context(), complaints))
      await speak(page.context(), language, url)
      return page
    })
    for (const stop of heard) stop()
  },
})

export { expect }
