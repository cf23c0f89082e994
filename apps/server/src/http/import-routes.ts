import { refuse } from '@onewindow/casework/errors'
import { CaseError, fail } from '@onewindow/casework/refusal'
import { FileError } from '@onewindow/connectors/files/file-refusal'
import { labelOf } from '@onewindow/connectors/files/label'
import { importKinds, MOST_BYTES } from '@onewindow/market-supervision/definition/register-import/columns'
import { bringFile } from '@onewindow/market-supervision/register-import/imports'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Platform } from '../compose.ts'
import { isSameOrigin, requestContext } from './context.ts'

const STATUS: Readonly<Record<string, number>> = { unreadable: 400, signIn: 401, person: 403, hidden: 404, tooLarge: 413, typeRefused: 415 }
const asked = z.strictObject({ kind: z.enum(importKinds), name: z.string().min(1).max(400) })
type Asked = FastifyRequest<{ Params: { kind: string }; Querystring: { name?: string } }>

/** A file of firms or equipment from an administrator (`POST /imports/<kind>?name=`), as its own bytes: their digest is the file's. Nothing of it is in a register yet; the rest is `admin.imports`. */
export function addImportRoutes(app: FastifyInstance, platform: Platform): void {
  const { house, configuration } = platform
  app.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: MOST_BYTES + 1 }, (_request, body, done) => done(null, body))
  app.post('/imports/:kind', { bodyLimit: MOST_BYTES + 1 }, async (request: Asked, reply) => {
    void reply.header('cache-control', 'no-store')
    try {
      if (!isSameOrigin(request, configuration.origin)) return fail(refuse.badRequest({}))
      const session = (await requestContext(platform, request).session('admin')) ?? fail(refuse.signInNeeded({}))
      if (!session.grants.some(({ role }) => role === 'administrator')) return fail(refuse.roleMissing({ roles: ['administrator'] }))
      const { data } = asked.safeParse({ kind: request.params.kind, name: request.query.name })
      if (!data || !Buffer.isBuffer(request.body)) return fail(refuse.badRequest({}))
      return await reply.send(await bringFile(house, session.accountId, { kind: data.kind, name: labelOf(data.name), bytes: request.body }))
    } catch (error) {
      if (!(error instanceof CaseError) && !(error instanceof FileError)) throw error
      const { code, kind, params } = error.refusal
      return reply.code(STATUS[kind] ?? 422).send({ error: { code, params } })
    }
  })
}
