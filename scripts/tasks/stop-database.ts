// Called by run.mjs after the server has ended, however it ended.
import { stopEmbedded } from '../../packages/database/src/embedded.ts'
import { launcherLives, readRunning } from './running.ts'
import { DATA } from './workshop.ts'

const running = readRunning()
const mine = Number(process.env.ONEWINDOW_LAUNCHER)
// A refused second start must not stop the database under the first one.
if (!running || running.launcher === mine || !launcherLives(running)) await stopEmbedded(DATA)
