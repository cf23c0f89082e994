import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { describe, expect, it } from 'vitest'
import { checkDatabase } from './check-database.ts'

const CASE = '00000000-0000-7000-8000-000000000001'
const NOBODY = '00000000-0000-7000-8000-000000000009'
const AT = '2026-11-24T09:00:00+08:00'
type Values = Record<string, unknown>

/** Writes a row past the platform, as only a mistake or a superuser can. */
async function plant(base: TestDatabase, table: string, values: Values): Promise<void> {
  const names = Object.keys(values)
  await base.pool.query(`insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) select ${names.map((name) => `r."${name}"`).join(', ')} from jsonb_populate_record(null::${table}, $1) r`, [JSON.stringify(values)])
}

const aCase = (over: Values = {}): Values => ({
  id: CASE, case_type: 'application', kind: 'case', topic: 'x', state: 'withdrawn', phase: 'ended', version: 3, round: 1, region_code: '640104001', unit_id: 'D:AAS:640104', unit_path: 'S:640100/D:AAS:640104',
  title: 't', party: 'p', facts: {}, flags: [], channel: 'online', calendar: 'national', opened_at: AT, entered_at: AT, changed_at: AT, search_text: 't', ...over,
})
const event = (over: Values = {}): Values => ({
  case_id: CASE, version: 2, event: 'accept', to_state: 'accepted', actor_kind: 'staff', actor_name: 'a', at: AT, body: {}, internal: false, round: 1, salt: 's', digest: 'd1', ...over,
})
const leaf = (over: Values = {}): Values => ({ seq: 0, at: AT, actor: 'a', action: 'x', subject: 's', digest: 'd1', hash: '\\x00', ...over })
const head = (size: number): Values => ({ one: true, size, root: 'r' })
const clock = (over: Values = {}): Values => ({
  case_id: CASE, kind: 'decision', part: '', round: 1, purpose: 'statutory', spec: {}, start_at: AT, pauses: [], extensions: [], calendar: 'national', calendar_version: '1', state: 'running', runs: [],
  provisional: false, computed_at: AT, ...over,
})

const OPEN = { state: 'submitted', phase: 'open' }
/** What somebody did to the tables, and what must be said about it. */
const FAULTS: [name: string, rows: [table: string, values: Values][]][] = [
  ['event without leaf', [['case_file', aCase()], ['case_event', event()]]],
  ['leaf gap', [['audit_leaf', leaf()], ['audit_leaf', leaf({ seq: 2, digest: 'd2' })], ['audit_head', head(2)]]],
  ['leaf gap', [['audit_leaf', leaf()], ['audit_head', head(2)]]],
  ['open case without worklist entry', [['case_file', aCase(OPEN)]]],
  ['worklist entry of a case that is not open', [['case_file', aCase()], ['worklist_entry', { scope: 'R:640100', queue: 'toAccept', due: '2026-12-01', case_id: CASE }]]],
  ['clock without event', [['case_file', aCase()], ['case_clock', clock({ state: 'stopped' })]]],
  ['clock running in an ended case', [['case_file', aCase({ state: 'archived', phase: 'archived' })], ['case_event', event()], ['audit_staging', { id: 1, body: { digest: 'd1', at: '2999-01-01T00:00:00Z' } }], ['case_clock', clock()]]],
  ['event newer than its case', [['case_file', aCase({ version: 1 })], ['case_event', event()]]],
  ['acknowledged command lost', [['case_file', aCase()], ['idempotency_key', { actor: NOBODY, key: NOBODY, hash: 'h', answer: { caseId: CASE, version: 9 }, at: AT }]]],
  ['licence without case', [['licence', {
    id: NOBODY, licence_type: 'FOOD', number: '1', status: 'valid', version: 1, party_id: NOBODY, holder: 'h', title_zh: 't', title_en: 't', organ: 'o', unit_id: 'u', region_code: '640104', case_id: CASE,
    valid_from: '2026-01-01', facts: {}, data_hash: 'h', verify_code: 'v', issued_at: AT, changed_at: AT,
  }]]],
  ['file without record', [['case_file', aCase()], ['case_attachment', { case_id: CASE, file_id: NOBODY, key: 'k', label: 'l', sha256: 'x', added_at: AT }]]],
  ['outbox stuck', [['outbox', { id: 1, kind: 'notice', at: '2020-01-01T00:00:00Z', payload: {} }]]],
  ['effect parked', [['outbox_parked', { id: 1, kind: 'caseOpens', at: AT, payload: {}, tries: 1, fault: 'case.officerInvalid', parked_at: AT }]]],
  ['log stuck', [['audit_staging', { id: 1, body: { digest: 'x', at: '2020-01-01T00:00:00Z' } }]]],
  ['deadline not fired', [['timer', { case_id: CASE, kind: 'decision', part: '', round: 1, threshold: 'due', at: '2020-01-01T00:00:00Z' }]]],
  ['worklist differs from its cases', [['case_file', aCase(OPEN)], ['worklist_entry', { scope: 'R:640100', queue: 'toReview', due: '9999-12-31', case_id: CASE }]]],
]

const said = async (base: TestDatabase): Promise<string[]> => (await checkDatabase(base.url)).filter(({ found }) => found.length > 0).map(({ name }) => name)

describe('what is always true of a database', () => {
  it('is true of an empty one, and reading changes nothing', async () => {
    await using base = await openTestDatabase()
    expect(await said(base)).toEqual([])
  })

  it.each(FAULTS)('%s is seen', async (name, rows) => {
    await using base = await openTestDatabase()
    for (const [table, values] of rows) await plant(base, table, values)
    expect(await said(base)).toContain(name)
  })

  it('registers, and cases that wait for nobody’s work, need no list', async () => {
    await using base = await openTestDatabase()
    await plant(base, 'case_file', aCase({ case_type: 'subject', kind: 'register', state: 'active', phase: 'open' }))
    await plant(base, 'case_file', aCase({ id: NOBODY, case_type: 'abnormalListing', state: 'listed', phase: 'open' }))
    expect(await said(base)).not.toContain('open case without worklist entry')
  })

  it('a number given twice is seen where the index that forbids it is gone', async () => {
    await using base = await openTestDatabase()
    await base.pool.query('drop index case_number_key')
    for (const id of [CASE, NOBODY]) await plant(base, 'case_file', aCase({ id, number: 'BJ-1' }))
    expect(await said(base)).toEqual(['case number twice'])
  })
})
