import { execFile } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { describe, expect, it } from 'vitest'
import { caseEventDigest } from '../case-event.ts'
import { exportBundle } from '../export-bundle.ts'
import { ephemeralSigningKey } from '../keys.ts'
import { sequenceNow } from '../sequence.ts'
import { signHead } from '../sign-head.ts'
import { newSalt, stageLeaf } from '../stage.ts'
import type { ProblemKind } from './log-source.ts'
import { withDatabaseLog } from './read-database.ts'
import { verifyLog } from './verify.ts'

const key = ephemeralSigningKey()
const trust = { keys: [key.publicJwk] }
const AT = '2026-11-24T09:00:00+08:00'
const CASE = '018f4e6a-0000-7000-8000-000000000001'

/** Writes an event of a case as the commit does, with values that are awkward on the way to jsonb and back. */
async function caseEvent(base: TestDatabase, version: number): Promise<void> {
  const act = { caseId: CASE, version, event: 'submit', fromState: null, toState: 'submitted', actorKind: 'account', actorId: null, actorName: '张三', role: null, onBehalf: null, at: AT,
    reason: null, body: { 材料: ['身份证', '𠮷'], fee: 1200, rate: 0.1, none: null, 10: 'x', 9: 'y' }, internal: false, round: 1 }
  const salt = newSalt()
  const digest = caseEventDigest(salt, act)
  await base.pool.query(`insert into case_event (case_id, version, event, to_state, actor_kind, actor_name, at, body, internal, round, salt, digest)
    values ($1, $2, 'submit', 'submitted', 'account', '张三', $3, $4, false, 1, $5, $6)`, [CASE, version, AT, JSON.stringify(act.body), salt, digest])
  await base.pool.query('insert into audit_staging (body) values ($1)', [JSON.stringify({ at: AT, actor: 'p:1', action: 'permit.submit', subject: CASE, purpose: 'case', digest })])
}

/** Twelve entries under heads of 4, 8 and 12, half of them events of a case; one more waits for its number. */
async function fill(base: TestDatabase): Promise<void> {
  for (let i = 0; i < 12; i += 1) {
    if (i % 2 === 0) await caseEvent(base, i)
    else await stageLeaf(base.pool, { at: AT, actor: 'p:2', action: 'role.grant', subject: `account:${i}`, purpose: null, event: { role: 'acceptor', until: null } })
    if (i % 4 === 3) {
      await onClient(base)
      await signHead(base.pool, key, AT)
    }
  }
  await caseEvent(base, 99)
}

async function onClient(base: TestDatabase): Promise<void> {
  const client = await base.pool.connect()
  await sequenceNow(client)
  client.release()
}

const check = (base: TestDatabase) => withDatabaseLog(base.url, (source) => verifyLog(source, trust))

describe('the verifier reads the database itself', () => {
  it('an honest log is sound, with an entry still waiting for its number', async () => {
    await using base = await openTestDatabase()
    await fill(base)
    expect(await check(base)).toEqual({ sound: true, entries: 12, signedEntries: 12, problems: [] })
  })

  it('numbers are numbers: entry 10 comes after entry 9, in every level of the tree', async () => {
    await using base = await openTestDatabase()
    for (let i = 0; i < 45; i += 1) await stageLeaf(base.pool, { at: AT, actor: 'p:2', action: 'role.grant', subject: `account:${i}`, purpose: null, event: { role: 'acceptor' } })
    await onClient(base)
    await signHead(base.pool, key, AT)
    expect(await check(base)).toEqual({ sound: true, entries: 45, signedEntries: 45, problems: [] })
  })

  it.each<[string, string, ProblemKind, number]>([
    ['changes an entry', `update audit_leaf set actor = 'p:9' where seq = 5`, 'leafChanged', 5],
    ['changes its instant by a millisecond', `update audit_leaf set at = at + interval '1 ms' where seq = 6`, 'leafChanged', 6],
    ['changes an event of a case', `update case_event set reason = '补写' where version = 4`, 'eventChanged', 4],
    ['changes the body of an event', `update case_event set body = jsonb_set(body, '{fee}', '1') where version = 0`, 'eventChanged', 0],
    ['changes a salt', `update audit_event set salt = 'x' where id = 1`, 'eventChanged', 1],
    ['deletes an event', `delete from case_event where version = 10`, 'eventChanged', 10],
    ['deletes an entry', `delete from audit_leaf where seq = 7`, 'missing', 7],
    ['swaps two entries', `update audit_leaf set seq = case seq when 2 then -1 else 2 end where seq in (2, 3); update audit_leaf set seq = 3 where seq = -1`, 'leafChanged', 2],
    ['cuts the end', `delete from audit_leaf where seq >= 8`, 'truncated', 8],
    ['adds an entry by hand', `insert into audit_leaf select 12, at, actor, action, subject, purpose, digest, hash from audit_leaf where seq = 0`, 'leafChanged', 12],
    ['replaces the root of a head', `update audit_signed_head set root = (select root from audit_signed_head where size = 4) where size = 8`, 'headSignature', 4],
    ['changes a stored node', `update audit_node set hash = decode(repeat('ab', 32), 'hex') where level = 2 and index = 1`, 'nodeChanged', 7],
    ['moves the writer\'s head', `update audit_head set size = 11`, 'treeHead', 11],
  ])('a superuser who %s is caught', async (_, sql, kind, entry) => {
    await using base = await openTestDatabase()
    await fill(base)
    await base.pool.query(sql)
    expect((await check(base)).problems[0]).toMatchObject({ kind, entry })
  })
})

describe('the command, offline on an exported bundle', () => {
  const run = async (...args: string[]) => {
    const done = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args]).catch((error: { code: number, stdout: string, stderr: string }) => error)
    return { code: 'code' in done ? done.code : 0, text: done.stdout + done.stderr }
  }

  it('says whether it is sound, in Chinese or English; names what was changed in the file; checks a head kept outside', async () => {
    await using base = await openTestDatabase()
    await fill(base)
    const folder = mkdtempSync(join(tmpdir(), 'audit-bundle-'))
    const [bundle, keys, head, bad] = ['log.jsonl', 'keys.json', 'head.json', 'bad.jsonl'].map((name) => join(folder, name)) as [string, string, string, string]
    try {
      const out = createWriteStream(bundle)
      expect(await exportBundle(base.pool, key, out, { events: true })).toEqual({ lines: 1 + 3 + 12 + 12 + 1, leaves: 12 })
      await new Promise((resolve) => out.end(resolve))
      writeFileSync(keys, JSON.stringify(trust))
      writeFileSync(head, JSON.stringify((await base.pool.query('select size, root, at, key_id as "keyId", signature from audit_signed_head where size = 8')).rows[0]))
      expect(await run('--bundle', bundle, '--keys', keys, '--head', head)).toEqual({ code: 0, text: '日志完整：共 12 条，其中 12 条已由签名树头确认。\n' })
      writeFileSync(bad, readFileSync(bundle, 'utf8').replace('"actor":"p:2"', '"actor":"p:3"'))
      const caught = await run('--bundle', bad, '--keys', keys, '--lang', 'en')
      expect(caught.code).toBe(1)
      expect(caught.text).toMatch(/^The log is not sound: 2 problems, 1 entries checked\. The first:\nentry 1 · the entry was changed .*\nentry 1 · the export is incomplete or changed/)
      expect((await run('--database', base.url, '--keys', keys)).code).toBe(0)
      expect((await run('--bundle', bundle)).code).toBe(2)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
