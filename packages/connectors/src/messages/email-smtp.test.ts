import { describe, expect, it } from 'vitest'
import { fakeSmtp } from '../../test/fake-smtp.ts'
import { smtpPort } from './email-smtp.ts'
import { DeliveryError } from './message-port.ts'

const message = { key: 'notice:1', address: 'zhang@example.com', subject: '受理通知', text: '您的办件已受理。\n请勿回复。' }
const portTo = (url: string) => smtpPort({ side: 'smtp', url, from: 'no-reply@onewindow.example', timeoutMs: 500 })

async function send(reply: string | null, over: Partial<typeof message> = {}): Promise<{ result: unknown, mails: readonly string[] }> {
  await using server = await fakeSmtp(() => reply)
  const port = portTo(server.url)
  const result = await port.send({ ...message, ...over }).catch((error: unknown) => error)
  port.close()
  return { result, mails: [...server.mails] }
}

describe('e-mail over SMTP', () => {
  it('sends plain text with an id made of the effect key, so the same notice is the same mail', async () => {
    const [first, second] = [await send('250 fine'), await send('250 fine')]
    expect(first.result).toMatchObject({ providerRef: expect.stringMatching(/^<[0-9a-f]{32}@onewindow\.example>$/) as string })
    expect(second.result).toEqual(first.result)
    expect(first.mails[0]).toMatch(/^Subject: =\?UTF-8\?/m)
    expect(first.mails[0]).toMatch(/^Auto-Submitted: auto-generated/im)
  })

  it('a header cannot be slipped in through the subject or the address', async () => {
    const { mails } = await send('250 fine', { subject: 'x\r\nBcc: everyone@example.com' })
    expect(mails[0]).not.toMatch(/^Bcc:/m)
  })

  it.each([['550 no such user', true, 'the mail server answered 550'], ['451 try later', false, 'the mail server answered 451'], [null, false, 'the mail server cannot be reached']])(
    '%s: permanent %s', async (reply, permanent, says) => {
      const { result } = await send(reply)
      expect(result).toBeInstanceOf(DeliveryError)
      expect(result).toMatchObject({ permanent, message: says })
    })
})
