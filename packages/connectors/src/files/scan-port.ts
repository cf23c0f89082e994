import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Looks for malicious code. @throws Error if the scanner cannot be asked; the file then stays in quarantine */
export type ScanPort = (bytes: Buffer) => Promise<'clean' | 'infected'>

const CHUNK = 64 * 1024
const TIMEOUT_MS = 30_000

/** ClamAV's daemon over TCP, command INSTREAM: chunks with their length before them, a zero length at the end, one line back. */
export function clamav({ host, port }: { host: string, port: number }): ScanPort {
  return async (bytes) => {
    const socket = connect({ host, port })
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error(`the virus scanner at ${host}:${port} did not answer in time`)))
    const answer = collect(socket)
    socket.write('zINSTREAM\0')
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const chunk = bytes.subarray(at, at + CHUNK)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(chunk.length)
      socket.write(length)
      if (!socket.write(chunk)) await pause(0) // lets the socket drain; a file has 20 MB at most
    }
    socket.write(Buffer.alloc(4))
    const text = await answer
    if (/\bFOUND\0?$/.test(text)) return 'infected'
    if (/\bOK\0?$/.test(text)) return 'clean'
    throw new Error(`the virus scanner answered "${text.replace('\0', '').slice(0, 200)}"`)
  }
}

async function collect(socket: ReturnType<typeof connect>): Promise<string> {
  let text = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8')
    if (text.includes('\0')) break
  }
  return text
}
