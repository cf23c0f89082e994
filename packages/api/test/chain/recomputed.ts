import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrawBundle } from '@onewindow/market-supervision/definition/draw/entries'

/** The answer of `GET /api/rest/draws/{drawNo}`. */
export type Published = { resultHash: string | null; bundle: DrawBundle | null }

const SCRIPT = join(import.meta.dirname, '../../../market-supervision/scripts/recompute-draw.mjs')

/** What somebody who does not trust the platform is told about a published draw: the script alone in an empty folder, with the answer as it came and nothing else, no environment either. */
export function recomputed(answer: Published): { said: string; code: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'))
  try {
    writeFileSync(join(folder, 'draw.json'), JSON.stringify(answer))
    const { stdout, status } = spawnSync(process.execPath, [SCRIPT, 'draw.json'], { cwd: folder, env: {}, encoding: 'utf8' })
    return { said: stdout.trim(), code: status }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
