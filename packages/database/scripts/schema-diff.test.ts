import { describe, expect, it } from 'vitest'
import { schemaDiff } from './schema-diff.ts'

const datasource = 'datasource db {\n  provider = "postgresql"\n}\n'
const before = `${datasource}model Note {\n  id BigInt @id @default(autoincrement())\n  text String\n  @@map("note")\n}\n`

describe('a migration is written from two texts, without a database', () => {
  it('the first one makes the tables', async () => {
    expect(await schemaDiff(undefined, before)).toContain('CREATE TABLE "note"')
  })

  it('a new column is one line', async () => {
    expect(await schemaDiff(before, before.replace('text String', 'text String\n  by String?'))).toContain('ALTER TABLE "note" ADD COLUMN     "by" TEXT')
  })

  it('no change is null', async () => {
    expect(await schemaDiff(before, before)).toBeNull()
  })
})
