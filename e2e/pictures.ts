// Draws docs/pictures for the READMEs from a demonstration that is running: node e2e/pictures.ts [http://localhost:3000] (CHROMIUM as for the tests).
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions } from '@playwright/test'
import { callerOf } from './support/caller.ts'
import { settled } from './support/inspect.ts'
import { citizen, officer, type Person } from './support/people.ts'
import { cookiesOf } from './support/sign-in.ts'

const baseURL = process.argv[2] ?? 'http://localhost:3000'
const folder = join(import.meta.dirname, '../docs/pictures')
const MOST_BYTES = 400_000
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }
const DESK = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 }

type Language = 'zh' | 'en'

/** One page as somebody sees it, as a PNG in base64. */
async function look(browser: Browser, person: Person, address: string, language: Language, window: BrowserContextOptions): Promise<string> {
  const context = await browser.newContext({ ...window, baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.addCookies([...await cookiesOf(baseURL, person), { name: 'ow_lang', value: language, url: baseURL }])
  const page = await context.newPage()
  await page.goto(address)
  await settled(page)
  await page.waitForTimeout(1000) // the ring of the clock is drawn
  const picture = await page.screenshot({ animations: 'disabled' })
  await context.close()
  return picture.toString('base64')
}

/** The phone before the desk, on the paper of the looks. */
const composed = (phone: string, desk: string): string => `<!doctype html><style>
  body { margin: 0; width: 1280px; height: 720px; background: #F4F6F9; position: relative; overflow: hidden }
  img { position: absolute; border-radius: 14px; box-shadow: 0 12px 40px rgb(20 30 60 / .18), 0 0 0 1px rgb(20 30 60 / .08) }
  .desk { left: 200px; top: 40px; width: 1040px; height: 650px } .phone { left: 40px; top: 90px; width: 277px; height: 599px; border-radius: 26px; border: 7px solid #17202E }
</style><img class="desk" src="data:image/png;base64,${desk}"><img class="phone" src="data:image/png;base64,${phone}">`

const browser = await chromium.launch({ ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}), args: ['--no-sandbox', '--disable-gpu'] })
mkdirSync(folder, { recursive: true })
const { api } = await callerOf(baseURL, citizen('ma'))
const { rows } = await api.citizen.case.list.query({ phase: 'open', limit: 50 })
const told = rows.find(({ topic, state }) => topic === 'food-operation-licence-new' && state === 'reviewing') ?? rows[0]
if (!told) throw new Error('Ma Xiaoyan has no case: start the demonstration with its cases.')
for (const [language, name] of [['en', 'tour.png'], ['zh', 'tour.zh-CN.png']] as const) {
  const phone = await look(browser, citizen('ma'), `/cases/${told.id}`, language, PHONE)
  const desk = await look(browser, officer('reviewer'), '/staff/worklist?scope=U%3AD%3AAAS%3A640104', language, DESK)
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.setContent(composed(phone, desk))
  const path = join(folder, name)
  await page.screenshot({ path })
  await page.close()
  const { size } = statSync(path)
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MOST_BYTES}`)
  process.stdout.write(`${path} ${Math.round(size / 1024)} KB\n`)
}
await browser.close()
