// npm run build: the database client and the three apps, compressed, and nothing else: what an image is made from.
import { build, mustGenerate } from './make.ts'
import { say, stop } from './workshop.ts'

await mustGenerate()
const built = await build()
if (built.code !== 0) stop(`${built.output}\nThe apps could not be built; the lines above say where.`)
say('The database client and the apps are built.')
