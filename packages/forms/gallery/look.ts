import { mkdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'

/**
 * Photographs forms of the built gallery, empty and with errors, and runs axe over them:
 * `vite build gallery && node gallery/look.ts [view]`.
 * Needs a Chromium (CHROMIUM, default /usr/bin/chromium). Ends with 1 when axe or the content security policy complains.
 */
const out = `${import.meta.dirname}/dist/looks`
const only = process.argv[2] ?? ''
const policy =
  "default-src 'self'; script-src 'self'; img-src 'self' data:; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"
const save = async (page: Page) => {
  await page.getByRole('button', { name: /保存并继续|Save and continue/ }).click()
}
const views = [
  { name: 'food-zh', query: '?lang=zh', act: undefined },
  { name: 'food-errors-zh', query: '?lang=zh', act: save },
  { name: 'food-errors-en', query: '?lang=en', act: save },
  { name: 'food-elderly', query: '?lang=zh&mode=elderly', act: undefined },
  { name: 'company-zh', query: '?lang=zh&item=company-establishment', act: undefined },
  { name: 'company-errors-en', query: '?lang=en&item=company-establishment', act: save },
  { name: 'injury-zh', query: '?lang=zh&item=work-injury-determination', act: undefined },
  { name: 'answers-zh', query: '?lang=zh&show=answers', act: undefined },
  { name: 'answers-en', query: '?lang=en&item=company-establishment&show=answers', act: undefined },
  { name: 'desk-zh', query: '?lang=zh&item=minimum-living-allowance&density=desk', act: undefined },
].filter(({ name }) => name.startsWith(only))

mkdirSync(out, { recursive: true })
const server = await preview({
  configFile: `${import.meta.dirname}/vite.config.ts`,
  preview: { port: 4983, strictPort: true, host: '127.0.0.1', headers: { 'content-security-policy': policy } },
})
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let faults = 0
const fault = (line: string) => {
  faults += 1
  process.stdout.write(`${line}\n`)
}
for (const { name, query, act } of views) {
  for (const width of [390, 1440]) {
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      deviceScaleFactor: width === 390 ? 2 : 1,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) => console.error('CSP', event.violatedDirective, event.blockedURI)),
    )
    page.on('console', (message) => {
      if (message.type() === 'error') fault(`${name} ${width}: ${message.text().slice(0, 300)}`)
    })
    page.on('pageerror', (error) => fault(`${name} ${width}: ${error.message}`))
    await page.goto(`http://127.0.0.1:4983/index.html${query}`)
    await page.waitForSelector('.ow-form-section, .ow-facts')
    if (act) await act(page)
    await page.waitForTimeout(300)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) fault(`${name} ${width}: ${wide} px wider than the screen`)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    for (const { id, nodes } of violations)
      fault(
        `${name} ${width}: axe ${id} × ${nodes.length}: ${nodes
          .slice(0, 2)
          .map((node) => node.html.slice(0, 200))
          .join(' ‖ ')}`,
      )
    await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: true })
    await context.close()
  }
}
await browser.close()
await server.close()
process.stdout.write(faults === 0 ? 'axe 0, console 0\n' : `${faults} faults\n`)
process.exitCode = faults === 0 ? 0 : 1
