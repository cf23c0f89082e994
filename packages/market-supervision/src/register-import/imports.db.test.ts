import { createHash } from 'node:crypto'
import { systemPerformer } from '@onewindow/casework/case-state'
import { addDays, instantOf } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { CaseError } from '@onewindow/casework/refusal'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import type { EquipmentFacts } from '../equipment/schemas.ts'
import { subjectFacts, type SubjectFacts } from '../subject/schemas.ts'
import type { ImportKind } from './columns.ts'
import { bringFile, sweepImports } from './imports.ts'
import { openImports } from './open-rows.ts'

const TODAY = '2026-11-28'
const code = (n: number): string => { const body = `91640100MA76${String(n).padStart(5, '0')}`; return body + usccCheckDigit(body) }
const HEADER = '统一社会信用代码,名称,类型,法定代表人,住所,区划代码,成立日期,已报年报年度'
const line = (n: number, more = ''): string => `${code(n)},银川第${n}商行,个体工商户,马晓燕,解放西街${n}号,640104001,2020-03-0${(n % 9) + 1},2025${more}`
const firms = (...numbers: number[]): string => [HEADER, ...numbers.map((n) => line(n))].join('\r\n')
const PIECES = (uscc: string): string => `使用登记证编号,设备种类,统一社会信用代码,使用地点,检验有效期至,已申请检验日期\n梯11宁A00001,电梯,${uscc},新华百货客梯,2026-12-10,\n`
const refused = (what: string, params: object = {}) => ({ cause: { refusal: { code: what, params: expect.objectContaining(params) as object } } })
const watch = { report: (error: unknown) => { throw error } }

async function stage(): Promise<World & { author: Awaited<ReturnType<World['officer']>>; second: Awaited<ReturnType<World['officer']>>; bring: (text: string, kind?: ImportKind) => Promise<{ importId: string; known: boolean }>; confirmed: (text: string, partial?: boolean, kind?: ImportKind) => Promise<string>; through: (text: string, kind?: ImportKind) => Promise<string> }> {
  const world = await openWorld({ today: TODAY })
  const [author, second] = [await world.officer('administrator', { name: '赵强' }), await world.officer('administrator', { name: '钱敏' })]
  const bring = (text: string, kind: ImportKind = 'subject') => bringFile(world.house, author.accountId, { kind, name: '名录.csv', bytes: Buffer.from(text) })
  const confirmed = async (text: string, partial = false, kind: ImportKind = 'subject'): Promise<string> => {
    const { importId } = await bring(text, kind)
    await propose(author, { importId, partial })
    await second.admin.imports.confirm({ importId })
    return importId
  }
  const through = async (text: string, kind: ImportKind = 'subject'): Promise<string> => {
    const importId = await confirmed(text, true, kind)
    await openImports(world.house, watch)
    return importId
  }
  return Object.assign(world, { author, second, bring, confirmed, through })
}

/** With the numbers that stand on the page now. */
async function propose({ admin: { imports } }: Awaited<ReturnType<World['officer']>>, asked: { importId: string; partial: boolean }): Promise<unknown> {
  const { ready, faulty } = await imports.get({ importId: asked.importId })
  return imports.propose({ ...asked, ready, faulty })
}

const files = async ({ database }: World, type: string): Promise<number> => (await database.pool.query<{ n: number }>('select count(*)::int n from case_file where case_type = $1', [type])).rows[0]?.n ?? 0
const actions = async ({ database }: World): Promise<string[]> => (await database.pool.query<{ action: string }>("select body ->> 'action' as action from audit_staging where body ->> 'action' like 'registerImport.%' order by id")).rows.map(({ action }) => action)

it('one administrator brings and proposes, another confirms, the rows are in the register with where they came from', async () => {
  await using world = await stage()
  const { author, second } = world
  const text = `${firms(1, 2)}\r\n${line(3).replace(code(3), `${code(3).slice(0, 17)}${code(3).endsWith('0') ? '1' : '0'}`)}`
  const { importId, known } = await world.bring(text)
  expect(known).toBe(false)
  expect(await author.admin.imports.get({ importId })).toMatchObject({ status: 'checked', ready: 2, there: 0, faulty: 1, authorName: '赵强', sha256: createHash('sha256').update(text).digest('hex') })
  expect((await author.admin.imports.rows({ importId, state: 'faulty' })).rows).toEqual([expect.objectContaining({ line: 4, faults: [{ field: 'uscc', code: 'usccCheckDigit', params: {} }], caseId: null })])
  expect(await files(world, 'subject')).toBe(0)

  await expect(propose(author, { importId, partial: false })).rejects.toMatchObject(refused('registerImport.faultyRows', { n: 1 }))
  await expect(propose(second, { importId, partial: true })).rejects.toMatchObject(refused('registerImport.authorOnly', { who: '赵强' }))
  await expect(second.admin.imports.confirm({ importId })).rejects.toMatchObject(refused('registerImport.notProposed'))
  await propose(author, { importId, partial: true })
  await expect(author.admin.imports.confirm({ importId })).rejects.toMatchObject(refused('case.secondPersonNeeded'))
  await expect(author.admin.imports.decline({ importId, reason: '自己不能退回自己的' })).rejects.toMatchObject(refused('case.secondPersonNeeded'))
  await expect((await world.officer('auditor')).admin.imports.confirm({ importId })).rejects.toMatchObject(refused('case.roleMissing'))
  expect(await openImports(world.house, watch)).toBe(0)
  await second.admin.imports.confirm({ importId })
  await expect(author.admin.imports.report({ importId })).rejects.toMatchObject(refused('registerImport.notEnded'))

  expect(await openImports(world.house, watch)).toBe(2)
  const done = await author.admin.imports.get({ importId })
  expect(done).toMatchObject({ status: 'done', ready: 0, opened: 2, faulty: 1, refused: 0, deciderName: '钱敏' })
  const { rows } = await author.admin.imports.rows({ importId, state: 'opened' })
  const { state } = await loadCase<SubjectFacts>(world.house, rows[0]?.caseId ?? '')
  expect(state).toMatchObject({ state: 'active', regionCode: '640104001', unitId: 'D:SAMR:640104', facts: { uscc: code(1), subjectType: 'individual', legalRep: '马晓燕', firstReportYear: 2020, reportYears: [2025] }, clocks: [{ kind: 'annualReport', dueOn: '2027-06-30' }] })
  expect((await world.database.pool.query<{ body: unknown }>('select body from case_event where case_id = $1', [rows[0]?.caseId])).rows).toMatchObject([{ body: { importId, line: 2, fileSha256: done.sha256 } }])

  const { text: report, sha256 } = await author.admin.imports.report({ importId })
  await world.database.pool.query("update register_import_row set name = '后来改了', faults = '[]'")
  expect(await author.admin.imports.report({ importId })).toEqual({ text: report, sha256: done.reportSha256 })
  expect([sha256, createHash('sha256').update(report).digest('hex')]).toEqual([done.reportSha256, done.reportSha256])
  expect(report.split('\r\n').map((one) => one.replaceAll('"', ''))).toEqual(['\u{feff}行,编号,名称,结果,代码,问题', `2,${code(1)},银川第1商行,已登记,,`, `3,${code(2)},银川第2商行,已登记,,`, expect.stringMatching(/^4,.*,银川第3商行,有问题,usccCheckDigit,统一社会信用代码：校验位不正确$/) as string, ''])
  expect(await actions(world)).toEqual(['registerImport.check', 'registerImport.propose', 'registerImport.confirm', 'registerImport.end', 'registerImport.export', 'registerImport.export'])
  const { rows: [kept] } = await world.database.pool.query('select count(*)::int n from register_import_row where content is not null')
  expect(kept).toEqual({ n: 0 })
})

it('the same file again is the import it was; another file with the same firms changes nothing; two at the same moment are one', async () => {
  await using world = await stage()
  const importId = await world.through(firms(1, 2))
  expect(await world.bring(firms(1, 2))).toEqual({ importId, known: true })
  const again = await world.bring(`${firms(1, 2)}\r\n`)
  expect(again.known).toBe(false)
  expect(await world.author.admin.imports.get({ importId: again.importId })).toMatchObject({ ready: 0, there: 2, faulty: 0 })
  await expect(propose(world.author, { importId: again.importId, partial: false })).rejects.toMatchObject(refused('registerImport.nothingToImport'))
  const both = await Promise.all([world.bring(firms(5)), world.bring(firms(5))])
  expect(new Set(both.map((one) => one.importId)).size).toBe(1)
  expect(await openImports(world.house, watch)).toBe(0)
  expect(await files(world, 'subject')).toBe(2)
})

it('declined with a reason or thrown away: nothing goes in, what it said is forgotten, and the file may be brought again', async () => {
  await using world = await stage()
  const { importId } = await world.bring(firms(1))
  await propose(world.author, { importId, partial: false })
  await world.second.admin.imports.decline({ importId, reason: '名录是去年的，请换新的' })
  expect(await world.second.admin.imports.get({ importId })).toMatchObject({ status: 'declined', reason: '名录是去年的，请换新的', deciderName: '钱敏' })
  await expect(world.second.admin.imports.confirm({ importId })).rejects.toMatchObject(refused('registerImport.notProposed'))
  const anew = await world.bring(firms(1))
  expect(anew.known).toBe(false)
  await world.second.admin.imports.discard({ importId: anew.importId })
  await expect(world.author.admin.imports.discard({ importId: anew.importId })).rejects.toMatchObject(refused('registerImport.notOpen'))
  expect(await openImports(world.house, watch)).toBe(0)
  expect((await world.database.pool.query('select 1 from register_import_row where content is not null')).rows).toEqual([])
  const { rows, after } = await world.author.admin.imports.list({ limit: 1 })
  const next = await world.author.admin.imports.list({ limit: 1, after })
  expect([rows, next.rows].map((page) => page.map(({ id }) => id)).concat([[String(next.after)]])).toEqual([[anew.importId], [importId], ['null']])
  await expect(world.author.admin.imports.list({ after: Buffer.from('["x","y"]').toString('base64url') })).rejects.toMatchObject(refused('case.badRequest'))
})

it('R3: broken off after any step of a row, it is taken up again and every firm is there once', async () => {
  await using world = await stage()
  const { importId } = await world.bring(firms(1, 2, 3, 4, 5, 6, 7))
  await propose(world.author, { importId, partial: false })
  await world.second.admin.imports.confirm({ importId })
  for (const step of ['afterDecide', 'beforeCommit', 'afterCommit']) {
    let times = 0
    const dying: House = { ...world.house, step: (name) => (name === step && (times += 1) === 2 ? Promise.reject(Object.assign(new Error('the process was killed'), { code: 'ECONNREFUSED' })) : Promise.resolve()) }
    await expect(openImports(dying, { report: () => undefined })).rejects.toThrow('the process was killed')
    expect(await world.author.admin.imports.get({ importId })).toMatchObject({ status: 'confirmed', opened: 0 })
  }
  await openImports(world.house, watch)
  expect(await world.author.admin.imports.get({ importId })).toMatchObject({ status: 'done', opened: 7, there: 0, refused: 0 })
  const { rows } = await world.database.pool.query<{ n: number; codes: number }>("select count(*)::int n, count(distinct facts ->> 'uscc')::int codes from case_file where case_type = 'subject'")
  expect(rows).toEqual([{ n: 7, codes: 7 }])
  expect(await openImports(world.house, watch)).toBe(0)
})

it('stopped in between it goes on in the next round; what somebody else laid meanwhile is not touched; what fails for a reason of ours is named at the end', async () => {
  await using world = await stage()
  const { importId } = await world.bring(firms(1, 2, 3))
  await propose(world.author, { importId, partial: false })
  await world.second.admin.imports.confirm({ importId })
  const ending = new AbortController()
  await openImports({ ...world.house, step: (name) => { if (name === 'afterCommit') ending.abort(); return Promise.resolve() } }, { ...watch, signal: ending.signal })
  expect(await world.author.admin.imports.get({ importId })).toMatchObject({ status: 'confirmed', ready: 2, opened: 1 })
  const facts = subjectFacts.parse({ uscc: code(2), nameZh: '别处来的名字', subjectType: 'enterprise', firstReportYear: 2020 })
  await open(world.house, systemPerformer, { caseType: 'subject', topic: 'subject', title: facts.nameZh, party: facts.nameZh, regionCode: '640104', unitId: 'D:SAMR:640104', unitPath: 'D', channel: 'internal', facts }, { event: 'imported', input: {} })
  const heard: unknown[] = []
  const broken: House = { ...world.house, types: new Map([...world.house.types].map(([name, type]) => [name, name === 'subject' ? { ...type, load: () => Promise.reject(new Error('a bug')) } : type])) }
  await openImports(broken, { report: (error) => heard.push(error) })
  expect(heard.length).toBeGreaterThan(0)
  while ((await world.author.admin.imports.get({ importId })).status !== 'done') await openImports(broken, { report: (error) => heard.push(error) })
  expect((await world.author.admin.imports.rows({ importId })).rows.map(({ state, faults }) => [state, faults.map((fault) => fault.code)])).toEqual([['opened', []], ['refused', ['unexpected']], ['refused', ['unexpected']]])
})

it('a firm laid between check and confirmation stays as it is, and the report says it was there', async () => {
  await using world = await stage()
  const { importId } = await world.bring(firms(1, 2))
  await propose(world.author, { importId, partial: false })
  await world.through(firms(2))
  await world.second.admin.imports.confirm({ importId })
  await openImports(world.house, watch)
  expect(await world.author.admin.imports.get({ importId })).toMatchObject({ status: 'done', opened: 1, there: 1 })
})

it('特种设备: of firms on file, with the firm as its file has it; a firm that went out of business meanwhile keeps its piece out', async () => {
  await using world = await stage()
  const missing = await world.bring(PIECES(code(1)), 'equipment')
  expect((await world.author.admin.imports.rows({ importId: missing.importId })).rows).toMatchObject([{ state: 'faulty', faults: [{ field: 'uscc', code: 'firmUnknown' }] }])
  await world.author.admin.imports.discard({ importId: missing.importId })
  await world.through(firms(1))
  const importId = await world.through(PIECES(code(1)), 'equipment')
  const { rows: [row] } = await world.author.admin.imports.rows({ importId })
  expect((await loadCase<EquipmentFacts>(world.house, row?.caseId ?? '')).state).toMatchObject({ state: 'inUse', party: '银川第1商行', unitId: 'D:SAMR:640104', facts: { alert: 'red', firm: { uscc: code(1), name: '银川第1商行' } } })
  const later = await world.bring(PIECES(code(1)).replace('A00001', 'A00002'), 'equipment')
  await propose(world.author, { importId: later.importId, partial: false })
  await world.second.admin.imports.confirm({ importId: later.importId })
  await world.database.pool.query("update case_file set state = 'deregistered' where case_type = 'subject'")
  await openImports(world.house, watch)
  expect((await world.author.admin.imports.rows({ importId: later.importId })).rows).toMatchObject([{ state: 'refused', faults: [{ code: 'firmGone' }] }])
  expect(await files(world, 'equipment')).toBe(1)
})

it('a row that cannot be opened for a reason of ours keeps no other row out, and a file that cannot be worked on keeps no other file out', async () => {
  await using world = await stage()
  const { confirmed } = world
  const [stuck, torn, sound] = [await confirmed(firms(1, 2)), await confirmed(firms(3, 4, 5)), await confirmed(firms(6))]
  await world.database.pool.query('update register_import_row set content = null where import_id = $1', [stuck])
  await world.database.pool.query(`update register_import_row set content = content || '{"subjectType":"no such"}' where import_id = $1 and line = 3`, [torn])
  const heard: unknown[] = []
  for (const _round of [1, 2]) await openImports(world.house, { report: (error) => heard.push(error) })
  expect(heard.length).toBe(4)
  const statuses = async (importId: string) => (await world.author.admin.imports.rows({ importId })).rows.map(({ state, faults }) => [state, ...faults.map((fault) => fault.code)])
  expect(await statuses(torn)).toEqual([['opened'], ['refused', 'unexpected'], ['opened']])
  expect(await statuses(sound)).toEqual([['opened']])
  expect(await world.author.admin.imports.get({ importId: stuck })).toMatchObject({ status: 'confirmed', ready: 2 })
})

it('a row its register refuses keeps the refusal: in the report its code stands in the column of codes, its sentence where the others are', async () => {
  await using world = await stage()
  const { importId } = await world.bring(firms(1))
  await propose(world.author, { importId, partial: false })
  await world.second.admin.imports.confirm({ importId })
  const closed = new CaseError(refuse.roleMissing({ roles: ['administrator'] }))
  await openImports({ ...world.house, types: new Map([...world.house.types].map(([name, type]) => [name, name === 'subject' ? { ...type, load: () => Promise.reject(closed) } : type])) }, watch)
  expect((await world.author.admin.imports.rows({ importId })).rows).toMatchObject([{ state: 'refused', faults: [{ field: null, code: 'refused', refusal: { code: 'case.roleMissing', params: { roles: ['administrator'] } } }] }])
  const { text } = await world.author.admin.imports.report({ importId })
  expect(text.split('\r\n')[1]?.replaceAll('"', '').split(',').slice(3)).toEqual(['未登记', 'case.roleMissing', '登记时被拒：您的岗位不能办理此事'])
})

it('a code or number in quotes with blanks around it is the bare one', async () => {
  await using world = await stage()
  await world.through(firms(1))
  const { importId } = await world.bring([HEADER, line(1).replace(code(1), `" ${code(1)} "`), line(2).replace('640104001', '" 640104001 "'), line(3), line(3).replace(code(3), `"${code(3)} "`)].join('\n'))
  expect((await world.author.admin.imports.rows({ importId })).rows.map(({ state, faults }) => [state, ...faults.map((fault) => fault.code)])).toEqual([['there'], ['ready'], ['faulty', 'twice'], ['faulty', 'twice']])
  const pieces = await world.bring(PIECES(`"${code(1)} "`), 'equipment')
  expect(await world.author.admin.imports.get({ importId: pieces.importId })).toMatchObject({ ready: 1, faulty: 0 })
})

it('a file brought again while nobody proposed it is judged anew: equipment goes in once its firm is there', async () => {
  await using world = await stage()
  const first = await world.bring(PIECES(code(1)), 'equipment')
  await world.through(firms(1))
  expect(await world.bring(PIECES(code(1)), 'equipment')).toEqual({ importId: first.importId, known: true })
  expect(await world.author.admin.imports.get({ importId: first.importId })).toMatchObject({ status: 'checked', ready: 1, faulty: 0, authorName: '赵强' })
  expect(await Promise.all([1, 2].map(() => world.bring(PIECES(code(1)), 'equipment')))).toEqual([1, 2].map(() => ({ importId: first.importId, known: true })))
  await propose(world.author, { importId: first.importId, partial: false })
  const before = (await world.database.pool.query('select * from register_import_row where import_id = $1', [first.importId])).rows
  expect(await world.bring(PIECES(code(1)), 'equipment')).toEqual({ importId: first.importId, known: true })
  expect((await world.database.pool.query('select * from register_import_row where import_id = $1', [first.importId])).rows).toEqual(before)
  await world.second.admin.imports.confirm({ importId: first.importId })
  await openImports(world.house, watch)
  expect(await files(world, 'equipment')).toBe(1)
})

it('what nobody touched for thirty days is thrown away by itself with what it says of people; what somebody proposed or judged anew meanwhile, and what was confirmed, is not', async () => {
  await using world = await stage()
  const on = (days: number): House => ({ ...world.house, clock: { ...world.house.clock, now: () => instantOf(addDays(TODAY, days), '12:00') } })
  const bringOn = (days: number, text: string) => bringFile(on(days), world.author.accountId, { kind: 'subject', name: '名录.csv', bytes: Buffer.from(text) })
  const [left, again, confirmed] = [await bringOn(-31, firms(1)), await bringOn(-31, firms(2)), await bringOn(-31, firms(3))]
  const proposed = await bringOn(-31, firms(4))
  await bringOn(-29, firms(2))
  for (const { importId } of [confirmed, proposed]) await propose(world.author, { importId, partial: false })
  await world.second.admin.imports.confirm({ importId: confirmed.importId })
  await world.database.pool.query("update register_import set touched_at = touched_at - interval '60 days' where id = $1", [confirmed.importId])
  expect(await sweepImports(on(0))).toBe(1)
  const statusOf = async ({ importId }: { importId: string }) => (await world.author.admin.imports.get({ importId })).status
  expect(await Promise.all([left, again, confirmed, proposed].map(statusOf))).toEqual(['discarded', 'checked', 'confirmed', 'proposed'])
  expect((await world.database.pool.query('select 1 from register_import_row where import_id = $1 and content is not null', [left.importId])).rows).toEqual([])
  const { rows } = await world.database.pool.query<{ body: object }>("select body from audit_staging where body ->> 'action' = 'registerImport.discard'")
  expect(rows).toMatchObject([{ body: { actor: 'system', subject: `registerImport:${left.importId}`, purpose: 'registerImports' } }])
  expect(await sweepImports(on(31))).toBe(2)
  expect(await Promise.all([again, proposed].map(statusOf))).toEqual(['discarded', 'discarded'])
})

it('what was shown is what is proposed: judged anew meanwhile it is refused with the numbers of now, and nothing is proposed', async () => {
  await using world = await stage()
  const { author } = world
  const text = `${PIECES(code(1))}梯11宁A00002,电梯,${code(2)},新华百货货梯,2026-12-10,\n`
  await world.through(firms(1, 2))
  const { importId } = await world.bring(text, 'equipment')
  await world.database.pool.query("update case_file set state = 'deregistered' where facts ->> 'uscc' = $1", [code(2)])
  await world.bring(text, 'equipment')
  for (const shown of [{ ready: 2, faulty: 0 }, { ready: 1, faulty: 2 }]) await expect(author.admin.imports.propose({ importId, partial: true, ...shown })).rejects.toMatchObject(refused('registerImport.rowsChanged', { ready: 1, faulty: 1 }))
  expect((await author.admin.imports.get({ importId })).status).toBe('checked')
  await author.admin.imports.propose({ importId, partial: true, ready: 1, faulty: 1 })
  expect((await author.admin.imports.get({ importId })).status).toBe('proposed')
})

it.each([['proposed', true], ['discarded', false]] as const)('%s while it was judged anew: what it is now counts', async (status, known) => {
  await using world = await stage()
  const { importId } = await world.bring(firms(1))
  const rowsOf = async () => (await world.database.pool.query('select line, state, case_id from register_import_row where import_id = $1', [importId])).rows
  const before = await rowsOf()
  let times = 0
  const { pool } = world.database
  const meanwhile = async (): Promise<void> => { await (status === 'proposed' ? propose(world.author, { importId, partial: false }) : world.author.admin.imports.discard({ importId })) }
  const query = async (...asked: Parameters<typeof pool.query>): Promise<unknown> => {
    if (String(asked[0]).startsWith('select code from region') && (times += 1) === 1) await meanwhile()
    return pool.query(...asked)
  }
  const watched = new Proxy(pool, { get: (on, key) => { if (key === 'query') return query; const value: unknown = Reflect.get(on, key, on); return typeof value === 'function' ? (value as () => unknown).bind(on) : value } })
  const again = await bringFile({ ...world.house, database: { ...world.house.database, pool: watched } }, world.author.accountId, { kind: 'subject', name: '名录.csv', bytes: Buffer.from(firms(1)) })
  expect([again.known, again.importId === importId, (await world.author.admin.imports.get({ importId })).status, times]).toEqual([known, known, status, known ? 1 : 2])
  expect(await rowsOf()).toEqual(before)
})

it('an import that an earlier build ended has its report still, as it was made then: the digest in the log is that of its bytes; on the page what the register said reads as it does now', async () => {
  await using world = await stage()
  const importId = await world.through(`${firms(1, 2)}\r\n${line(3).replace(code(3), 'X')}`)
  await world.database.pool.query(`update register_import_row set state = 'refused', faults = '[{"field":null,"code":"refused","params":{"code":"case.roleMissing"}}]' where import_id = $1 and line = 3`, [importId])
  const cells = [['行', '编号', '名称', '结果', '代码', '问题'], ['2', code(1), '银川第1商行', '已登记', '', ''], ['3', code(2), '银川第2商行', '未登记', 'refused', '登记时被拒（case.roleMissing）'], ['4', 'X', '银川第3商行', '有问题', 'usccLength', '统一社会信用代码：应为 18 位']]
  const then = `\u{feff}${cells.map((row) => row.map((one) => `"${one}"`).join(',')).join('\r\n')}\r\n`
  const digest = createHash('sha256').update(then).digest('hex')
  await world.database.pool.query('update register_import set report = null, report_sha256 = $2 where id = $1', [importId, digest])
  expect(await world.author.admin.imports.report({ importId })).toEqual({ text: then, sha256: digest })
  expect((await world.author.admin.imports.rows({ importId, state: 'refused' })).rows).toMatchObject([{ faults: [{ field: null, code: 'refused', params: {}, refusal: { code: 'case.roleMissing', params: {} } }] }])
})

it('begun under an earlier build and ended under this one: what a register said then stands in the report by its code, with its sentence where that needs nothing more', async () => {
  await using world = await stage()
  const { importId } = await world.bring(firms(1, 2, 3))
  await propose(world.author, { importId, partial: false })
  await world.second.admin.imports.confirm({ importId })
  const earlier = (at: number, said: string) => world.database.pool.query(`update register_import_row set state = 'refused', faults = jsonb_build_array(jsonb_build_object('field', null, 'code', 'refused', 'params', jsonb_build_object('code', $3::text))) where import_id = $1 and line = $2`, [importId, at, said])
  await earlier(2, 'case.secondPersonNeeded')
  await earlier(3, 'case.reasonNeeded')
  await world.database.pool.query('update register_import set ready = ready - 2, refused = 2 where id = $1', [importId])
  await openImports(world.house, watch)
  const { text } = await world.author.admin.imports.report({ importId })
  expect(text.split('\r\n').slice(1, 3).map((one) => one.replaceAll('"', '').split(',').slice(4))).toEqual([['case.secondPersonNeeded', expect.stringMatching(/^登记时被拒：.+/) as string], ['case.reasonNeeded', '登记时被拒']])
})

it('a row whose statement takes too long is its own fault: it holds up neither the rows after it nor the files after its own', async () => {
  await using world = await stage()
  const { confirmed } = world
  const [slow, after] = [await confirmed(firms(1, 2)), await confirmed(firms(3))]
  const failing = (error: Error): House => ({ ...world.house, types: new Map([...world.house.types].map(([name, type]) => [name, name === 'subject' ? { ...type, load: async (...asked: Parameters<typeof type.load>) => { if (asked[1].title.includes('第1商行')) throw error; return type.load(...asked) } } : type])) })
  const heard: unknown[] = []
  const tooLong = failing(Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }))
  const round = (house: House) => openImports(house, { report: (error) => heard.push(error) })
  await expect(round(failing(Object.assign(new Error('gone'), { code: '57P01' })))).rejects.toThrow('gone')
  await round(tooLong)
  expect((await world.author.admin.imports.get({ importId: after })).status).toBe('done')
  await round(tooLong)
  expect((await world.author.admin.imports.rows({ importId: slow })).rows.map(({ state, faults }) => [state, ...faults.map((fault) => fault.code)])).toEqual([['refused', 'unexpected'], ['opened']])
  expect(heard.length).toBeGreaterThan(0)
})
