import { DEMO_PASSWORD, DEMO_TOTP_SECRET } from '@onewindow/demo-city/personas'
import { totpCode } from '@onewindow/identity/totp'

export type Realm = 'citizen' | 'staff' | 'admin'
/** A signed-in person: the cookies of a real sign-in. */
export type Signed = { realm: Realm; name: string; cookie: string }

/** Signs in over HTTP as the pages do. @throws Error when it is refused */
export async function signIn(origin: string, realm: Realm, name: string): Promise<Signed> {
  let cookie = ''
  const step = async (path: string, body: Record<string, string>): Promise<string> => {
    const answer = await fetch(`${origin}/auth/${realm}${path}`, { method: 'POST', headers: { origin, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }, body: JSON.stringify(body) })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${name} may not sign in: ${answer.status} ${text}`)
    cookie = [...new Map([...cookie.split('; ').filter(Boolean), ...answer.headers.getSetCookie().map((one) => one.split(';')[0] as string)].map((one) => [one.split('=')[0], one])).values()].join('; ')
    return (JSON.parse(text) as { status?: string }).status ?? ''
  }
  const status = await step('/sign-in/password', { ...(realm === 'citizen' ? { phone: name } : { username: name }), password: DEMO_PASSWORD })
  if (status === 'secondFactor') await step('/sign-in/second-factor', { code: totpCode(DEMO_TOTP_SECRET, Date.now()) })
  return { realm, name, cookie }
}
