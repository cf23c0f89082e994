// npm run torture: kills, hangs, abuses and restores the real server on a database of torture's own; see torture/README.md.
import { mustBuild, mustGenerate } from './make.ts'
import { messageOf, stop } from './workshop.ts'

await mustGenerate()
await mustBuild().catch((error: unknown) => stop(messageOf(error)))
await import('../../torture/src/main.ts')
