import { describe, expect, it } from 'vitest'
import { openApiDocument } from './openapi.ts'
import { appRouter } from './router.ts'

describe('the OpenAPI document', () => {
  const document = openApiDocument('http://localhost:3000')
  it('names exactly the procedures that say so in the router, with a schema of their answer', () => {
    expect(document.openapi).toMatch(/^3\.1/)
    expect(Object.keys(document.paths ?? {}).sort()).toEqual(['/catalogue/items/{slug}', '/catalogue/search', '/regions/{code}', '/verify/{code}'])
    const declared = Object.values(appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { openapi?: { path: string } } } }>).flatMap(({ _def }) => _def.meta?.openapi?.path ?? [])
    expect(declared.sort()).toEqual(Object.keys(document.paths ?? {}).sort())
  })
  it('every one is open to anyone and reads only', () => {
    for (const path of Object.values(document.paths ?? {})) {
      expect(Object.keys(path as object)).toEqual(['get'])
      const { get } = path as { get: { security?: unknown; responses: Record<string, { content?: Record<string, { schema: { properties?: object } }> }> } }
      expect(get.responses['200']?.content?.['application/json']?.schema).toBeDefined()
    }
  })
})
