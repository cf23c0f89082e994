// Called by run.mjs after a start or a test has ended, however it ended. Says nothing: the last line of npm test is its own.
import { stopEmbedded } from '../../packages/database/src/embedded.ts'
import { stopTestCluster } from '../../packages/database/src/test-cluster.ts'
import { launcherLives, readRunning } from './running.ts'
import { DATA } from './workshop.ts'

if (process.argv[2] === 'test') {
  await stopTestCluster()
} else {
  const running = readRunning()
  const mine = Number(process.env.ONEWINDOW_LAUNCHER)
  // A refused second start must not stop the database under the first one.
  if (!running || running.launcher === mine || !launcherLives(running)) await stopEmbedded(DATA)
}
