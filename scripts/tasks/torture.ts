// npm run torture: kills, hangs, abuses and restores the real server on a database of torture's own; see torture/README.md.
import { mustGenerate } from './make.ts'

await mustGenerate()
await import('../../torture/src/main.ts')
