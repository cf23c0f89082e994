import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** An unfinished upload is one growing file; how long it is, is where the upload goes on. */
export function partPath(directory: string, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('an upload is named by a UUID')
  return join(directory, `${id}.part`)
}

/** Bytes that are there, 0 if there is no part. */
export async function partLength(path: string): Promise<number> {
  return stat(path).then((found) => found.size, () => 0)
}

/** What came of receiving: how long the part is now, and whether the stream had more than was announced. */
export interface Received { readonly length: number, readonly tooLong: boolean }

/**
 * Appends a stream, at most up to `size` bytes in all, and syncs what came, also when the stream breaks off: those bytes need not be sent
 * again. Writing at a place instead of appending keeps two connections of one upload from interleaving.
 */
export async function receive(path: string, offset: number, size: number, stream: Readable): Promise<Received> {
  await mkdir(join(path, '..'), { recursive: true })
  const file = await open(path, offset === 0 ? 'w' : 'r+')
  let length = offset
  let tooLong = false
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      tooLong = length + chunk.length > size
      if (tooLong) break
      await file.write(chunk, 0, chunk.length, length)
      length += chunk.length
    }
  } catch (error) {
    if (!isBrokenStream(error)) throw error // a full disk is no broken-off upload
  } finally {
    await file.sync()
    await file.close()
  }
  return { length, tooLong }
}

/** The whole part with its SHA-256. */
export async function readWhole(path: string): Promise<{ bytes: Buffer, sha256: string }> {
  const bytes = await readFile(path)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export async function removePart(path: string): Promise<void> {
  await rm(path, { force: true })
}

const BROKEN = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED', 'ABORT_ERR', 'EPIPE'])

function isBrokenStream(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException
  return (code !== undefined && BROKEN.has(code)) || message === 'aborted'
}
