import { DEMO_PASSWORD, DEMO_TOTP_SECRET } from '@onewindow/demo-city/personas'
import { totpCode } from '@onewindow/identity/totp'
export { DEMO_PASSWORD } from '@onewindow/demo-city/personas'
import { expect, request, type BrowserContext, type Page } from '@playwright/test'
import { once } from './once.ts'
import type { Person } from './people.ts'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** The digits the authenticator of every demo account shows now. */
export const demoCode = (): string => totpCode(DEMO_TOTP_SECRET, Date.now())

/** The cookies of a person signed in. Signing in costs a slow hash on purpose and six digits open one door only; each person does it once. @throws Error when it is refused */
export const cookiesOf = (baseURL: string, person: Person): Promise<Cookies> => once(`cookies ${person.door} ${person.name}`, () => signInOverHttp(baseURL, person))

async function signInOverHttp(baseURL: string, person: Person): Promise<Cookies> {
  const client = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } })
  const step = async (path: string, data: Record<string, string>): Promise<string> => {
    const answer = await client.post(`/auth/${person.door}${path}`, { data })
    const body = await answer.json() as { status?: string }
    if (!answer.ok()) throw new Error(`${person.door} ${person.name} may not sign in: ${JSON.stringify(body)}`)
    return body.status ?? ''
  }
  const name = person.door === 'citizen' ? { phone: person.name } : { username: person.name }
  const status = await step('/sign-in/password', { ...name, password: DEMO_PASSWORD })
  if (status === 'secondFactor') await step('/sign-in/second-factor', { code: demoCode() })
  const { cookies } = await client.storageState()
  await client.dispose()
  return cookies
}

/** Signs in at an office's door as a person does: name, password, six digits. */
export async function signInAtOffice(page: Page, { door, name }: Person): Promise<void> {
  await page.goto(`/${door}/sign-in`)
  await page.locator('[name=username]').fill(name)
  await page.locator('[name=password]').fill(DEMO_PASSWORD)
  await page.locator('[name=password]').press('Enter')
  await page.locator('[name=code]').fill(demoCode())
  await page.locator('[name=code]').press('Enter')
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Signs in by telephone number and the code the demo shows instead of sending it. Costs one of ten codes a day. */
export async function signInByCode(page: Page, { name }: Person): Promise<void> {
  if (!/sign-in/.test(page.url())) await page.goto('/sign-in')
  await page.locator('[name=phone]').fill(name)
  await page.locator('[name=phone]').press('Enter')
  const shown = page.locator('form').getByText(/\d{6}$/)
  const code = /(\d{6})$/.exec((await shown.textContent() ?? '').trim())?.[1] ?? ''
  await page.locator('[name=code]').fill(code)
  await page.locator('[name=code]').press('Enter')
  await expect(page).not.toHaveURL(/sign-in/)
}
