import { open, perform } from '@onewindow/casework/perform'
import { loadCase } from '@onewindow/casework/load'
import { performerOf } from '@onewindow/rpc/performer'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { describe, expect, it } from 'vitest'
import { adminCalendarRouter } from '../src/admin-calendar.ts'
import { openCalendars, seedCalendar } from '../src/calendar-store.ts'
import { previewVersion } from '../src/calendar-preview.ts'
import { replanOpenClocks } from '../src/replan-clocks.ts'
import { openWorld, type World } from './desk-world.ts'

const call = createCallerFactory(router({ calendar: adminCalendarRouter }))
const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/D:AAS:640100/D:AAS:640104', regionCode: '640104' }
const ROOT = 'S:640100'
/** 2027 as a notice might have it: a longer new year, paid for on a Saturday. */
const NOTICE = 'date,kind,label\n2027-01-01,off,元旦\n2027-01-04,off,元旦\n2027-01-05,off,元旦\n2027-01-09,work,调休上班\n2027-02-05,off,春节\n2027-02-08,off,春节\n2027-02-09,off,春节\n2027-04-05,off,清明节\n2027-05-03,off,劳动节\n2027-06-09,off,端午节\n2027-09-15,off,中秋节\n2027-10-01,off,国庆节'
const draft = { text: NOTICE, source: '国办发明电〔2026〕9号（演示）', reason: '录入2027年放假通知' }

async function submitted(world: World, serial: number) {
  const owner = await world.citizen('马晓燕', serial)
  const me = performerOf(owner.session)
  const started = await open(world.house, me, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: '马晓燕', ...UNIT, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId: owner.partyId } })
  const sent = await perform(world.house, me, { caseId: started.caseId, version: started.version, event: 'submit' })
  return { owner, ...sent }
}

describe('the working-day calendar is published by two people (clock §2)', () => {
  it('a look at a draft works out what it can move: not what is due before the first changed day, unless it is counted back from a later one', async () => {
    await using world = await openWorld('2026-12-10T10:00:00+08:00')
    await submitted(world, 1)
    const mine = call(world.context(await world.office('admin', '赵敏', ['administrator', ROOT]))).calendar
    const { version } = await mine.draft(draft)
    const worked = async (): Promise<number> => (await mine.preview({ version })).effect.open
    expect(await worked()).toBe(0)
    await world.base.pool.query(`update case_clock set spec = spec || '{"direction": "before"}'`)
    expect(await worked()).toBe(1)
  })

  it('draft, preview, four eyes; then everybody counts with it and open clocks follow, once', async () => {
    await using world = await openWorld('2026-12-28T10:00:00+08:00')
    const author = await world.office('admin', '赵敏', ['administrator', ROOT])
    const second = await world.office('admin', '魏国强', ['administrator', ROOT])
    const { caseId, owner } = await submitted(world, 1)
    const due = async () => (await loadCase(world.house, caseId)).state.clocks[0]
    expect(await due()).toMatchObject({ dueOn: '2027-01-05', calendarVersion: 'CN-2026.1', provisional: true })

    const mine = call(world.context(author)).calendar
    const { version, years } = await mine.draft(draft)
    expect({ version, years }).toEqual({ version: 2, years: [2027] })
    const preview = await mine.preview({ version })
    expect(preview.changes.slice(0, 3).map(({ date, before, after }) => [date, before.kind, after.kind])).toEqual([['2027-01-04', 'work', 'holiday'], ['2027-01-05', 'work', 'holiday'], ['2027-01-09', 'weekend', 'makeup']])
    expect(preview.effect).toMatchObject({ open: 1, moved: 1, overdue: 0, confirmed: 1, sample: [{ caseId, clock: 'answer', from: '2027-01-05', to: '2027-01-07', by: 2, rule: 'recomputed' }] })
    expect((await previewVersion(world.base.pool, version, world.house.clock.now(), '2026-12-28', 0)).effect).toMatchObject({ open: 0, cut: true })
    expect(preview.effect.cut).toBe(false)
    expect((await due())?.dueOn).toBe('2027-01-05')

    await expect(mine.publish({ version })).rejects.toMatchObject({ code: 'FORBIDDEN', message: 'case.secondPersonNeeded' })
    await call(world.context(second)).calendar.publish({ version })
    await expect(mine.discard({ version })).rejects.toMatchObject({ message: 'calendar.notADraft' })
    expect(world.house.calendars.forRegion('640104').version).toBe('2')

    expect(await replanOpenClocks(world.house)).toEqual({ version: 2, cases: 1, clocks: 1 })
    expect(await due()).toMatchObject({ dueOn: '2027-01-07', calendarVersion: '2', provisional: false })
    const { state } = await loadCase(world.house, caseId)
    expect(state.acts.at(-1)).toMatchObject({ event: 'clockReplanned', actorName: 'system' })
    const { rows } = await world.base.pool.query<{ at: string }>(`select at from timer where case_id = $1 and threshold = 'due'`, [caseId])
    expect(rows.map(({ at }) => at)).toEqual(['2027-01-08T00:00:00.000+08:00'])
    const { rows: notices } = await world.base.pool.query(`select payload from outbox where kind = 'notice' and payload->>'event' = 'clockReplanned'`)
    expect(notices).toHaveLength(1)
    expect(owner.partyId).toBe(state.parts[0]?.partyId)

    expect(await replanOpenClocks(world.house)).toBeNull()
    await world.base.pool.query(`delete from effect where key like 'replan:%'`)
    expect(await replanOpenClocks(world.house)).toEqual({ version: 2, cases: 0, clocks: 0 })
  })

  it('a date that stays the same is no longer provisional once the notice is entered, without an event', async () => {
    await using world = await openWorld('2027-03-01T10:00:00+08:00')
    const author = await world.office('admin', '赵敏', ['administrator', ROOT])
    const second = await world.office('admin', '魏国强', ['administrator', ROOT])
    const { caseId } = await submitted(world, 1)
    const { version } = await call(world.context(author)).calendar.draft(draft)
    await call(world.context(second)).calendar.publish({ version })
    expect(await replanOpenClocks(world.house)).toEqual({ version: 2, cases: 0, clocks: 0 })
    const { state } = await loadCase(world.house, caseId)
    expect(state.clocks[0]).toMatchObject({ dueOn: '2027-03-08', calendarVersion: '2', provisional: false })
    expect(state.acts.map(({ event }) => event)).toEqual(['submit'])
  })

  it('whoever publishes second gets 409 with the other’s difference (clock §8)', async () => {
    await using world = await openWorld('2026-12-28T10:00:00+08:00')
    const author = await world.office('admin', '赵敏', ['administrator', ROOT])
    const second = await world.office('admin', '魏国强', ['administrator', ROOT])
    const first = await call(world.context(author)).calendar.draft(draft)
    const other = await call(world.context(author)).calendar.draft({ ...draft, text: NOTICE.replace('2027-01-05,off,元旦\n2027-01-09,work,调休上班\n', '') })
    await call(world.context(second)).calendar.publish({ version: first.version })
    const refusal = await call(world.context(second)).calendar.publish({ version: other.version }).then(() => null, (error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'CONFLICT', message: 'calendar.publishedMeanwhile', cause: { refusal: { params: { who: '魏国强', version: 2 } } } })
    const { params } = (refusal as { cause: { refusal: { params: { days: { date: string }[] } } } }).cause.refusal
    expect(params.days.map(({ date }) => date)).toContain('2027-01-05')
  })

  it('the number of a discarded draft is not used again: what the second person saw under it is not replaced by another', async () => {
    await using world = await openWorld('2026-12-28T10:00:00+08:00')
    const author = call(world.context(await world.office('admin', '赵敏', ['administrator', ROOT]))).calendar
    const second = call(world.context(await world.office('admin', '魏国强', ['administrator', ROOT]))).calendar
    const seen = await author.draft(draft)
    await author.discard({ version: seen.version })
    const other = await author.draft({ ...draft, text: NOTICE.replace('2027-01-05,off,元旦\n2027-01-09,work,调休上班\n', '') })
    expect(other.version).toBe(seen.version + 1)
    await expect(second.publish({ version: seen.version })).rejects.toMatchObject({ message: 'case.notFound' })
    expect((await second.versions()).map(({ version }) => version)).toEqual([other.version, 1])
  })

  it.each([
    ['a make-up day on a weekday', '2027-01-06,work,调休上班', [{ line: 1, code: 'workOnWeekday', params: { date: '2027-01-06' } }]],
    ['a day twice', '2027-01-01,off,元旦\n2027-01-01,off,元旦', [{ line: 2, code: 'twice', params: { date: '2027-01-01', line: 1 } }]],
    ['a year without holidays', '2027-01-01,off,元旦', [{ line: 1, code: 'yearOutOfRange', params: { year: 2027, workdays: 260, least: 240, most: 256 } }]],
  ])('an import with %s is refused by line and stores nothing', async (_name, text, problems) => {
    await using world = await openWorld()
    const author = await world.office('admin', '赵敏', ['administrator', ROOT])
    await expect(call(world.context(author)).calendar.draft({ ...draft, text })).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT', cause: { refusal: { params: { n: problems.length, problems } } } })
    expect(await call(world.context(author)).calendar.versions()).toHaveLength(1)
  })

  it('only the administrator drafts; the others read', async () => {
    await using world = await openWorld()
    const auditor = await world.office('admin', '魏国强', ['auditor', ROOT])
    const its = call(world.context(auditor)).calendar
    await expect(its.draft(draft)).rejects.toMatchObject({ message: 'case.roleMissing' })
    expect(await its.versions()).toMatchObject([{ version: 1, status: 'published', authorId: 'system' }])
    const year = await its.year({ version: 1, year: 2026 })
    expect({ workdays: year.workdays, confirmed: year.confirmed, days: year.days.length }).toEqual({ workdays: 248, confirmed: true, days: 365 })
  })
})

describe('calendars of a process', () => {
  it('are seeded once and notice what another process published after two seconds', async () => {
    await using world = await openWorld()
    expect(await seedCalendar(world.base.pool, world.clock.now())).toBe(false)
    let machine = 0
    const elsewhere = await openCalendars(world.base, () => machine)
    const author = await world.office('admin', '赵敏', ['administrator', ROOT])
    const second = await world.office('admin', '魏国强', ['administrator', ROOT])
    const { version } = await call(world.context(author)).calendar.draft(draft)
    await call(world.context(second)).calendar.publish({ version })
    expect(elsewhere.forRegion('640104').version).not.toBe('2')
    machine = 2001
    elsewhere.forRegion('640104')
    await expect.poll(() => elsewhere.forRegion('640104').version).toBe('2')
  })
})
