import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the provider does with one call. `lost`: takes the message and hangs up; `half`: takes it and dies in the middle of its answer. */
export type Behaviour = 'take' | 'fail' | 'hang' | 'lost' | 'half' | 'refuse' | 'busy' | 'odd' | 'redirect'

/** A provider on the loopback that keeps the contract: one key is delivered once. */
export interface FakeGateway extends AsyncDisposable {
  readonly url: string
  /** Keys whose message reached the person. */
  readonly delivered: ReadonlySet<string>
  /** Every call that came in. */
  readonly calls: readonly { readonly key: string, readonly to: string, readonly text: string, readonly signed: boolean, readonly behaviour: Behaviour }[]
}

/** @param behave decides each call by its number, from 0, and its key */
export async function fakeGateway(secret: string, behave: (call: number, key: string) => Behaviour): Promise<FakeGateway> {
  const delivered = new Set<string>()
  const calls: { key: string, to: string, text: string, signed: boolean, behaviour: Behaviour }[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const body = await readAll(request)
      const key = String(request.headers['idempotency-key'])
      const signature = createHmac('sha256', secret).update(`${String(request.headers['x-timestamp'])}\n${key}\n${body}`).digest('hex')
      const { to, text } = JSON.parse(body) as { to: string, text: string }
      const behaviour = behave(calls.length, key)
      calls.push({ key, to, text, behaviour, signed: request.headers['x-signature'] === signature })
      if (['take', 'lost', 'half', 'odd'].includes(behaviour)) delivered.add(key)
      answer(behaviour, key, response)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, delivered, calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(behaviour: Behaviour, key: string, response: ServerResponse): void {
  const say = (status: number, body: string, headers = {}) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  if (behaviour === 'take') say(200, JSON.stringify({ id: `sms-${key}`, cost: 1 }))
  if (behaviour === 'odd') say(202, 'OK')
  if (behaviour === 'fail') say(503, '{}')
  if (behaviour === 'busy') say(429, '{}')
  if (behaviour === 'refuse') say(422, '{"error":"unknown number"}')
  if (behaviour === 'redirect') say(302, '', { location: 'http://127.0.0.1:1/elsewhere' })
  if (behaviour === 'lost') response.destroy()
  if (behaviour === 'half') {
    response.writeHead(200, { 'content-length': 100 })
    response.write('{"id":', () => response.destroy())
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString('utf8')
  return text
}
