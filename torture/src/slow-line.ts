import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line to the database that can be long, or cut. */
export interface Line { url: string, delay: (ms: number) => void, cut: (isCut: boolean) => void, close: () => void }

/** Hands on every piece after the delay, in order. */
function carry(from: Socket, to: Socket, delayMs: () => number): void {
  from.on('data', (piece: Buffer) => {
    const ms = delayMs()
    if (ms === 0) to.write(piece)
    else setTimeout(() => { if (to.writable) to.write(piece) }, ms)
  })
  from.on('close', () => to.destroy())
  from.on('error', () => to.destroy())
}

/** Opens a line before `url`; half of the delay each way. */
export async function openLine(url: string): Promise<Line> {
  const target = new URL(url)
  const open = new Set<Socket>()
  let half = 0
  let isCut = false
  const server = createServer((outside) => {
    if (isCut) return outside.destroy()
    const inside = connect(Number(target.port), target.hostname)
    open.add(outside)
    outside.on('close', () => open.delete(outside))
    carry(outside, inside, () => half)
    carry(inside, outside, () => half)
    return outside
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const here = new URL(url)
  here.port = String((server.address() as AddressInfo).port)
  return {
    url: here.href,
    delay: (ms) => { half = ms / 2 },
    cut: (now) => {
      isCut = now
      if (now) for (const socket of open) socket.destroy()
    },
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
