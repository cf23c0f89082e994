import { Readable } from 'node:stream'
import { recogniseSigned, type PartnerDoor, type PartnerSession } from '@onewindow/connectors/partners/recognise'
import { bodyDigestOf, PARTNER_BODY_BYTES, PARTNER_HEADERS } from '@onewindow/connectors/partners/signature'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Platform } from '../compose.ts'
import { headerOf } from './context.ts'

type Arrived = { path: string; digest: string }

/** What arrived on the wire, before anything parsed or rewrote it: that is what a partner signed. */
const arrived = new WeakMap<FastifyRequest, Arrived>()

const tooLarge = (): Error => Object.assign(new Error('case.badRequest'), { statusCode: 413 })

async function wholeBody(payload: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of payload) {
    size += part.length
    if (size > PARTNER_BODY_BYTES) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Keeps the digest of every body below `base`, and stops one that is too large for a message. */
export function addPartnerBodies(app: FastifyInstance, base: string): void {
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (!request.url.startsWith(`${base}/`)) return payload
    const body = await wholeBody(payload)
    arrived.set(request, { path: request.url, digest: bodyDigestOf(body) })
    return Object.assign(Readable.from([body]), { receivedEncodedLength: body.length })
  })
}

export const partnerDoor = ({ database, keyring, clock }: Platform): PartnerDoor => ({ pool: database.pool, keyring, at: clock.now() })

/** The partner that signed this request, looked up once. */
export function partnerOf(platform: Platform, request: FastifyRequest): () => Promise<PartnerSession | null> {
  let known: Promise<PartnerSession | null> | null = null
  return () => {
    const wire = arrived.get(request)
    const header = (name: keyof typeof PARTNER_HEADERS): string => headerOf(request, PARTNER_HEADERS[name]) ?? ''
    known ??= wire
      ? recogniseSigned(partnerDoor(platform), { method: request.method, path: wire.path, bodyDigest: wire.digest, keyId: header('key'), timestamp: header('timestamp'), nonce: header('nonce'), signature: header('signature') })
      : Promise.resolve(null)
    return known
  }
}
