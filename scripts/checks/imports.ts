import { readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'

/** One import of a file. `erased`: gone at run time; only `import type` and `export type` are, not `import { type X }`. */
export interface Import { spec: string, erased: boolean, line: number }

/** Every import, re-export and `import('literal')` of one source file. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const { module } = parseSync(file, text)
  const lineAt = (at: number) => text.slice(0, at).split('\n').length
  const erased = (start: number) => /^(import|export)\s+type\b/.test(text.slice(start, start + 20))
  return [
    ...module.staticImports.map((one) => ({ spec: one.moduleRequest.value, erased: erased(one.start), line: lineAt(one.start) })),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) =>
      entry.moduleRequest ? [{ spec: entry.moduleRequest.value, erased: erased(one.start), line: lineAt(one.start) }] : [])),
    ...module.dynamicImports.flatMap((one) => {
      const literal = /^(['"`])([^'"`$]+)\1$/.exec(text.slice(one.moduleRequest.start, one.moduleRequest.end))?.[2]
      return literal ? [{ spec: literal, erased: false, line: lineAt(one.start) }] : []
    }),
  ]
}
