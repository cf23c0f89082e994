import { createHash } from 'node:crypto'
import type { Transporter } from 'nodemailer'
import type { SmtpConfig } from '../environment.ts'
import { DeliveryError, type MessagePort } from './message-port.ts'

/**
 * E-mail over SMTP, plain text. The Message-ID comes from the effect key: SMTP cannot refuse a repeated message, but mail systems that see
 * one id twice show it once.
 */
export function smtpPort({ url, from, timeoutMs }: SmtpConfig): MessagePort {
  // The library comes with the first message: a start does without it.
  let opened: Promise<Transporter> | null = null
  const transport = (): Promise<Transporter> => (opened ??= import('nodemailer').then(({ createTransport }) => createTransport({
    url, pool: true, maxConnections: 2, disableFileAccess: true, disableUrlAccess: true,
    connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs,
  })))
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    async send({ key, address, subject, text }) {
      const messageId = `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`
      try {
        const headers = { 'auto-submitted': 'auto-generated' }
        const info = await (await transport()).sendMail({ from, to: { name: '', address }, subject: subject ?? '', text, messageId, headers })
        return { providerRef: info.messageId }
      } catch (cause) {
        const code = (cause as { responseCode?: number }).responseCode
        // RFC 5321 §4.2.1: 5yz is a permanent refusal, 4yz and everything without an answer may be tried again.
        const permanent = code !== undefined && code >= 500
        throw new DeliveryError(code ? `the mail server answered ${code}` : 'the mail server cannot be reached', { permanent, cause })
      }
    },
    close: () => { void opened?.then((open) => { open.close() }) },
  }
}
