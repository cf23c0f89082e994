import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lifecyclePicture, withPicture, type Pictured } from '../src/lifecycle-picture.ts'

// node packages/casework/scripts/lifecycle-picture.ts <file with the table> <README>
const [tableFile, readmeFile] = process.argv.slice(2)
if (!tableFile || !readmeFile) throw new Error('usage: lifecycle-picture.ts <file with the table> <README>')

const exported = Object.values((await import(pathToFileURL(resolve(tableFile)).href)) as Record<string, unknown>)
const table = exported.find((value): value is Pictured => typeof value === 'object' && value !== null && 'transitions' in value && 'caseType' in value)
if (!table) throw new Error(`${tableFile} exports no lifecycle`)

writeFileSync(readmeFile, withPicture(readFileSync(readmeFile, 'utf8'), lifecyclePicture(table)))
process.stdout.write(`${table.caseType}: ${table.transitions.length} rows drawn into ${readmeFile}\n`)
