import { DEMO_PASSWORD, DEMO_TOTP_SECRET } from '@onewindow/demo-city/personas'
import { totpCode } from '@onewindow/identity/totp'

/** The doors torture uses; a session of one is nothing in the other. */
export type Door = 'citizen' | 'staff' | 'admin'

/** Somebody signed in. The session outlives every kill: it lies in the database. */
export interface Person { door: Door, name: string, cookie: string, accountId: string }

/**
 * Signs a demo person in over HTTP: a citizen by phone number, everybody else by account name and authenticator.
 * @throws Error when the sign-in is refused
 */
export async function signIn(base: string, door: Door, name: string): Promise<Person> {
  const jar = new Map<string, string>()
  const step = async (path: string, body: Record<string, string>): Promise<string> => {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ')
    const answer = await fetch(`${base}/auth/${door}${path}`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: base, cookie }, body: JSON.stringify(body),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${name} may not sign in: ${answer.status} ${text}`)
    return (JSON.parse(text) as { status?: string }).status ?? ''
  }
  const status = await step('/sign-in/password', { ...(door === 'citizen' ? { phone: name } : { username: name }), password: DEMO_PASSWORD })
  if (status === 'secondFactor') await step('/sign-in/second-factor', { code: totpCode(DEMO_TOTP_SECRET, Date.now()) })
  return { door, name, cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; '), accountId: '' }
}
