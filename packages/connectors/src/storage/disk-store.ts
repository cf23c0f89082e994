import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { objectPath, ObjectMissingError, type ObjectStore } from './object-store.ts'

/** Files on disk. An object appears under its name only whole: copied beside, synced, renamed. */
export function diskStore(directory: string): ObjectStore {
  const pathOf = (sha256: string) => join(directory, objectPath(sha256))
  return {
    async put(sha256, file) {
      const path = pathOf(sha256)
      if (await exists(path)) return
      await mkdir(dirname(path), { recursive: true })
      const beside = `${path}.${randomUUID()}`
      try {
        await rename(file, beside)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
        await copyFile(file, beside) // uploads lie on another disk
      }
      await sync(beside)
      await rename(beside, path)
      await sync(dirname(path))
    },
    async open(sha256) {
      const stream = createReadStream(pathOf(sha256))
      try {
        await once(stream, 'open')
        return stream
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new ObjectMissingError(sha256)
        throw error
      }
    },
    has: (sha256) => exists(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}

async function sync(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync()
  await handle.close()
}
