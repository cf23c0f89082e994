import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AwsV4Signer } from 'aws4fetch'

/** An S3-compatible store on the loopback: checks signature and content hash of every request, keeps objects in memory. */
export interface FakeS3 extends AsyncDisposable { readonly endpoint: string, readonly objects: Map<string, Buffer>, readonly refused: string[] }

export async function fakeS3({ accessKeyId, secretAccessKey, region }: { accessKeyId: string, secretAccessKey: string, region: string }): Promise<FakeS3> {
  const objects = new Map<string, Buffer>()
  const refused: string[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat(await request.toArray() as Buffer[])
      const path = request.url ?? ''
      const hash = String(request.headers['x-amz-content-sha256'])
      const signer = new AwsV4Signer({
        url: `http://${String(request.headers.host)}${path}`, method: request.method ?? 'GET', headers: { 'x-amz-content-sha256': hash }, accessKeyId, secretAccessKey, service: 's3', region,
        datetime: String(request.headers['x-amz-date']),
      })
      const { headers } = await signer.sign()
      const badHash = request.method === 'PUT' && createHash('sha256').update(body).digest('hex') !== hash
      if (headers.get('authorization') !== request.headers.authorization || badHash) {
        refused.push(`${request.method} ${badHash ? 'hash' : 'signature'}`)
        response.writeHead(403).end()
        return
      }
      const found = objects.get(path)
      if (request.method === 'PUT') objects.set(path, body)
      if (request.method === 'DELETE') objects.delete(path)
      if (request.method === 'PUT' || request.method === 'DELETE') response.writeHead(request.method === 'PUT' ? 200 : 204).end()
      else if (found) response.writeHead(200).end(request.method === 'HEAD' ? undefined : found)
      else response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects, refused,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
