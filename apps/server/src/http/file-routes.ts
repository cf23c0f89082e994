import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { loadForReader } from '@onewindow/casework/load'
import { CaseError } from '@onewindow/casework/refusal'
import { beginUpload, beginUploadInput, cancelUpload, receivePart, uploadState } from '@onewindow/connectors/files/uploads'
import { FileError } from '@onewindow/connectors/files/file-refusal'
import type { FileHouse } from '@onewindow/connectors/files/file-house'
import { openFile, type OpenedFile } from '@onewindow/connectors/files/open-file'
import { isPicture, NoPreviewError, type Previews } from '@onewindow/connectors/previews/previews'
import { performerOf } from '@onewindow/rpc/performer'
import type { Session } from '@onewindow/rpc/session'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../compose.ts'
import { isSameOrigin, requestContext } from './context.ts'

const STATUS = { tooLarge: 413, typeRefused: 415, content: 422, hidden: 404, unreadable: 400, state: 409, signIn: 401 } as const
type Params = { Params: { realm: 'citizen' | 'staff'; id: string } }

/** Uploads in pieces that may break off (`POST /files/<realm>`, `PATCH /files/<realm>/<id>` from an offset), and reading a file of a case in scope. */
export function addFileRoutes(app: FastifyInstance, platform: Platform): void {
  const { house, services, configuration } = platform
  const files = services.files as FileHouse
  const previews = services.previews as Previews
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))

  const signedIn = async (request: FastifyRequest, realm: string): Promise<Session> => {
    if (realm !== 'citizen' && realm !== 'staff') throw new FileError({ code: 'case.notFound', kind: 'hidden', params: {} })
    if (request.method !== 'GET' && !isSameOrigin(request, configuration.origin)) throw new FileError({ code: 'case.badRequest', kind: 'unreadable', params: {} } as never)
    const session = await requestContext(platform, request).session(realm)
    if (!session) throw new FileError({ code: 'case.signInNeeded', kind: 'signIn', params: {} } as never)
    return session
  }
  const answer = async (reply: FastifyReply, work: () => Promise<unknown>) => {
    try {
      return await reply.header('cache-control', 'no-store').send(await work())
    } catch (error) {
      if (error instanceof FileError) return reply.code(STATUS[error.refusal.kind as keyof typeof STATUS] ?? 422).send({ error: error.refusal })
      if (error instanceof CaseError) return reply.code(404).send({ error: { code: 'case.notFound', params: {} } })
      throw error
    }
  }

  app.post<{ Params: { realm: string }; Body: unknown }>('/files/:realm', (request, reply) => answer(reply, async () => {
    const session = await signedIn(request, request.params.realm)
    const input = beginUploadInput.safeParse(request.body)
    if (!input.success) throw new FileError({ code: 'case.badRequest', kind: 'unreadable', params: {} } as never)
    if (input.data.caseId) await loadForReader(house, input.data.caseId, performerOf(session))
    return beginUpload(files, input.data, session.accountId, house.clock.now())
  }))
  app.get<Params>('/files/:realm/uploads/:id', (request, reply) => answer(reply, async () => uploadState(files, request.params.id, (await signedIn(request, request.params.realm)).accountId)))
  app.patch<Params>('/files/:realm/uploads/:id', { bodyLimit: 25_000_000 }, (request, reply) => answer(reply, async () => {
    const session = await signedIn(request, request.params.realm)
    return receivePart(files, { id: request.params.id, offset: Number(request.headers['upload-offset'] ?? 0), ownerAccountId: session.accountId }, request.raw as Readable)
  }))
  app.delete<Params>('/files/:realm/uploads/:id', (request, reply) => answer(reply, async () => {
    await cancelUpload(files, request.params.id, (await signedIn(request, request.params.realm)).accountId)
    return { cancelled: true }
  }))

  /** The file for who may read it; whoever may not, hears what someone hears for whom there is none. */
  const reading = async (request: FastifyRequest<Params>, reply: FastifyReply, hand: (file: OpenedFile) => unknown) => {
    try {
      const session = await signedIn(request, request.params.realm)
      const file = (await mayRead(platform, session, request.params.id)) ? await openFile(files, request.params.id) : null
      return file ? await hand(file) : await reply.code(404).send({ error: 'not found' })
    } catch (error) {
      if (error instanceof FileError) return reply.code(STATUS[error.refusal.kind as keyof typeof STATUS] ?? 404).send({ error: error.refusal })
      if (error instanceof CaseError) return reply.code(404).send({ error: 'not found' })
      if (error instanceof NoPreviewError) return reply.code(204).send()
      throw error
    }
  }
  const asItIs = (reply: FastifyReply, file: OpenedFile) => {
    const inline = ['image/jpeg', 'image/png', 'application/pdf'].includes(file.mediaType)
    return reply.header('content-type', file.mediaType).header('content-length', file.size).header('cache-control', 'private, max-age=300')
      .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.label)}`).send(file.stream)
  }
  app.get<Params>('/files/:realm/:id', (request, reply) => reading(request, reply, (file) => asItIs(reply, file)))
  // What a reader looks at without downloading: a picture encoded anew, a PDF as it is, nothing (204) of what no browser shows.
  app.get<Params>('/files/:realm/:id/preview', (request, reply) => reading(request, reply, async (file) => {
    if (file.mediaType === 'application/pdf') return asItIs(reply, file)
    if (!isPicture(file.mediaType)) throw new NoPreviewError(`No browser shows ${file.mediaType}`)
    return reply.header('content-type', 'image/jpeg').header('cache-control', 'private, max-age=300').header('content-disposition', 'inline').send(Buffer.from(await previews.render(await buffer(file.stream), file.mediaType)))
  }))
}

/** The uploader before the file is on a case; afterwards whoever may read the case. */
async function mayRead({ house }: Platform, session: Session, fileId: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(fileId)) return false
  const { rows } = await house.database.pool.query<{ owner: string | null; case_id: string | null }>(
    'select f.owner_account_id owner, a.case_id from stored_file f left join case_attachment a on a.file_id = f.id where f.id = $1', [fileId])
  if (rows.length === 0) return false
  if (rows.some(({ owner }) => owner === session.accountId)) return true
  for (const { case_id } of rows) {
    if (case_id && (await loadForReader(house, case_id, performerOf(session)).then(({ type }) => session.realm !== 'citizen' || type.ownPanel === true, () => false))) return true
  }
  return false
}
