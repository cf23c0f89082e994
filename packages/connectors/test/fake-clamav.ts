import { createServer, type AddressInfo } from 'node:net'

/** The virus daemon on the loopback: finds whatever holds the word `VIRUS`. `answer` replaces its verdict. */
export async function fakeClamav(answer?: string): Promise<{ host: string, port: number, seen: number[] } & AsyncDisposable> {
  const seen: number[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    let bytes: Buffer = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk as Buffer])
      const command = bytes.indexOf(0)
      if (command < 0) return
      const content: Buffer[] = []
      for (let at = command + 1; at + 4 <= bytes.length;) {
        const length = bytes.readUInt32BE(at)
        if (length === 0) {
          const whole = Buffer.concat(content)
          seen.push(whole.length)
          socket.end(answer ?? (whole.includes('VIRUS') ? 'stream: Test-Signature FOUND\0' : 'stream: OK\0'))
          return
        }
        content.push(bytes.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: '127.0.0.1', port: (server.address() as AddressInfo).port, seen,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
