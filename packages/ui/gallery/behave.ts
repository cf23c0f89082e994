import assert from 'node:assert/strict'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { preview } from 'vite'

/** What the parts do under keyboard and pointer, in a real browser over the built gallery: `node gallery/behave.ts`. */
const port = 4982
const server = await preview({
  configFile: `${import.meta.dirname}/vite.config.ts`,
  preview: { port, strictPort: true, host: '127.0.0.1' },
})
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let failed = 0
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName || '')

async function promise(title: string, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(15_000)
  try {
    await page.goto(`http://127.0.0.1:${port}/${path}`)
    await page.waitForSelector('main')
    await act(page)
    process.stdout.write(`✓ ${title}\n`)
  } catch (error) {
    failed += 1
    process.stdout.write(`✗ ${title}\n  ${error instanceof Error ? error.message.split('\n').slice(0, 6).join('\n  ') : String(error)}\n`)
  }
  await page.close()
}

await promise('the error summary takes the focus and its line leads to the field', 'form.html', async (page) => {
  await page.waitForFunction(() => document.activeElement?.classList.contains('ow-errors'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.equal(await focused(page), 'area')
})
await promise('a date is typed in any way, kept when it is none, and read when it is one', 'form.html', async (page) => {
  await page.fill('#until', '20301231')
  await page.locator('#until').blur()
  assert.equal(await page.inputValue('#until'), '2030年12月31日')
  await page.fill('#until', '下个月')
  await page.locator('#until').blur()
  assert.equal(await page.inputValue('#until'), '下个月')
  await page.waitForSelector('#until-error')
})
await promise('the calendar opens with the day, is walked by keys, gives the day back to the field', 'form.html', async (page) => {
  await page.locator('#until ~ .ow-icon-button').click()
  await page.waitForSelector('[data-slot=calendar-cell][data-selected=true]')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  assert.equal(await page.inputValue('#until'), '2029年2月27日')
  assert.equal(await focused(page), 'until')
})
await promise('one of many is found by typing and chosen by keys; Escape keeps the old', 'form.html', async (page) => {
  await page.click('#street')
  await page.keyboard.type('银湖')
  await page.keyboard.press('Enter')
  assert.equal(await page.inputValue('#street'), '银湖社区')
  await page.keyboard.type('不存在')
  await page.keyboard.press('Escape')
  assert.equal(await page.inputValue('#street'), '银湖社区')
})
await promise('a region is found by a part of its name; focus comes back', 'form.html', async (page) => {
  await page.click('#region')
  await page.keyboard.type('进宁')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  assert.match(await page.locator('#region').innerText(), /兴庆区 \/ 解放西街街道 \/ 进宁社区/)
  assert.equal(await focused(page), 'region')
})
await promise('too big a file is refused in words, a fitting one handed on', 'form.html', async (page) => {
  await page
    .locator('.ow-drop input[type=file]')
    .first()
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(20_000_001) })
  await page.getByText('文件不能超过 19.1 MB').waitFor()
})
await promise('j and k move the row, x selects, keys rest while typing', 'desk.html?density=desk', async (page) => {
  const current = () =>
    page
      .locator('tr[aria-current=true] .ow-tick')
      .getAttribute('aria-label')
      .then(() => page.locator('tbody > tr').evaluateAll((rows) => rows.findIndex((row) => row.getAttribute('aria-current') === 'true')))
  const from = await current()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  assert.equal(await current(), from + 1)
  await page.keyboard.press('x')
  assert.ok(await page.locator('tr[aria-current=true] .ow-tick').isChecked())
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/cases\/4$/)
})
await promise(
  'Ctrl K opens the palette, arrows and Enter run a command, Escape gives the focus back',
  'desk.html?density=desk',
  async (page) => {
    await page.keyboard.press('Control+k')
    await page.waitForSelector('[role=combobox]')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role=combobox]', { state: 'detached' })
    await page.waitForFunction(() => document.querySelector('tbody > tr')?.getAttribute('aria-current') === 'true')
    await page.locator('.ow-find').focus()
    await page.keyboard.press('/')
    await page.waitForSelector('[role=combobox]')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.classList.contains('ow-find'))
  },
)
await promise('what cannot be undone asks first, the safe button has the focus', 'index.html', async (page) => {
  await page.locator('[data-kind=danger]').first().click()
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '保留草稿')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-kind') === 'danger')
})
await promise('a menu is walked by arrow keys, Escape returns to its button', 'index.html', async (page) => {
  const button = page.locator('[aria-haspopup=menu]').first()
  await button.focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem')
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '退回补正')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-haspopup') === 'menu')
})
await promise('tabs follow the arrow keys', 'index.html', async (page) => {
  await page.getByRole('tab').first().focus()
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.getByRole('tab', { selected: true }).innerText(), '设备清单')
})
await promise('a toast can be taken back and waits under the pointer', 'index.html', async (page) => {
  await page.getByRole('button', { name: '改派' }).click()
  await page.locator('.ow-toast').hover()
  await page.waitForTimeout(7000)
  await page.locator('.ow-toast button').click()
  await page.getByText('清除筛选').last().waitFor()
})
await promise('one tap changes the language; cookie and <html lang> follow', 'light.html?lang=zh', async (page) => {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'What do you need?' }).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  assert.match(await page.evaluate(() => document.cookie), /ow_lang=en/)
})
await promise('one tap enters and leaves elderly mode: the root is 20 px', 'light.html?lang=zh', async (page) => {
  await page.getByRole('button', { name: '长辈版' }).click()
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '20px')
  const smallest = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main *, nav *')]
        .filter(
          (one) =>
            one instanceof HTMLElement &&
            one.offsetParent &&
            [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    ),
  )
  assert.ok(smallest >= 18, `smallest text ${smallest} px`)
  await page.getByRole('button', { name: '退出长辈版' }).click()
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '16px')
})
await promise('the theme is one press and stays', 'desk.html?density=desk&theme=light', async (page) => {
  await page.getByRole('button', { name: '换成深色' }).click()
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(13, 19, 26)')
  assert.match(await page.evaluate(() => document.cookie), /ow_theme=dark/)
})
await promise('a tap in a link of the app changes the address without a page load', 'light.html?lang=zh', async (page) => {
  await page.evaluate(() => {
    document.body.dataset['kept'] = 'yes'
  })
  await page.getByRole('link', { name: /看地址/ }).click()
  await page.waitForURL(/#\/cases\/2$/)
  assert.equal(await page.evaluate(() => document.body.dataset['kept']), 'yes')
})

await browser.close()
await server.close()
process.stdout.write(failed === 0 ? 'all kept\n' : `${failed} broken\n`)
process.exitCode = failed === 0 ? 0 : 1
