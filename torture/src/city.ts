import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDatabase, startEmbedded, stopEmbedded } from '@onewindow/database/embedded'
import { migrate } from '@onewindow/database/migrate'
import { citizens } from '@onewindow/demo-city/personas'
import pg from 'pg'
import { newBoard, type Officers } from './board.ts'
import { chanceOf, type Chance } from './chance.ts'
import { historyFaults } from './check-history.ts'
import { repeatAnswered, settlePending, type Crowd } from './clients.ts'
import { openGateway, type Gateway } from './gateway.ts'
import { newHistory } from './history.ts'
import { prepareKinds, type Kind } from './kinds.ts'
import { checkDatabase } from './invariants/check-database.ts'
import { halfCommits, observe } from './observer.ts'
import { signIn, type Person } from './people.ts'
import { keysNow, readTables } from './read-tables.ts'
import { startServer, type Place, type ServerProcess } from './server-process.ts'

/** A city of torture's own: cluster, server, people, clients and their memory. Nothing of it is the data of `npm start`. */
export interface City {
  folder: string, place: Place, server: ServerProcess, /** Where messages leave the city. */ gateway: Gateway, crowd: Crowd, citizens: Person[], officers: Officers
  /** A connection of the checker, made anew each time: the database is killed on purpose. */
  look: <T>(work: (db: pg.Client) => Promise<T>) => Promise<T>
  restart: () => Promise<void>
  /** Lets everything come to rest and says what is wrong. */
  check: () => Promise<string[]>
  /** The part of it that needs no memory of clients. */
  checkTables: () => Promise<string[]>
  /** Lets more be applied for, and by more people. */
  admit: (kinds: readonly Kind[]) => Promise<void>
  /** What clients remember is over: so much time has passed that keys and drafts are gone. */
  forget: () => Promise<void>
  close: () => Promise<void>
}

const PORT = Number(process.env.TORTURE_PORT ?? 3466)
const CITIZENS = ['ma', 'bai', 'zhao', 'ding']
const REPEATED = 12

async function looking<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  db.on('error', () => undefined)
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end().catch(() => undefined)
  }
}

async function peopleOf(base: string): Promise<{ citizens: Person[], officers: Officers }> {
  const known = citizens.filter(({ key }) => CITIZENS.includes(key))
  const [acceptor, reviewer, decisionmaker, issuer] = await Promise.all(['acceptor', 'reviewer', 'decisionmaker', 'issuer'].map((name) => signIn(base, 'staff', name))) as [Person, Person, Person, Person]
  return { citizens: await Promise.all(known.map(({ phone }) => signIn(base, 'citizen', phone))), officers: { acceptor, reviewer, decisionmaker, issuer } }
}

/** What is always true of a live database is true here too; what waits for the background is not asked after a kill. */
async function brokenInvariants(url: string): Promise<string[]> {
  return (await checkDatabase(url)).flatMap(({ name, found }) => found.map((place) => `${name}: ${place}`))
}

/** Makes the city from nothing below `folder`; what was there goes. */
export async function openCity(folder: string, chance: Chance, cases: 'none' | 'core' = 'none'): Promise<City> {
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }) // a server of a torture that was killed may still be ending
  mkdirSync(folder, { recursive: true })
  const cluster = await startEmbedded(folder)
  await ensureDatabase(cluster, 'onewindow')
  const url = cluster.urlOf('onewindow')
  await migrate(url)
  const gateway = await openGateway(chanceOf(chance.seed + 1))
  const place: Place = { folder, port: PORT, url, watched: true, cases, gateway: gateway.url }
  const server = await startServer(place)
  const { citizens: people, officers } = await peopleOf(server.base)
  const look = <T>(work: (db: pg.Client) => Promise<T>): Promise<T> => looking(place.url, work)
  const kinds = await look((db) => prepareKinds(server.base, db, people))
  await look(observe)
  let before = await look(keysNow)
  const checkTables = async (): Promise<string[]> => [...await look(halfCommits), ...await brokenInvariants(place.url)]
  const crowd: Crowd = { board: newBoard(kinds, officers, chance), history: newHistory(), pending: [] }
  const city: City = {
    folder, place, server, gateway, crowd, citizens: people, officers, look,
    restart: async () => {
      gateway.newLife()
      city.server = await startServer(place)
    },
    check: async () => {
      await settlePending(city.server.base, crowd)
      await repeatAnswered(city.server.base, crowd, REPEATED)
      const tables = await look((db) => readTables(db, before))
      return [...historyFaults(crowd.history.entries, tables), ...await checkTables()]
    },
    checkTables,
    admit: async (more) => {
      kinds.push(...more)
      await city.forget() // their first drafts are no client's
    },
    forget: async () => {
      await settlePending(city.server.base, crowd)
      crowd.history.entries.splice(0)
      crowd.board = newBoard(kinds, officers, chance)
      before = await look(keysNow)
    },
    close: async () => {
      await city.server.stop()
      gateway.close()
      await stopEmbedded(folder)
    },
  }
  return city
}

/** Where torture keeps what it makes. */
export const TORTURE = join(import.meta.dirname, '../../.data/torture')
