import { devices, expect, test as base, type BrowserContext, type Page } from '@playwright/test'
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
}

/** The console alone does not show a refused eval that was caught. */
function reportPolicy(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    // oxlint-disable-next-line no-console -- runs inside the page: its console is the only way out
    console.error('CSP', event.violatedDirective, event.blockedURI)
  })
}

async function listen(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.addInitScript(reportPolicy)
  context.on('console', (message) => { if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`) })
  context.on('weberror', (error) => complaints.push(error.error().message))
}

/**
 * Every journey uses this `test`: it fails when a page logs an error or breaks the content security policy, also where the page itself
 * went on. Errors a journey provokes on purpose (a refused request shows in the console as "Failed to load resource") are named with
 * `expected`.
 */
export const test = base.extend<House>({
  expected: [[], { option: true }],
  complaints: [async ({ context, expected }, use) => {
    const complaints: string[] = []
    await listen(context, complaints)
    await use(complaints)
    expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint))), 'errors in the console').toEqual([])
  }, { auto: true }],
  enter: async ({ browser, contextOptions, complaints, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (people = [], { language = 'zh', elderly = false, device } = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...(device ? WINDOWS[device] : {}) })
      opened.push(context)
      await listen(context, complaints)
      const url = baseURL as string
      for (const person of people) await context.addCookies(await cookiesOf(url, person))
      await context.addCookies([{ name: 'ow_lang', value: language, url }, ...(elderly ? [{ name: 'ow_mode', value: 'elderly', url }] : [])])
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

export { expect }
