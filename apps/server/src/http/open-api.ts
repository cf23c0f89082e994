import { fastifyTRPCOpenApiPlugin } from 'trpc-to-openapi'
import { openApiDocument, REST_BASE } from '@onewindow/api/openapi'
import { appRouter } from '@onewindow/api/router'
import type { FastifyInstance } from 'fastify'
import type { Platform } from '../compose.ts'
import { requestContext } from './context.ts'
import { retryLater } from './error-answers.ts'
import { addPartnerBodies, partnerOf } from './partner-calls.ts'

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] as string)

const PARTNER_BASE = `${REST_BASE}/partner`

/** `/api/rest/*` answers what anyone may ask, below `partner` what partners sign; `/api/openapi.json` describes it; `/api` is the same to read, without a script. */
export async function addOpenApi(app: FastifyInstance, platform: Platform): Promise<void> {
  const { origin } = platform.configuration
  addPartnerBodies(app, PARTNER_BASE)
  await app.register(fastifyTRPCOpenApiPlugin, {
    basePath: REST_BASE, router: appRouter, createContext: ({ req }: { req: Parameters<typeof requestContext>[1] }) => ({ ...requestContext(platform, req), partner: partnerOf(platform, req) }), responseMeta: retryLater,
  } as never)
  app.get('/api/openapi.json', (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(openApiDocument(origin)))
  app.get('/api', (_request, reply) => reply.type('text/html; charset=utf-8').send(page(openApiDocument(origin))))
}

type Document = ReturnType<typeof openApiDocument>

/** One row an operation: method, address, what it answers. */
function page(document: Document): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, operations]) => Object.entries(operations as Record<string, { summary?: string; parameters?: { name: string; in: string; required?: boolean }[] }>)
    .map(([method, { summary = '', parameters = [] }]) => `<tr><td>${escape(method.toUpperCase())}</td><td><code>${escape(`${REST_BASE}${path}`)}</code></td><td>${escape(summary)}</td><td>${parameters.map(({ name, required }) => `<code>${escape(name)}</code>${required ? ' *' : ''}`).join(', ')}</td></tr>`))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>OneWindow API</title><meta name="viewport" content="width=device-width"></head><body><main><h1>OneWindow API ${escape(document.info.version)}</h1>`
    + `<p>${escape(document.info.description ?? '')}</p><p><a href="/api/openapi.json">OpenAPI document</a></p><table><thead><tr><th>Method</th><th>Address</th><th>Answers</th><th>Parameters</th></tr></thead><tbody>${rows.join('')}</tbody></table></main></body></html>`
}
