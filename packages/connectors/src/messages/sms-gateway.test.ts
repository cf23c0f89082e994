import { describe, expect, it } from 'vitest'
import { fakeGateway, type Behaviour } from '../../test/fake-gateway.ts'
import { DeliveryError } from './message-port.ts'
import { smsGateway } from './sms-gateway.ts'

const SECRET = 'a secret of the gateway'
const message = { key: 'notice:1', address: '13912345678', subject: null, text: '您的办件已受理' }
const portTo = (url: string, timeoutMs = 500) => smsGateway({ side: 'http', url, keyId: 'city', secret: SECRET, timeoutMs }, () => 1_790_000_000)

async function outcome(behaviour: Behaviour): Promise<unknown> {
  await using gateway = await fakeGateway(SECRET, () => behaviour)
  return await portTo(gateway.url, 300).send(message).catch((error: unknown) => error)
}

describe('SMS over an HTTP gateway', () => {
  it('sends one signed call with the effect key, and learns what the gateway calls it', async () => {
    await using gateway = await fakeGateway(SECRET, () => 'take')
    expect(await portTo(gateway.url).send(message)).toEqual({ providerRef: 'sms-notice:1' })
    expect(gateway.calls).toEqual([{ key: 'notice:1', to: '13912345678', text: '您的办件已受理', signed: true, behaviour: 'take' }])
  })

  it('a wrong secret does not pass for a right one', async () => {
    await using gateway = await fakeGateway('another secret', () => 'take')
    await portTo(gateway.url).send(message)
    expect(gateway.calls[0]?.signed).toBe(false)
  })

  it('an answer in another form still means taken', async () => {
    expect(await outcome('odd')).toEqual({ providerRef: null })
  })

  it.each<[Behaviour, boolean, RegExp]>([
    ['fail', false, /answered 503/], ['busy', false, /answered 429/], ['hang', false, /did not answer within 300 ms/], ['lost', false, /cannot be reached/],
    ['half', false, /cannot be reached/], ['redirect', false, /cannot be reached/], ['refuse', true, /answered 422/],
  ])('%s: permanent %s', async (behaviour, permanent, says) => {
    const error = await outcome(behaviour)
    expect(error).toBeInstanceOf(DeliveryError)
    expect(error).toMatchObject({ permanent, message: expect.stringMatching(says) as string })
  })

  it('a gateway that is not there is a passing failure, and no sentence holds the number or the text', async () => {
    const error = await portTo('http://127.0.0.1:1/').send(message).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ permanent: false })
    expect(String(error)).not.toMatch(/139|受理/)
  })
})
