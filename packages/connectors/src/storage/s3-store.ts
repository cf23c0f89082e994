import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import type { S3Config } from '../environment.ts'
import { objectPath, ObjectMissingError, type ObjectStore } from './object-store.ts'

const TIMEOUT_MS = 30_000

/** Any S3-compatible store (path style). The content's SHA-256 is signed with the request, so a body damaged on the way is refused. */
export function s3Store({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Config): ObjectStore {
  const aws = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  const ask = (sha256: string, init: RequestInit = {}) =>
    aws.fetch(`${endpoint.replace(/\/$/, '')}/${bucket}/${objectPath(sha256)}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
  return {
    async put(sha256, file) {
      // A file has 20 MB at most; as one buffer it can be sent again if the first try fails.
      const body = await readFile(file)
      const headers = { 'x-amz-content-sha256': sha256, 'content-length': String(body.length) }
      await settled(await ask(sha256, { method: 'PUT', body, headers }), 'keep')
    },
    async open(sha256) {
      const response = await ask(sha256)
      if (response.status === 404) {
        await response.body?.cancel()
        throw new ObjectMissingError(sha256)
      }
      if (!response.ok || !response.body) await settled(response, 'give')
      return Readable.fromWeb(response.body as ReadableStream)
    },
    async has(sha256) {
      const response = await ask(sha256, { method: 'HEAD' })
      if (response.status === 404) return false
      await settled(response, 'look up')
      return true
    },
    async remove(sha256) {
      const response = await ask(sha256, { method: 'DELETE' })
      if (response.status !== 404) await settled(response, 'remove')
    },
  }
}

async function settled(response: Response, what: string): Promise<void> {
  await response.body?.cancel()
  if (!response.ok) throw new Error(`The object store would not ${what} the file: it answered ${response.status}.`)
}
