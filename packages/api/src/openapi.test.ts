import { describe, expect, it } from 'vitest'
import { openApiDocument } from './openapi.ts'
import { appRouter } from './router.ts'

describe('the OpenAPI document', () => {
  const document = openApiDocument('http://localhost:3000')
  it('names exactly the procedures that say so in the router, with a schema of their answer', () => {
    expect(document.openapi).toMatch(/^3\.1/)
    expect(Object.keys(document.paths ?? {}).filter((path) => !path.startsWith('/partner/')).sort()).toEqual(['/catalogue/items/{slug}', '/catalogue/search', '/draws/{drawNo}', '/penalties/{id}', '/regions/{code}', '/verify/{code}'])
    const declared = Object.values(appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { openapi?: { path: string } } } }>).flatMap(({ _def }) => _def.meta?.openapi?.path ?? [])
    expect(declared.sort()).toEqual(Object.keys(document.paths ?? {}).sort())
  })
  it('what partners call is written, under a key, and says who may', () => {
    const calls = Object.entries(document.paths ?? {}).filter(([path]) => path.startsWith('/partner/'))
    expect(calls.map(([path]) => path)).toEqual(expect.arrayContaining(['/partner/bank/payment-received', '/partner/criminal-transfer/police-files', '/partner/sampling/report', '/partner/execution/stay-ordered']))
    for (const [path, operations] of calls) {
      expect([path, Object.keys(operations as object)]).toEqual([path, ['post']])
      const { post } = operations as { post: { security?: object[]; summary?: string; tags?: string[] } }
      expect([path, post.security, post.tags]).toEqual([path, [{ PartnerSignature: [] }], ['partner']])
      expect(post.summary).toMatch(/^[a-zA-Z0-9, ]+: /)
    }
  })
  it('every other is open to anyone and reads only', () => {
    for (const [name, path] of Object.entries(document.paths ?? {})) {
      if (name.startsWith('/partner/')) continue
      expect(Object.keys(path as object)).toEqual(['get'])
      const { get } = path as { get: { security?: unknown; responses: Record<string, { content?: Record<string, { schema: { properties?: object } }> }> } }
      expect(get.responses['200']?.content?.['application/json']?.schema).toBeDefined()
    }
  })
})
