import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A mail server on the loopback, RFC 5321 as far as a client needs it. */
export interface FakeSmtp extends AsyncDisposable { readonly url: string, readonly mails: readonly string[] }

/** @param toRecipient answer to RCPT TO, by address; null hangs */
export async function fakeSmtp(toRecipient: (address: string) => string | null): Promise<FakeSmtp> {
  const mails: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.write('220 fake ESMTP\r\n')
    let buffer = ''
    let data: string | null = null
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8')
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        if (data !== null && line === '.') {
          mails.push(data)
          data = null
          socket.write('250 2.0.0 queued\r\n')
        } else if (data !== null) {
          data += `${line}\n`
        } else if (/^DATA/i.test(line)) {
          data = ''
          socket.write('354 go on\r\n')
        } else if (/^RCPT/i.test(line)) {
          const reply = toRecipient(/<(.*)>/.exec(line)?.[1] ?? '')
          if (reply !== null) socket.write(`${reply}\r\n`)
        } else {
          socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 fine\r\n')
        }
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
