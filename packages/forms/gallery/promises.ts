import assert from 'node:assert/strict'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { preview } from 'vite'

/**
 * Keeps the promises of every form in a real browser: errors on leaving a field and never while typing, summary with focus, keyboard only,
 * nothing typed lost on reload or without a line, two devices. `vite build gallery && node gallery/promises.ts`; needs a Chromium.
 */
const address = 'http://127.0.0.1:4982/index.html'
const server = await preview({
  configFile: `${import.meta.dirname}/vite.config.ts`,
  preview: { port: 4982, strictPort: true, host: '127.0.0.1' },
})
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })

const field = (page: Page, key: string) => page.locator(`[id="${key}"]`)
const errorOf = (page: Page, key: string) => page.locator(`[id="${key}-error"]`)
const stored = (page: Page, key: string) =>
  page.evaluate(
    (one) =>
      (
        JSON.parse(localStorage.getItem('server/food-operation-licence-new') ?? '{"document":{}}') as {
          document: Record<string, { value: unknown }>
        }
      ).document[one]?.value,
    key,
  )

async function open(context: BrowserContext, query = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address + query)
  await page.waitForSelector('.ow-form-section')
  return page
}

async function promise(title: string, keep: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
  await keep(context).then(
    () => process.stdout.write(`✓ ${title}\n`),
    (failure: unknown) => {
      process.exitCode = 1
      process.stdout.write(`✗ ${title}: ${String(failure)}\n`)
    },
  )
  await context.close()
}

await promise('an error comes when the field is left, never while typing, and goes the same way', async (context) => {
  const page = await open(context)
  await field(page, 'premises.area').pressSequentially('八十平')
  assert.equal(await errorOf(page, 'premises.area').count(), 0)
  await page.keyboard.press('Tab')
  assert.match(await errorOf(page, 'premises.area').innerText(), /只写数字，例如 86\.5/)
  assert.equal(await field(page, 'premises.area').inputValue(), '八十平')
  await field(page, 'premises.area').fill('８０')
  assert.equal(await errorOf(page, 'premises.area').count(), 1)
  await page.keyboard.press('Tab')
  assert.equal(await errorOf(page, 'premises.area').count(), 0)
  assert.equal(await field(page, 'premises.area').inputValue(), '80')
})

await promise('an empty field that is passed by is not scolded', async (context) => {
  const page = await open(context)
  await field(page, 'org.contact.name').focus()
  await page.keyboard.press('Tab')
  assert.equal(await page.locator('.ow-field-error').count(), 0)
})

await promise('the summary takes the focus and each line leads to its field, also inside a row', async (context) => {
  const page = await open(context, '?item=company-establishment')
  await field(page, 'org.shareholders/0/name').fill('马晓燕')
  await page.getByRole('button', { name: '保存并继续' }).press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'ow-errors')
  await page.getByRole('link', { name: '请填写股东（发起人）第 1 项的证件号码' }).press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'org.shareholders/0/idNumber')
  await page.getByRole('button', { name: '保存并继续' }).click()
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'ow-errors')
})

await promise('rows are added, removed and brought back by the keyboard', async (context) => {
  const page = await open(context, '?item=company-establishment')
  await field(page, 'org.shareholders/0/name').fill('甲')
  await page.getByRole('button', { name: '再添加一项股东（发起人）' }).press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'org.shareholders/1/name')
  await page.keyboard.type('乙')
  await page.getByRole('button', { name: '删除股东（发起人）第 1 项' }).press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'org.shareholders/0/name')
  assert.equal(await field(page, 'org.shareholders/0/name').inputValue(), '乙')
  await page.getByRole('button', { name: '撤销' }).press('Enter')
  assert.deepEqual(
    [await field(page, 'org.shareholders/0/name').inputValue(), await field(page, 'org.shareholders/1/name').inputValue()],
    ['甲', '乙'],
  )
})

await promise('a condition brings its field and takes it away again', async (context) => {
  const page = await open(context)
  assert.equal(await field(page, 'premises.leaseEndDate').count(), 0)
  await page.getByRole('radio', { name: '租赁' }).check()
  await field(page, 'premises.leaseEndDate').fill('20290228')
  await page.keyboard.press('Tab')
  assert.match(await field(page, 'premises.leaseEndDate').inputValue(), /2029年2月28日/)
  await page.getByRole('radio', { name: '自有' }).check()
  assert.equal(await field(page, 'premises.leaseEndDate').count(), 0)
})

await promise('a known answer says its source; 不对？改一下 goes into it; the correction says so and takes a reason', async (context) => {
  const page = await open(context)
  const name = page.locator('.ow-field', { has: field(page, 'org.name') })
  assert.match(await name.innerText(), /来自营业执照 · 2026-03-01 更新/)
  await name.getByRole('button', { name: '不对？改一下' }).click()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'org.name')
  await page.keyboard.type('沙枣花二店')
  assert.match(await name.innerText(), /您改过的，原来自营业执照/)
  await field(page, 'org.name-why').fill('昨天改了名')
  await page.waitForTimeout(2000)
  assert.equal(await stored(page, 'org.name'), '沙枣花二店')
})

await promise('typing is on the server within 2 s', async (context) => {
  const page = await open(context)
  await field(page, 'org.contact.name').fill('马晓燕')
  await page.waitForTimeout(1900)
  assert.equal(await stored(page, 'org.contact.name'), '马晓燕')
})

await promise('without a line nothing is lost on reload, and it is saved when the line returns', async (context) => {
  const page = await open(context)
  await page.evaluate(() => localStorage.setItem('line', 'down'))
  await field(page, 'org.contact.name').fill('马晓燕')
  await page.getByText('没有网络').waitFor()
  await page.reload()
  await page.waitForSelector('.ow-form-section')
  assert.equal(await field(page, 'org.contact.name').inputValue(), '马晓燕')
  assert.equal(await stored(page, 'org.contact.name'), undefined)
  await page.evaluate(() => {
    localStorage.removeItem('line')
    dispatchEvent(new Event('online'))
  })
  await page.waitForTimeout(1500)
  assert.equal(await stored(page, 'org.contact.name'), '马晓燕')
})

await promise('what lies on the device is not readable there', async (context) => {
  const page = await open(context)
  await page.evaluate(() => localStorage.setItem('line', 'down'))
  await field(page, 'org.contact.phone').fill('13900005678')
  await page.getByText('没有网络').waitFor()
  const found = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('onewindow-drafts')
      asked.onsuccess = () => resolve(asked.result)
    })
    const all = (store: string) =>
      new Promise<unknown[]>((resolve) => {
        const asked = database.transaction(store).objectStore(store).getAll()
        asked.onsuccess = () => resolve(asked.result as unknown[])
      })
    const [copy] = (await all('copies')) as { data: ArrayBuffer }[]
    const [key] = (await all('keys')) as CryptoKey[]
    return { text: new TextDecoder('latin1').decode(copy?.data), extractable: key?.extractable }
  })
  assert.ok(found.text.length > 100)
  assert.ok(!found.text.includes('13900005678'))
  assert.equal(found.extractable, false)
})

await promise('two devices: what differs is asked, the rest is merged', async (context) => {
  const [phone, desk] = [await open(context), await open(context)]
  await field(phone, 'org.contact.name').fill('马晓燕')
  await phone.waitForTimeout(1600)
  await field(desk, 'org.contact.name').fill('马小燕')
  await field(desk, 'premises.area').fill('80')
  await desk.getByText('另一台设备也改了这份草稿').waitFor()
  await desk.getByRole('button', { name: '用另一台设备上的' }).click()
  await desk.waitForTimeout(1500)
  assert.deepEqual([await stored(desk, 'org.contact.name'), await stored(desk, 'premises.area')], ['马晓燕', 80])
  assert.equal(await field(desk, 'org.contact.name').inputValue(), '马晓燕')
})

await promise('a whole form by the keyboard alone', async (context) => {
  const page = await open(context)
  const typed: Record<string, string> = {
    'org.legalRep.idNumber': '640104199001010011',
    'org.contact.name': '马晓燕',
    'org.contact.phone': '139 0000 5678',
    'org.employeeCount': '6',
    'premises.area': '86.5',
    'food.safetyManager.name': '马晓燕',
  }
  await field(page, 'org.name').focus()
  for (let step = 0; step < 60; step += 1) {
    const { id, name, type } = await page.evaluate(() => {
      const now = document.activeElement as HTMLInputElement
      return { id: now.id, name: now.name ?? '', type: now.type ?? '' }
    })
    if (typed[id]) await page.keyboard.type(typed[id])
    if (type === 'radio' && !(await page.locator(`input[name="${name}"]:checked`).count())) await page.keyboard.press('Space')
    if (type === 'checkbox') await page.keyboard.press('Space')
    if (await page.evaluate(() => document.activeElement?.textContent === '保存并继续')) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  const left = await page.locator('.ow-errors a').allInnerTexts()
  assert.deepEqual(left, ['法定代表人公民身份号码有一位不对，请与证件核对'])
})

await browser.close()
await server.close()
