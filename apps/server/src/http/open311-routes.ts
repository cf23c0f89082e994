import { createHash } from 'node:crypto'
import { appRouter } from '@onewindow/api/router'
import type { Attached } from '@onewindow/casework/case-type'
import { refuseSystem } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { keyErrors, keyOf, type KeyStanding } from '@onewindow/convenience/open311/access'
import { answerRead, refused, type Answer } from '@onewindow/convenience/open311/answer-read'
import { cleanText, CONTENT_TYPES, formatOf, type Format } from '@onewindow/convenience/open311/document'
import { formOf } from '@onewindow/convenience/open311/form'
import { languageOf, open311Error, type Language } from '@onewindow/convenience/open311/open311-error'
import { MOST_FILES } from '@onewindow/convenience/open311/post-request'
import type { SentPictures } from '@onewindow/convenience/open311/router'
import { writeJson } from '@onewindow/convenience/open311/write-json'
import { writeXml } from '@onewindow/convenience/open311/write-xml'
import type { FileHouse } from '@onewindow/connectors/files/file-house'
import { FileError, typeRefused } from '@onewindow/connectors/files/file-refusal'
import { labelOf } from '@onewindow/connectors/files/label'
import { MOST_FILE_BYTES } from '@onewindow/connectors/files/limits'
import { checkExtension, mediaTypeOf } from '@onewindow/connectors/files/media-type'
import { storeBytes } from '@onewindow/connectors/files/store-bytes'
import { recogniseKey, type PartnerSession } from '@onewindow/connectors/partners/recognise'
import { toTransport } from '@onewindow/rpc/transport'
import { createCallerFactory } from '@onewindow/rpc/trpc'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../compose.ts'
import { errorFacts } from '../watch/log.ts'
import { headerOf, requestContext } from './context.ts'
import { partnerDoor } from './partner-calls.ts'

const BASE = '/open311/v2'
/** A post may bring five pictures beside its words. */
const POST_BYTES = 25_000_000
const RETRY_SECONDS = '60'
const CHANGESET = '2026-11-26T00:00:00+08:00'

type Params = { Params: { '*': string } }
type Entry = [name: string, value: string]
type Sent = { entries: Entry[]; files: File[] }
type Call = { resource: string; format: Format; language: Language }

const callOf = (request: FastifyRequest<Params>): Call => ({ ...formatOf(cleanText(request.params['*']).replace(/\/+$/, '')), language: languageOf(headerOf(request, 'accept-language')) })
const queryOf = (request: FastifyRequest): Entry[] => [...new URL(request.url, 'http://localhost').searchParams]

function send(reply: FastifyReply, { format }: Call, { status, document }: Answer): FastifyReply {
  if (status === 429 || status === 503) void reply.header('retry-after', RETRY_SECONDS)
  return reply.code(status).type(CONTENT_TYPES[format]).send(format === 'json' ? writeJson(document) : writeXml(document))
}

/** A form as browsers and apps send it, files counted apart. Null: it could not be read. */
async function formSent(request: FastifyRequest): Promise<Sent | null> {
  const type = headerOf(request, 'content-type') ?? ''
  if (!Buffer.isBuffer(request.body)) return { entries: [], files: [] }
  if (!type.startsWith('multipart/form-data')) return { entries: [...new URLSearchParams(request.body.toString('utf8'))], files: [] }
  try {
    const parts = [...(await new Response(new Uint8Array(request.body), { headers: { 'content-type': type } }).formData())]
    return { entries: parts.flatMap(([name, value]): Entry[] => (typeof value === 'string' ? [[name, value]] : [])), files: parts.flatMap(([, value]) => (typeof value === 'string' ? [] : [value])) }
  } catch {
    return null
  }
}

type Picture = { label: string; bytes: Buffer; sha256: string }

/** The pictures of a post, known by their content; nothing is stored yet. Null: one of them is no picture. */
async function picturesOf(files: readonly File[]): Promise<Picture[] | null> {
  try {
    return await Promise.all(files.map(async (file) => {
      const [label, bytes] = [labelOf(file.name || 'photo'), Buffer.from(await file.arrayBuffer())]
      const type = await mediaTypeOf(bytes)
      checkExtension(label, type)
      if (!type.startsWith('image/') || bytes.length > MOST_FILE_BYTES) throw typeRefused('unknown')
      return { label, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
    }))
  } catch (error) {
    if (error instanceof FileError) return null
    throw error
  }
}

/** Stores pictures like every other file, at most once for a call, when a case takes them. While the scanner is away nothing is taken and the client is told to come again: a post is answered once, and a picture left behind would be lost. */
function keeping({ services, house }: Platform, pictures: readonly Picture[]): SentPictures {
  const files = services.files as FileHouse
  const keep = async (): Promise<Attached[]> => {
    const unavailable = (): never => fail(refuseSystem.unavailable({}))
    const scanned = []
    for (const picture of pictures) scanned.push({ ...picture, verdict: await files.scan?.(picture.bytes).catch(unavailable) })
    const taken: Attached[] = []
    for (const { label, bytes, sha256, verdict } of scanned) {
      const { id, status } = await storeBytes(files, bytes, { label, ownerAccountId: null, at: house.clock.now() })
      if (status === 'clean') taken.push({ fileId: id, key: 'photo', label, sha256 })
      else if (verdict === 'clean') unavailable()
    }
    return taken
  }
  let kept: Promise<Attached[]> | undefined
  return () => (kept ??= keep())
}

const createCaller = createCallerFactory(appRouter)

/** What an error of a procedure is in this standard: too often, away, not to be read, not allowed; anything else is a fault of ours. */
function toldAs(error: unknown, language: Language): Answer {
  const { code } = toTransport(error)
  if (code === 'TOO_MANY_REQUESTS') return refused([open311Error('tooManyPosts')], language)
  if (code === 'SERVICE_UNAVAILABLE') return refused([open311Error('away')], language)
  if (code === 'BAD_REQUEST' || code === 'UNPROCESSABLE_CONTENT') return refused([open311Error('malformed')], language)
  if (code === 'FORBIDDEN' || code === 'UNAUTHORIZED') return refused([open311Error('keyInvalid')], language)
  throw error
}

/**
 * Open311 GeoReport v2 (convenience §10.3). Reading is open to every origin, without cookies; posting needs the key of a client. A wrong key reads nothing either.
 * Errors have the shape of the standard, in the format asked for, XML where none is named.
 */
export async function addOpen311(app: FastifyInstance, platform: Platform): Promise<void> {
  const { configuration, house } = platform
  const discovery = { changeset: CHANGESET, contact: configuration.origin, keyService: configuration.origin, url: `${configuration.origin}${BASE}`, type: configuration.demo ? 'test' : 'production' } as const
  const partnerFor = async (key: string | null): Promise<{ standing: KeyStanding; partner: PartnerSession | null }> => {
    if (key === null) return { standing: 'missing', partner: null }
    const partner = await recogniseKey(partnerDoor(platform), key)
    return partner?.kind === 'open311' ? { standing: 'valid', partner } : { standing: 'invalid', partner: null }
  }

  const read = async (request: FastifyRequest<Params>, call: Call): Promise<Answer> => {
    const entries = queryOf(request)
    const { standing } = await partnerFor(keyOf(formOf([]), formOf(entries), headerOf(request, 'x-api-key')))
    return answerRead(house.database.pool, { resource: call.resource, entries, key: standing, language: call.language, now: house.clock.now(), settings: house.settings, discovery })
  }

  const post = async (request: FastifyRequest<Params>, { resource, language }: Call): Promise<Answer> => {
    if (resource !== 'requests' && resource !== 'servicerequestupdates') return refused([open311Error('pathUnknown')], language)
    const sent = await formSent(request)
    const query = queryOf(request)
    const { standing, partner } = await partnerFor(keyOf(formOf(sent?.entries ?? []), formOf(query), headerOf(request, 'x-api-key')))
    const errors = keyErrors(standing, true)
    if (errors.length > 0) return refused(errors, language)
    if (!sent) return refused([open311Error('malformed')], language)
    const entries = [...sent.entries, ...query.filter(([name]) => name === 'jurisdiction_id')]
    if (sent.files.length > MOST_FILES) return refused([open311Error('tooManyFiles', { max: MOST_FILES })], language)
    const pictures = await picturesOf(sent.files)
    if (pictures === null) return refused([open311Error('imageRefused')], language)
    const context = requestContext(platform, request)
    const caller = createCaller({ ...context, services: { ...context.services, sentPictures: keeping(platform, pictures) }, language, partner: () => Promise.resolve(partner) }).partner.open311
    const input = { entries, idempotencyKey: headerOf(request, 'idempotency-key')?.slice(0, 80) ?? null, files: pictures.map(({ label, sha256 }) => ({ label, sha256 })) }
    return resource === 'requests' ? caller.report(input) : caller.update(input)
  }

  const answering = (work: (request: FastifyRequest<Params>, call: Call) => Promise<Answer>) => async (request: FastifyRequest<Params>, reply: FastifyReply): Promise<FastifyReply> => {
    const call = callOf(request)
    try {
      return send(reply, call, await work(request, call).catch((error: unknown) => toldAs(error, call.language)))
    } catch (error) {
      platform.watch.log.error({ requestId: request.id, route: request.routeOptions.url, ...errorFacts(error as Error) }, 'fault')
      return send(reply, call, { status: 500, document: refused([open311Error('away')], call.language).document })
    }
  }

  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: POST_BYTES }, (_request, body, taken) => taken(null, body))
    scope.addHook('onSend', async (_request, reply) => {
      void reply.headers({ 'access-control-allow-origin': '*', 'access-control-allow-headers': 'accept-language, x-api-key, idempotency-key, content-type', 'cross-origin-resource-policy': 'cross-origin' })
    })
    scope.get<Params>(`${BASE}/*`, answering(read))
    scope.post<Params>(`${BASE}/*`, { bodyLimit: POST_BYTES }, answering(post))
    scope.options<Params>(`${BASE}/*`, (_request, reply) => reply.code(204).header('access-control-allow-methods', 'GET, POST').send())
    done()
  })
}
