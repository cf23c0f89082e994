import { expect, test as base } from '@playwright/test'

/**
 * Every journey uses this `test`: it fails when a page logs an error or breaks the content security policy, also where the page itself
 * went on. Errors a journey provokes on purpose (a refused request shows in the console as "Failed to load resource") are named with
 * `expected`.
 */
export const test = base.extend<{ complaints: string[], expected: RegExp[] }>({
  expected: [[], { option: true }],
  complaints: [async ({ page, expected }, use) => {
    const complaints: string[] = []
    // The console alone does not show a refused eval that was caught.
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => {
      // oxlint-disable-next-line no-console -- runs inside the page: its console is the only way out
      console.error('CSP', event.violatedDirective, event.blockedURI)
    }))
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`) })
    page.on('pageerror', (error) => complaints.push(error.message))
    await use(complaints)
    expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint))), 'errors in the console').toEqual([])
  }, { auto: true }],
})

export { expect }
