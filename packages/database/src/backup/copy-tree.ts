import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, type Dirent } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** One copied file: its path below the copied folder with `/`, bytes, SHA-256. */
export interface CopiedFile { path: string, size: number, sha256: string }

/** Told now and then while a copy goes on. */
export type Progress = (files: number, bytes: number) => void

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Files below `folder`, sorted, as paths with `/`; empty when there is none. `skip` leaves out a path and everything below it. */
export async function filesUnder(folder: string, skip: (path: string) => boolean = () => false): Promise<string[]> {
  const walk = async (below: string): Promise<string[]> => {
    const entries: Dirent[] = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
      if (isGone(error)) return []
      throw error
    })
    const found: string[] = []
    for (const entry of entries.toSorted((a, b) => a.name < b.name ? -1 : 1)) {
      const path = below ? `${below}/${entry.name}` : entry.name
      if (skip(path)) continue
      if (entry.isDirectory()) found.push(...await walk(path))
      else if (entry.isFile()) found.push(path)
    }
    return found
  }
  return walk('')
}

/** SHA-256 of a file, hexadecimal, and its size. */
export async function hashFile(path: string): Promise<{ size: number, sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const part of createReadStream(path)) {
    hash.update(part as Buffer)
    size += (part as Buffer).length
  }
  return { size, sha256: hash.digest('hex') }
}

/** Copies one file beside its place and renames it, and says what it held. It is on the disk for good after `settle`. @throws Error of the file system, `ENOENT` when the source is gone */
export async function copyFileHashed(from: string, to: string): Promise<{ size: number, sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  const source = await open(from, 'r')
  try {
    await mkdir(dirname(to), { recursive: true })
    const target = await open(`${to}.part`, 'w', 0o600)
    try {
      for await (const part of source.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
        hash.update(part as Buffer)
        size += (part as Buffer).length
        await target.writeFile(part as Buffer)
      }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
  await rename(`${to}.part`, to)
  return { size, sha256: hash.digest('hex') }
}

/** Waits until everything below `folder` is on the disk: once for thousands of small files, because each on its own takes as long as all of them. */
export function settle(folder: string): void {
  spawnSync('sync', process.platform === 'linux' ? ['-f', folder] : [], { stdio: 'ignore' })
}

/**
 * Copies a tree that may change under the copy, as a running database does: files that vanish meanwhile are left out.
 * @param skip paths that are left out, with everything below
 */
export async function copyTree(from: string, to: string, { skip = () => false, progress = () => undefined }: { skip?: (path: string) => boolean, progress?: Progress } = {}): Promise<CopiedFile[]> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  await chmod(to, 0o700)
  const copied: CopiedFile[] = []
  let bytes = 0
  for (const path of await filesUnder(from, skip)) {
    try {
      const { size, sha256 } = await copyFileHashed(join(from, path), join(to, path))
      copied.push({ path, size, sha256 })
      bytes += size
      progress(copied.length, bytes)
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
  return copied
}

/** Folders without files, which PostgreSQL needs all the same. */
export async function copyEmptyFolders(from: string, to: string, below = ''): Promise<void> {
  for (const entry of await readdir(join(from, below), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    await mkdir(join(to, below, entry.name), { recursive: true, mode: 0o700 })
    await copyEmptyFolders(from, to, join(below, entry.name)).catch((error: unknown) => { if (!isGone(error)) throw error })
  }
}

/** Copies the files that are not there yet. Files named after their content never change, so those that are there stay. @returns what was copied now */
export async function copyMissing(from: string, to: string): Promise<CopiedFile[]> {
  const copied: CopiedFile[] = []
  for (const path of await filesUnder(from, (name) => name.endsWith('.part'))) {
    if (await stat(join(to, path)).then(() => true, () => false)) continue
    try {
      copied.push({ path, ...await copyFileHashed(join(from, path), join(to, path)) })
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
  return copied
}
