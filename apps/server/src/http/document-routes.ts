import { isForParties } from '@onewindow/casework/for-parties'
import { loadForReader } from '@onewindow/casework/load'
import { CaseError } from '@onewindow/casework/refusal'
import { DocumentNotReadyError, renderIssued } from '@onewindow/desk/document-service'
import type { Renderer } from '@onewindow/documents/renderer'
import { performerOf } from '@onewindow/rpc/performer'
import type { SignedRealm } from '@onewindow/rpc/session'
import type { FastifyInstance } from 'fastify'
import type { Platform } from '../compose.ts'
import { requestContext } from './context.ts'
import { whenReady } from './when-ready.ts'

const UUID = /^[0-9a-f-]{36}$/

/** `/documents/<realm>/<id>.pdf`: a statutory document of a case in the reader's scope; outside of it, not found. */
export function addDocumentRoutes(app: FastifyInstance, platform: Platform): void {
  const { house, configuration, services } = platform
  app.get<{ Params: { realm: string; file: string } }>('/documents/:realm/:file', async (request, reply) => {
    const { realm, file } = request.params
    const id = file.replace(/\.pdf$/, '')
    if ((realm !== 'citizen' && realm !== 'staff') || !UUID.test(id)) return reply.code(404).send({ error: 'not found' })
    const session = await requestContext(platform, request).session(realm satisfies SignedRealm)
    if (!session) return reply.code(401).send({ error: 'case.signInNeeded' })
    try {
      const { rows: [row] } = await house.database.pool.query<{ case_id: string; document: string }>('select case_id, document from issued_document where id = $1', [id])
      if (!row) return reply.code(404).send({ error: 'not found' })
      const { type } = await loadForReader(house, row.case_id, performerOf(session))
      if (realm === 'citizen' && !isForParties(type, row.document)) return reply.code(404).send({ error: 'not found' })
      const document = await whenReady(() => renderIssued({ db: house.database.pool, renderer: services.renderer as Renderer, origin: configuration.origin, now: house.clock.now }, id))
      if (!document) return reply.code(404).send({ error: 'not found' })
      return reply.header('content-type', 'application/pdf').header('cache-control', 'private, no-store').header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(document.name)}`).send(Buffer.from(document.bytes))
    } catch (error) {
      if (error instanceof CaseError) return reply.code(404).send({ error: 'not found' })
      if (error instanceof DocumentNotReadyError) return reply.code(503).header('retry-after', '2').send({ error: 'document.notReady' })
      throw error
    }
  })
}
