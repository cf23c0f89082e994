import { migrate } from '@onewindow/database/migrate'
import { stopEmbedded, superviseEmbedded } from '@onewindow/database/embedded'
import { compose } from './compose.ts'
import { endWithLauncher } from './end-with-launcher.ts'
import { readConfiguration } from './configuration.ts'
import { startBackground } from './background/background.ts'
import { prepareCity } from './prepare-city.ts'
import { openHttp } from './http/app.ts'

const LONGEST_STOP_MS = 10_000
const SIGN_IN_AFTER_MS = 500
const say = (line: string): void => { process.stdout.write(`${line}\n`) }

/** One process of the platform: configuration, database, city, HTTP, background. A wrong configuration stops here with a sentence. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env)
  const watch = configuration.embedded ? superviseEmbedded(configuration.embedded) : null
  await migrate(configuration.databaseUrl)
  const platform = await compose(configuration)
  const city = await prepareCity(platform, say)
  const http = await openHttp(platform)
  await http.listen({ host: configuration.host, port: configuration.port })
  const background = startBackground(platform)
  await city.announce()
  // Whoever signs in first shall not wait for the library. Reading it takes the process half a second, in which it answers nobody: the proxy asks first whether it is ready.
  const warming = setTimeout(() => { for (const realm of Object.values(platform.realms)) realm.warm().catch(platform.report('sign-in')) }, SIGN_IN_AFTER_MS)
  const stop = async (): Promise<void> => {
    // Work under way is safe to cut: what is not committed did not happen, and jobs come back.
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref()
    clearTimeout(warming)
    await http.close()
    await background.stop()
    await city.stop()
    await platform.close()
    watch?.()
    if (configuration.embedded) await stopEmbedded(configuration.embedded)
    process.exit(0)
  }
  let stopping = false
  const end = (): void => {
    if (stopping) return
    stopping = true
    void stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, end)
  }
  endWithLauncher(process.env['ONEWINDOW_LAUNCHER'], end)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
