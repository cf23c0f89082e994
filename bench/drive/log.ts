import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicKeySet } from '@onewindow/audit/keys'
import { eventDigest } from '@onewindow/audit/leaf'
import { proofOfEntry } from '@onewindow/audit/proofs'
import { sequenceNow } from '@onewindow/audit/sequence'
import { openDatabase } from '@onewindow/database/client'
import { dice } from '../fill/dice.ts'
import { ROOT, type Home } from '../home.ts'

export type LogSpeed = { entries: number; appendMs: number; proofP50: number; proofP95: number; verifySeconds: number; verifyMegabytes: number; sound: boolean }

const APPENDED = 20_000
const PROOFS = 400

/** The log: numbering and hashing per entry, proofs, and the offline verifier as a process of its own. */
export async function logSpeed(home: Home, name: string, at: string): Promise<LogSpeed> {
  const database = openDatabase(home.urlOf(name), { max: 2, statementTimeoutMs: 0 })
  const client = await database.pool.connect()
  try {
    const events = Array.from({ length: APPENDED }, (_, n) => {
      const salt = randomBytes(16).toString('hex')
      const body = { measured: n, salt }
      const digest = eventDigest(salt, body)
      return { salt, body, digest, leaf: { at, actor: 'system', action: 'bench.append', subject: `bench:${n}`, purpose: 'bench', digest } }
    })
    await client.query(`with r as (select * from jsonb_to_recordset($1::jsonb) as x(salt text, body jsonb, digest text, leaf jsonb)), e as (insert into audit_event (salt, body, digest) select salt, body, digest from r)
      insert into audit_staging (body) select leaf from r`, [JSON.stringify(events)])
    const started = performance.now()
    while ((await sequenceNow(client)).sequenced > 0);
    const appendMs = Math.round(((performance.now() - started) / APPENDED) * 1000) / 1000
    const { rows: [head] } = await client.query<{ size: number }>('select max(size) size from audit_signed_head')
    const chance = dice(15)
    const times: number[] = []
    for (let n = 0; n < PROOFS; n += 1) {
      const before = performance.now()
      if (!await proofOfEntry(client, chance.below(head?.size ?? 1))) throw new Error('An entry has no proof')
      times.push(performance.now() - before)
    }
    times.sort((a, b) => a - b)
    const { rows: [tree] } = await client.query<{ size: number }>('select size from audit_head')
    const quantile = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100
    return { entries: tree?.size ?? 0, appendMs, proofP50: quantile(0.5), proofP95: quantile(0.95), ...await verified(home, name) }
  } finally {
    client.release()
    await database.close()
  }
}

/** Runs the verifier command and watches its memory. */
async function verified(home: Home, name: string): Promise<Pick<LogSpeed, 'verifySeconds' | 'verifyMegabytes' | 'sound'>> {
  const keys = join(home.folder, 'audit-keys.json')
  writeFileSync(keys, JSON.stringify(publicKeySet(home.keys)))
  const started = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'packages/audit/src/verifier/main.ts'), '--database', home.urlOf(name), '--keys', keys, '--lang', 'en'], { stdio: 'ignore' })
  let most = 0
  const watch = setInterval(() => {
    try {
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0))
    } catch {
      clearInterval(watch) // it has ended
    }
  }, 100)
  const code = await new Promise<number>((resolve) => { child.once('exit', (exit) => resolve(exit ?? 1)) })
  clearInterval(watch)
  return { verifySeconds: Math.round((performance.now() - started) / 100) / 10, verifyMegabytes: Math.round(most / 1024), sound: code === 0 }
}
