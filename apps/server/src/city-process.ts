// Beside the server while the demonstration is made: lays the core set of cases, fills in the rest, and ends. Started by prepare-city.ts alone.
import { constants, setPriority } from 'node:os'
import { openCatalogueStore } from '@onewindow/approval/catalogue/catalogue-store'
import type { FileHouse } from '@onewindow/connectors/files/file-house'
import type { City } from '@onewindow/demo-city/city'
import { layCore } from '@onewindow/demo-city/core'
import { fillCity, fillProgress } from '@onewindow/demo-city/fill'
import { inTurn, LOCKS } from './background/lead.ts'
import type { CityOrder, CityWord } from './city-words.ts'
import { compose, type Platform } from './compose.ts'
import { readConfiguration, type Configuration } from './configuration.ts'

const say = (text: string): void => tell({ say: text })
const tell = (word: CityWord): void => { if (process.connected) process.send?.(word) }

/** The driver draws its connections from the pool of background work. */
const cityOf = ({ background, keyring, realms, house, services }: Platform): City => ({
  database: background, keyring, realms, types: house.types, calendars: house.calendars, settings: house.settings, seal: house.seal, naming: house.naming,
  code: house.code, catalogue: openCatalogueStore(background.pool), files: services['files'] as FileHouse,
})

/** A case that cannot be carried out as written is told and passed over. */
async function fill(city: City, { demoCases }: Configuration, signal: AbortSignal): Promise<void> {
  const before = await fillProgress(city.database)
  if (!before || before.done >= before.total) return
  // People at work come first.
  setPriority(constants.priority.PRIORITY_LOW)
  say(`Filling the city in the background: ${before.done} of ${before.total} cases are there.`)
  await fillCity(city, { signal, wide: demoCases === 'wide', onFailure: (name, message) => say(`  ${name} was left where it stood: ${message}`) }).then(
    () => { if (!signal.aborted) say('The demonstration is complete.') },
    (error: unknown) => say(`The filling stopped: ${error instanceof Error ? error.message : String(error)}. It goes on with the next start.`))
}

async function main(): Promise<void> {
  const ending = new AbortController()
  const end = (): void => ending.abort()
  // The server asks for the end; when it is killed, the line to it breaks.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('disconnect', end)
  if (!process.connected) return // it was killed while this one was still being read
  const platform = await compose(readConfiguration(process.env))
  const city = cityOf(platform)
  const doing: Record<CityOrder, () => Promise<unknown>> = {
    lay: () => layCore(city, platform.clock.now()),
    // One process of the installation fills; another takes over when it ends.
    fill: () => inTurn(platform.background.pool, LOCKS.fill, () => fill(city, platform.configuration, ending.signal), { signal: ending.signal }),
  }
  let work: Promise<void> = Promise.resolve()
  let isLaying = false
  const carryOut = async (order: CityOrder): Promise<void> => {
    isLaying = order === 'lay'
    await doing[order]()
    isLaying = false
    tell({ done: order })
  }
  process.on('message', (order: CityOrder) => { work = carryOut(order).catch((error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) })) })
  tell({ done: 'open' })
  if (!ending.signal.aborted) await new Promise((resolve) => { ending.signal.addEventListener('abort', resolve, { once: true }) })
  // The core is laid while the server holds the turn: without the server the next one may begin it anew.
  if (isLaying) process.exit(1)
  await work
  await platform.close()
  process.exit(0)
}

main().catch((error: unknown) => {
  tell({ failed: error instanceof Error ? error.message : String(error) })
  process.exit(1)
})
