import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Chance } from './chance.ts'

/** An SMS gateway of torture's own, as a city rents one: what it took, in the order in which it took it first. */
export interface Gateway {
  url: string
  taken: string[]
  /** How often each key was sent, taken or not. */
  sent: ReadonlyMap<string, number>
  /** Keys that were sent again although their 200 had reached a server that lived on. */
  again: readonly string[]
  /** The server is a new one: what it was answered before, it may not have noted. */
  newLife: () => void
  /** From now on one in five fails, one in twenty hangs, one in twenty is taken while its answer is lost. */
  turn: (mood: 'well' | 'bad') => void
  close: () => void
}

const FAILS = 20
const HANGS = 5
const LOSES = 5

export async function openGateway(chance: Chance): Promise<Gateway> {
  const taken: string[] = []
  const known = new Set<string>()
  const sent = new Map<string, number>()
  const again: string[] = []
  let answered = new Set<string>()
  let bad = false
  const take = (key: string): void => {
    if (!known.has(key)) taken.push(key)
    known.add(key)
  }
  const server: Server = createServer((request, answer) => {
    const key = String(request.headers['idempotency-key'])
    request.resume().on('end', () => {
      sent.set(key, (sent.get(key) ?? 0) + 1)
      if (answered.has(key)) again.push(key)
      const dice = bad ? chance.whole(0, 99) : 99
      if (dice < FAILS) return answer.writeHead(500).end()
      if (dice < FAILS + HANGS) return undefined // the caller's own limit ends it
      take(key)
      if (dice < FAILS + HANGS + LOSES) return request.socket.destroy()
      if (!request.socket.destroyed) answered.add(key)
      return answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: key.slice(0, 60) }))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`, taken, sent, again,
    newLife: () => { answered = new Set() },
    turn: (mood) => { bad = mood === 'bad' },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
