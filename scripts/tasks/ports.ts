import { createServer } from 'node:net'

const FIRST = 3000
const TRIES = 50

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}

/**
 * The port the server will take: PORT if it is set, otherwise 3000 or the next free one.
 * @throws Error with a sentence that says what to change
 */
export async function choosePort(wanted: string | undefined, host: string): Promise<{ port: number, note?: string }> {
  if (wanted !== undefined && wanted !== '') {
    const port = Number(wanted)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT is "${wanted}". It must be a whole number from 1 to 65535, for example PORT=3001 npm start.`)
    if (!await isFree(port, host)) throw new Error(`Port ${port} (PORT) cannot be used: another program holds it, or this user may not. Choose another one, for example PORT=${port < 1024 ? 3000 : port + 1} npm start.`)
    return { port }
  }
  for (let port = FIRST; port < FIRST + TRIES; port++) {
    if (await isFree(port, host)) return port === FIRST ? { port } : { port, note: `Port ${FIRST} is held by another program, so this start takes ${port}. PORT=… chooses another.` }
  }
  throw new Error(`No free port between ${FIRST} and ${FIRST + TRIES - 1}. Choose one, for example PORT=8080 npm start.`)
}
