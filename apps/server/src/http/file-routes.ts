import type { Readable } from 'node:stream'
import { loadForReader } from '@onewindow/casework/load'
import { CaseError } from '@onewindow/casework/refusal'
import { beginUpload, beginUploadInput, cancelUpload, receivePart, uploadState } from '@onewindow/connectors/files/uploads'
import { FileError } from '@onewindow/connectors/files/file-refusal'
import type { FileHouse } from '@onewindow/connectors/files/file-house'
import { openFile } from '@onewindow/connectors/files/open-file'
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

  app.get<Params>('/files/:realm/:id', async (request, reply) => {
    try {
      const session = await signedIn(request, request.params.realm)
      if (!(await mayRead(platform, session, request.params.id))) return await reply.code(404).send({ error: 'not found' })
      const file = await openFile(files, request.params.id)
      if (!file) return await reply.code(404).send({ error: 'not found' })
      const inline = ['image/jpeg', 'image/png', 'application/pdf'].includes(file.mediaType)
      return await reply.header('content-type', file.mediaType).header('content-length', file.size).header('cache-control', 'private, max-age=300')
        .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.label)}`).send(file.stream)
    } catch (error) {
      if (error instanceof FileError) return reply.code(STATUS[error.refusal.kind as keyof typeof STATUS] ?? 404).send({ error: error.refusal })
      if (error instanceof CaseError) return reply.code(404).send({ error: 'not found' })
      throw error
    }
  })
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
