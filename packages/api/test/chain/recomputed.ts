import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrawBundle } from '@onewindow/market-supervision/definition/draw/entries'

export type Published = DrawBundle

const SCRIPT = join(import.meta.dirname, '../../../market-supervision/scripts/recompute-draw.mjs')

/** What somebody who does not trust the platform is told about a published draw: the script alone in an empty folder, with the file and nothing else, no environment either. */
export function recomputed(bundle: Published): { said: string; code: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'))
  try {
    writeFileSync(join(folder, 'bundle.json'), JSON.stringify(bundle))
    const { stdout, status } = spawnSync(process.execPath, [SCRIPT, 'bundle.json'], { cwd: folder, env: {}, encoding: 'utf8' })
    return { said: stdout.trim(), code: status }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
