import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeS3 } from '../../test/fake-s3.ts'
import { diskStore } from './disk-store.ts'
import { ObjectMissingError, objectPath, type ObjectStore } from './object-store.ts'
import { s3Store } from './s3-store.ts'

const keys = { accessKeyId: 'id', secretAccessKey: 'sixteen characters or more', region: 'us-east-1' }
const shaOf = (content: string) => createHash('sha256').update(content).digest('hex')
let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'store-')) })
afterEach(() => rmSync(folder, { recursive: true }))

async function put(store: ObjectStore, content: string): Promise<string> {
  const file = join(folder, 'upload.part')
  writeFileSync(file, content)
  await store.put(shaOf(content), file, content.length)
  return shaOf(content)
}

async function keepsTheContract(store: ObjectStore): Promise<void> {
  const sha256 = await put(store, '营业执照')
  expect(await store.has(sha256)).toBe(true)
  expect((await buffer(await store.open(sha256))).toString()).toBe('营业执照')
  expect(await put(store, '营业执照')).toBe(sha256)
  await store.remove(sha256)
  await store.remove(sha256)
  expect(await store.has(sha256)).toBe(false)
  await expect(store.open(sha256)).rejects.toThrow(ObjectMissingError)
  await expect(store.open('../../etc/passwd')).rejects.toThrow('named by a SHA-256')
}

describe('an object store keeps content under its SHA-256', () => {
  it('on disk: nothing half-written stands under a name', async () => {
    const store = diskStore(join(folder, 'files'))
    await keepsTheContract(store)
    const sha256 = await put(store, 'x')
    expect(readdirSync(join(folder, 'files', objectPath(sha256), '..'))).toEqual([sha256])
  })

  it('in an S3-compatible store: every request signed, the content hash with it', async () => {
    await using server = await fakeS3(keys)
    const store = s3Store({ side: 's3', endpoint: server.endpoint, bucket: 'files', ...keys })
    await keepsTheContract(store)
    const sha256 = await put(store, 'x')
    expect([...server.objects.keys()]).toEqual([`/files/${objectPath(sha256)}`])
    expect(server.refused).toEqual([])
  })

  it('a wrong key or a body that is not what was announced is an error, not a loss', async () => {
    await using server = await fakeS3(keys)
    const store = s3Store({ side: 's3', endpoint: server.endpoint, bucket: 'files', ...keys })
    const file = join(folder, 'upload.part')
    writeFileSync(file, 'one')
    await expect(store.put(shaOf('two'), file, 3)).rejects.toThrow('would not keep the file: it answered 403')
    const stranger = s3Store({ side: 's3', endpoint: server.endpoint, bucket: 'files', ...keys, secretAccessKey: 'another secret of some length' })
    await expect(stranger.put(shaOf('one'), file, 3)).rejects.toThrow('403')
    expect(server.refused).toEqual(['PUT hash', 'PUT signature'])
    expect(server.objects.size).toBe(0)
  })
})
