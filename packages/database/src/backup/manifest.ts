import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFile, type CopiedFile } from './copy-tree.ts'

/** What a base copy of a cluster is and holds. `endedAt` is the first moment it can be restored to. */
export interface BaseManifest { kind: 'base', startedAt: string, endedAt: string, walFrom: string, postgres: string, database: CopiedFile[] }

const NAME = /^base-\d{8}T\d{6}$/

/** A sentence for the person at the terminal; not a bug. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/** Folder name of a base copy made at an instant. */
export const baseName = (at: Date): string => `base-${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}`

export function writeManifest(folder: string, manifest: BaseManifest): void {
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
}

/** Finished base copies of a backup folder, oldest first; one that was broken off has no manifest and does not count. */
export function listBases(backup: string): { folder: string, manifest: BaseManifest }[] {
  if (!existsSync(backup)) throw new BackupError(`There is no backup at ${backup}. Give the folder "npm run backup" wrote to with --from.`)
  return readdirSync(backup).filter((name) => NAME.test(name) && existsSync(join(backup, name, 'manifest.json'))).sort()
    .map((name) => ({ folder: join(backup, name), manifest: JSON.parse(readFileSync(join(backup, name, 'manifest.json'), 'utf8')) as BaseManifest }))
}

/** Compares a copy with its manifest. @returns one sentence per file that is missing or different */
export async function copyFaults(folder: string, files: readonly CopiedFile[]): Promise<string[]> {
  const faults: string[] = []
  for (const { path, size, sha256 } of files) {
    const now = await hashFile(join(folder, path)).catch(() => undefined)
    if (!now) faults.push(`${path} is missing`)
    else if (now.size !== size || now.sha256 !== sha256) faults.push(`${path} is not what was copied`)
  }
  return faults
}
