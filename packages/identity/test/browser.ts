import type { SignIn } from '../src/realms.ts'
import { basePathOf } from '../src/sign-in/realm.ts'

export type Answer = { status: number; body: Record<string, unknown>; cookies: string[]; headers: Headers }

/** Keeps cookies and sends Origin, as a browser does. */
export class Browser {
  readonly jar = new Map<string, string>()
  readonly signIn: SignIn
  readonly origin: string
  readonly address: string

  constructor(signIn: SignIn, origin: string, address: string) {
    this.signIn = signIn
    this.origin = origin
    this.address = address
  }

  headers(): Headers {
    return new Headers(this.jar.size === 0 ? {} : { cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ') })
  }

  async send(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    extra: Record<string, string> = { origin: this.origin },
  ): Promise<Answer> {
    const headers = this.headers()
    for (const [name, value] of Object.entries({ 'user-agent': 'a browser', 'content-type': 'application/json', ...extra }))
      headers.set(name, value)
    const url = this.origin + basePathOf(this.signIn.realm) + path
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? {})
    const response = await this.signIn.handle(
      new Request(url, { method, headers, ...(method === 'POST' ? { body: text } : {}) }),
      this.address,
    )
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    const answered = await response.text()
    return {
      status: response.status,
      body: (answered === '' ? {} : JSON.parse(answered)) as Record<string, unknown>,
      cookies: response.headers.getSetCookie(),
      headers: response.headers,
    }
  }

  post(path: string, body?: unknown): Promise<Answer> {
    return this.send('POST', path, body)
  }

  session() {
    return this.signIn.session(this.headers())
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (attributes.includes('Max-Age=0')) this.jar.delete(name)
    else this.jar.set(name, pair.slice(at + 1))
  }
}
