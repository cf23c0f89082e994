// npm run torture: kills, hangs, abuses and restores the real server on a database of torture's own; see torture/README.md.
import { generate } from './make.ts'
import { stop } from './workshop.ts'

const { code, output } = await generate()
if (code !== 0) stop(`${output}\nThe database client could not be made from packages/database/prisma/schema.`)
await import('../../torture/src/main.ts')
