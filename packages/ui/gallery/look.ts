import { mkdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { preview } from 'vite'

/**
 * Photographs the built gallery and runs axe over it: `node gallery/look.ts [out] [page-part]`.
 * Needs a Chromium (CHROMIUM, default /usr/bin/chromium). Ends with 1 when axe or the content security policy complains.
 */
const out = process.argv[2] ?? 'gallery/dist/looks'
const only = process.argv[3] ?? ''
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"
const policy = `default-src 'self'; script-src 'self'; img-src 'self' data: blob:; style-src 'self' ${reactAriaStyle}`
const views = [
  { name: 'light-zh', path: 'light.html?lang=zh' },
  { name: 'light-en', path: 'light.html?lang=en' },
  { name: 'light-elderly', path: 'light.html?lang=zh&mode=elderly' },
  { name: 'parts-zh', path: 'index.html?lang=zh' },
  { name: 'parts-en', path: 'index.html?lang=en' },
  { name: 'parts-elderly', path: 'index.html?lang=zh&mode=elderly' },
  { name: 'form-zh', path: 'form.html?lang=zh' },
  { name: 'form-en', path: 'form.html?lang=en' },
  { name: 'form-elderly', path: 'form.html?lang=zh&mode=elderly' },
  { name: 'desk-zh', path: 'desk.html?lang=zh&density=desk&theme=light' },
  { name: 'desk-dark', path: 'desk.html?lang=zh&density=desk&theme=dark' },
  { name: 'desk-en', path: 'desk.html?lang=en&density=desk&theme=light' },
  { name: 'parts-dark', path: 'index.html?lang=zh&density=desk&theme=dark' },
].filter((view) => view.name.startsWith(only))

mkdirSync(out, { recursive: true })
const server = await preview({
  configFile: `${import.meta.dirname}/vite.config.ts`,
  preview: { port: 4979, strictPort: true, host: '127.0.0.1', headers: { 'content-security-policy': policy } },
})
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let faults = 0

async function check(page: Page, where: string, scrolled = false): Promise<void> {
  // In a scrolled page the sticky bars cut whatever lies half under them: sizes are measured with the page at rest.
  const builder = scrolled ? new AxeBuilder({ page }).disableRules('target-size') : new AxeBuilder({ page })
  const { violations } = await builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  for (const violation of violations) {
    faults += 1
    say(
      `${where}: axe ${violation.id} × ${violation.nodes.length}: ${violation.nodes
        .slice(0, 2)
        .map((node) => node.html.slice(0, 160))
        .join(' ‖ ')}`,
    )
  }
}

/** What is opened, looked at and checked on each page, besides the page at rest. */
function openings(name: string, width: number): [string, (page: Page) => Promise<void>][] {
  if (name.startsWith('form')) {
    return [
      ['select', (page) => page.locator('.select__trigger').click()],
      ['combo', (page) => page.locator('#street').click()],
      ['calendar', (page) => page.locator('#until ~ .ow-icon-button').click()],
      ['region', (page) => page.locator('#region').click()],
      ['preview', (page) => page.locator('button.ow-upload-pic').click()],
    ]
  }
  if (name.startsWith('desk')) {
    return [
      ['palette', (page) => page.keyboard.press('Control+k')],
      ['role', (page) => page.locator('.ow-role').click()],
      ['help', (page) => page.keyboard.press('?')],
      ...(width === 390
        ? [['side', (page) => page.locator('.ow-side-toggle').click()] satisfies [string, (page: Page) => Promise<void>]]
        : []),
    ]
  }
  if (name.startsWith('parts'))
    return [
      ['confirm', (page) => page.locator('[data-kind=danger]').first().click()],
      ['menu', (page) => page.locator('[aria-haspopup=menu]').first().click()],
      ['toast', (page) => page.locator('button', { hasText: /改派|Reassign/ }).click()],
    ]
  return []
}

const say = (line: string) => process.stdout.write(`${line}\n`)
for (const view of views) {
  for (const width of [320, 390, 1440]) {
    const context = await browser.newContext({
      viewport: { width, height: width < 1000 ? 844 : 900 },
      deviceScaleFactor: width === 390 ? 2 : 1,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') {
        faults += 1
        say(`${view.name} ${width}: ${message.text().slice(0, 300)}`)
      }
    })
    page.on('pageerror', (error) => {
      faults += 1
      say(`${view.name} ${width}: ${error.message}`)
    })
    await page.goto(`http://127.0.0.1:4979/${view.path}`)
    await page.waitForSelector('#content, main')
    await page.waitForTimeout(400)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) {
      faults += 1
      say(`${view.name} ${width}: ${wide} px wider than the screen`)
    }
    const small = await page.evaluate(
      (phone) =>
        phone
          ? [...document.querySelectorAll('button, a[href], input, select')]
              .filter((one) => {
                const target = one.matches('input[type=radio], input[type=checkbox]') ? (one.closest('label') ?? one) : one
                const box = target.getBoundingClientRect()
                return (
                  box.width > 2 &&
                  box.height > 2 &&
                  (box.height < 43.5 || box.width < 43.5) &&
                  getComputedStyle(one).position !== 'fixed' &&
                  !one.closest('p, li > b, [data-testid=hidden-select-container], [aria-hidden=true], thead')
                )
              })
              .map((one) => ({ name: one.className || one.tagName, box: one.getBoundingClientRect() }))
              .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`)
              .slice(0, 12)
          : [],
      width === 390,
    )
    if (small.length > 0) say(`${view.name} ${width}: under 44 px: ${small.join(' | ')}`)
    if (width === 320) {
      await context.close()
      continue
    }
    await check(page, `${view.name} ${width}`)
    await page.screenshot({ path: `${out}/${view.name}-${width}.png`, fullPage: true })
    for (const [name, open] of openings(view.name, width)) {
      await page.evaluate(() => window.scrollTo(0, 0))
      await open(page)
      await page.waitForTimeout(500)
      await check(page, `${view.name} ${width} ${name}`, true)
      await page.screenshot({ path: `${out}/${view.name}-${width}-${name}.png` })
      await page.keyboard.press('Escape')
      await page.waitForTimeout(200)
    }
    await context.close()
  }
}
await browser.close()
await server.close()
say(faults === 0 ? 'axe 0, console 0' : `${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1
