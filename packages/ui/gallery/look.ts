import { mkdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { chromium } from '@playwright/test'
import { preview } from 'vite'

/**
 * Photographs the built gallery and runs axe over it: `node gallery/look.ts [out] [page-part]`.
 * Needs a Chromium (CHROMIUM, default /usr/bin/chromium). Ends with 1 when axe or the content security policy complains.
 */
const out = process.argv[2] ?? 'gallery/dist/looks'
const only = process.argv[3] ?? ''
const policy = "default-src 'self'; script-src 'self'; img-src 'self' data: blob:; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"
const views = [
  { name: 'light-zh', path: 'light.html?lang=zh' }, { name: 'light-en', path: 'light.html?lang=en' }, { name: 'light-elderly', path: 'light.html?lang=zh&mode=elderly' },
  { name: 'parts-zh', path: 'index.html?lang=zh' }, { name: 'parts-en', path: 'index.html?lang=en' }, { name: 'parts-elderly', path: 'index.html?lang=zh&mode=elderly' },
  { name: 'form-zh', path: 'form.html?lang=zh' }, { name: 'form-en', path: 'form.html?lang=en' }, { name: 'form-elderly', path: 'form.html?lang=zh&mode=elderly' },
  { name: 'desk-zh', path: 'desk.html?lang=zh&density=desk&theme=light' }, { name: 'desk-dark', path: 'desk.html?lang=zh&density=desk&theme=dark' }, { name: 'desk-en', path: 'desk.html?lang=en&density=desk&theme=light' },
  { name: 'parts-dark', path: 'index.html?lang=zh&density=desk&theme=dark' },
].filter((view) => view.name.startsWith(only))

mkdirSync(out, { recursive: true })
const server = await preview({ configFile: `${import.meta.dirname}/vite.config.ts`, preview: { port: 4979, strictPort: true, host: '127.0.0.1', headers: { 'content-security-policy': policy } } })
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let faults = 0
const say = (line: string) => process.stdout.write(`${line}\n`)
for (const view of views) {
  for (const width of [390, 1440]) {
    const context = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 900 }, deviceScaleFactor: width === 390 ? 2 : 1, reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.on('console', (message) => { if (message.type() === 'error') { faults += 1; say(`${view.name} ${width}: ${message.text().slice(0, 300)}`) } })
    page.on('pageerror', (error) => { faults += 1; say(`${view.name} ${width}: ${error.message}`) })
    await page.goto(`http://127.0.0.1:4979/${view.path}`)
    await page.waitForSelector('#content, main')
    await page.waitForTimeout(400)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) { faults += 1; say(`${view.name} ${width}: ${wide} px wider than the screen`) }
    const small = await page.evaluate((phone) => phone ? [...document.querySelectorAll('button, a[href], input, select')].filter((one) => {
      const target = one.matches('input[type=radio], input[type=checkbox]') ? one.closest('label') ?? one : one
      const box = target.getBoundingClientRect()
      return box.width > 2 && box.height > 2 && (box.height < 43.5 || box.width < 43.5) && getComputedStyle(one).position !== 'fixed' && !one.closest('p, li > b, [data-testid=hidden-select-container], [aria-hidden=true]')
    }).map((one) => `${one.className || one.tagName} ${Math.round(one.getBoundingClientRect().width)}×${Math.round(one.getBoundingClientRect().height)}`).slice(0, 12) : [], width === 390)
    if (small.length > 0) say(`${view.name} ${width}: under 44 px: ${small.join(' | ')}`)
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    for (const violation of violations) { faults += 1; say(`${view.name} ${width}: axe ${violation.id} × ${violation.nodes.length}: ${violation.nodes.slice(0, 2).map((node) => node.html.slice(0, 160)).join(' ‖ ')}`) }
    await page.screenshot({ path: `${out}/${view.name}-${width}.png`, fullPage: true })
    await context.close()
  }
}
await browser.close()
await server.close()
say(faults === 0 ? 'axe 0, console 0' : `${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1
