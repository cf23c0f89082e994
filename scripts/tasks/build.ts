// npm run build: the database client, the server and the three apps, compressed, and nothing else: what an image is made from.
import { mustBuild, mustGenerate } from './make.ts'
import { messageOf, say, stop } from './workshop.ts'

await mustGenerate()
await mustBuild().catch((error: unknown) => stop(messageOf(error)))
say('The database client, the server and the apps are built.')
