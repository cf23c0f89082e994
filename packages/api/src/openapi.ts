import { SCHEME } from '@onewindow/connectors/partners/signature'
import { generateOpenApiDocument } from 'trpc-to-openapi'
import manifest from '../package.json' with { type: 'json' }
import { appRouter } from './router.ts'

/** Where the REST addresses hang. */
export const REST_BASE = '/api/rest'

/** How partners sign; the whole is in the operations guide. */
const SIGNATURE = { type: 'apiKey', in: 'header', name: 'X-OneWindow-Signature', description: `HMAC-SHA-256 over ${SCHEME}, method, path, timestamp, nonce and SHA-256 of the body, one a line; beside it X-OneWindow-Key, X-OneWindow-Timestamp (Unix seconds) and X-OneWindow-Nonce.` } as const

export type OpenApiDocument = ReturnType<typeof generateOpenApiDocument>

/**
 * OpenAPI 3.1 of what anyone may call without an account (guides, regions, verification) and what partners sign. Made from the router itself, so it cannot promise what is not there;
 * procedures without a schema of their answer are not in it.
 */
export const openApiDocument = (origin: string): OpenApiDocument => generateOpenApiDocument(appRouter, {
  title: 'OneWindow', version: manifest.version, baseUrl: `${origin}${REST_BASE}`, tags: ['catalogue', 'regions', 'verify', 'partner'], securitySchemes: { PartnerSignature: SIGNATURE },
  description: 'Public service guides, regions and verification of licences and documents. Days are local days of Asia/Shanghai; instants carry +08:00; amounts are integer fen (0.01 CNY). A refusal answers { code, message, data.refusal: { code, params } }.',
})
