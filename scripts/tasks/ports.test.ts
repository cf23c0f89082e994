import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { choosePort } from './ports.ts'

const HOST = '127.0.0.1'

async function takenPort(): Promise<{ port: number, free: () => void }> {
  const server = createServer().listen(0, HOST)
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, free: () => server.close() }
}

describe('the port of the server', () => {
  it('without PORT it is 3000 or the next free one, and a different one is explained', async () => {
    const { port, note } = await choosePort(undefined, HOST)
    expect(port).toBeGreaterThanOrEqual(3000)
    expect(note === undefined).toBe(port === 3000)
  })

  it('an occupied PORT stops with a sentence that offers another', async () => {
    const { port, free } = await takenPort()
    await expect(choosePort(String(port), HOST)).rejects.toThrow(`Port ${port} (PORT) cannot be used: another program holds it, or this user may not. Choose another one, for example PORT=${port + 1} npm start.`)
    free()
    expect(await choosePort(String(port), HOST)).toEqual({ port })
  })

  it.each(['abc', '0', '65536', '3000.5', '-1'])('PORT=%s stops with a sentence', async (wanted) => {
    await expect(choosePort(wanted, HOST)).rejects.toThrow(`PORT is "${wanted}". It must be a whole number from 1 to 65535`)
  })
})
