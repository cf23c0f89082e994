import { createHmac } from 'node:crypto'
import * as z from 'zod'
import type { SmsGatewayConfig } from '../environment.ts'
import { DeliveryError, type MessagePort } from './message-port.ts'

/** What a gateway answers; unknown members are its own business. */
const answer = z.object({ id: z.string().max(200) })

/** Codes that mean "not now" although they begin with 4. */
const TRY_AGAIN = new Set([408, 409, 425, 429])

/**
 * SMS over an HTTP gateway: one signed POST for each message, no retry here (the outbox does that), a time-out that covers the whole call.
 * The signature is HMAC-SHA-256 over `timestamp \n key \n body`, so neither text nor time can be changed on the way; the effect key goes
 * along as `Idempotency-Key`, so that a call whose answer was lost can be repeated.
 * @param machineTime seconds since 1970, for the signature: the gateway compares it with its own clock, so it is no business time
 */
export function smsGateway({ url, keyId, secret, timeoutMs }: SmsGatewayConfig, machineTime: () => number): MessagePort {
  return {
    async send({ key, address, text }) {
      const body = JSON.stringify({ to: address, text })
      const timestamp = String(machineTime())
      const signature = createHmac('sha256', secret).update(`${timestamp}\n${key}\n${body}`).digest('hex')
      const headers = {
        'content-type': 'application/json', 'idempotency-key': key, 'x-key-id': keyId, 'x-timestamp': timestamp, 'x-signature': signature,
      }
      const signal = AbortSignal.timeout(timeoutMs)
      const response = await call(url, { method: 'POST', headers, body, redirect: 'error', signal }, timeoutMs)
      if (response.status >= 400) {
        const permanent = response.status < 500 && !TRY_AGAIN.has(response.status)
        throw new DeliveryError(`the SMS gateway answered ${response.status}`, { permanent })
      }
      const read = answer.safeParse(response.body)
      return { providerRef: read.success ? read.data.id : null }
    },
    close: () => undefined,
  }
}

/** The body is read under the same time-out: a gateway may hang in the middle of its answer. */
async function call(url: string, init: RequestInit, timeoutMs: number): Promise<{ status: number, body: unknown }> {
  try {
    const response = await fetch(url, init)
    const text = await response.text()
    return { status: response.status, body: parse(text) }
  } catch (cause) {
    const late = cause instanceof Error && cause.name === 'TimeoutError'
    const says = late ? `the SMS gateway did not answer within ${timeoutMs} ms` : 'the SMS gateway cannot be reached'
    throw new DeliveryError(says, { permanent: false, cause })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // a gateway that took the message but answers in another form has still taken it
  }
}
