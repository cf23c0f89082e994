import { systemPerformer, type CaseState } from '@onewindow/casework/case-state'
import type { ConfigurationSet } from '@onewindow/casework/configuration/set'
import { shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { answer, elapse, live, type Life } from '@onewindow/casework/simulate'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { describe, expect, it } from 'vitest'
import { expectWalked, lived, placeOf, staff, stageOf, type Deed, type Staged } from '../../test/others-walk.ts'
import { checklistsSet, knobsSet } from '../configuration/sets.ts'
import { commitmentOf } from '../rules/draw/commitments.ts'
import { verifyDraw } from '../rules/draw/verify-draw.ts'
import { taskFacts, type TaskFacts } from '../inspection-task/schemas.ts'
import { drawBatchType } from './case-type.ts'
import { bundleOf, ceremonyOf, supplementaryBundles, type Case } from './draw.ts'
import { nextObjects } from './issue.ts'
import type { Frozen } from './pool.ts'
import { drawBatchFacts, type DrawBatchFacts, type SupplementInput } from './schemas.ts'
import { drawnSoFar, loadsIn, seatsDrawn, seatsToFill, shortagesOf, supplementOf, teamFor, type VisitTeam } from './seats.ts'

const uuid = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const PARTNER_UNIT = 'D:HC:640104'
const [planner, planner2, supervisor, head] = [staff('inspectionPlanner', uuid(11)), staff('inspectionPlanner', uuid(12)), staff('supervisor', uuid(13)), staff('departmentHead')]
const partner = { ...staff('inspectionPlanner', uuid(14)), grants: [{ role: 'inspectionPlanner' as const, unitId: PARTNER_UNIT, unitPath: PARTNER_UNIT, regionCode: '640104' }] }

/** Forty firms of four classes and eight inspectors, as a freeze would find them. */
function frozenOf(firms = 40, inspectors = 8): Frozen {
  const objects = Array.from({ length: firms }, (_, i) => ({ id: `c${(i + 1).toString(16).padStart(32, '0')}`, risk: (['A', 'B', 'C', 'D'] as const)[i % 4] ?? 'A', region: '640104001' }))
  return {
    objects, saltKey: 'd'.repeat(64), excluded: [{ id: `c${'f'.repeat(32)}`, code: 'recentlyInspected' }], byClass: { A: 10, B: 10, C: 10, D: 10 }, byCode: { recentlyInspected: 1 },
    inspectors: Array.from({ length: inspectors }, (_, i) => ({ id: `J00${i + 1}`, dept: 'SAMR', regions: ['640104'], certUntil: '2026-12-31' })),
    candidates: objects.map(({ id, risk }, i) => ({ id, salt: (i + 1).toString(16).padStart(32, '0'), subject: { partyId: null, uscc: `91640104MA76${String(i).padStart(6, '0')}`, name: `银川某商行${i}`, address: '兴庆区新华东街', risk, foodGrade: null, at: null } })),
    staff: Array.from({ length: inspectors }, (_, i) => ({ id: `J00${i + 1}`, accountId: uuid(100 + i), name: `检查员${i + 1}` })),
  }
}

const facts = drawBatchFacts.parse({
  planId: uuid(1), planNo: 'XQ-SCJG-JH-2026-0001', areas: ['registration'], scope: { region: '640104', includesSuspended: false }, plannedOn: '2026-03-20', departments: [{ dept: 'SAMR', unitId: 'D:SAMR:640104', joined: true }, { dept: 'HC', unitId: PARTNER_UNIT, joined: false }],
  rules: { mode: 'ratio', ratiosBp: { A: 1000, B: 2000, C: 3000, D: 5000 }, reserveBp: 5000, seats: [{ dept: 'SAMR', size: 2, leadSpeciality: false }, { dept: 'HC', size: 2, leadSpeciality: false }], cap: 20, balanceSlack: 0, avoidLast: true, endsOn: '2026-05-31' },
})

const NEWCOMER = { id: 'J009', dept: 'SAMR', regions: ['640104'], certUntil: '2027-12-31' }
/** Visits that wait at the start: from each somebody of the team has stepped back. */
const waiting = (c: Pick<Case, 'facts'>): VisitTeam[] => (c.facts.draw?.selected ?? []).map((object) => ({ object, state: 'assigned', team: teamFor(c.facts, object).slice(1).flatMap(({ inspector }) => c.facts.staff.find(({ id }) => id === inspector)?.accountId ?? []), recused: [], heard: drawnSoFar(c.facts) }))

let visitsDone = true
const stagedWith = (frozen: Frozen, visits: object = {}): Staged<DrawBatchFacts> => ({
  type: drawBatchType, facts, parts: [{ ...placeOf('partner'), partyId: null, unitId: PARTNER_UNIT }], people: [planner, supervisor, head, partner, staff('departmentHead', 'head-1')],
  known: (c, _moment, { event, input }) => ({
    planState: 'published', frozen, drawNo: 'XQ-SCJG-CQ-2026-000001', step: nextObjects(c.facts), visits, allTasks: 100, openTasks: visitsDone ? 0 : 1,
    ...(event === 'supplement' ? { remaining: { seats: seatsToFill(c, { vacated: [], dept: 'SAMR', ...(input as object) }, waiting(c)), inspectors: [...frozen.inspectors, NEWCOMER], staff: [...frozen.staff, { id: NEWCOMER.id, accountId: uuid(99), name: '新来的检查员' }] } } : {}),
  }),
})
const staged = stagedWith(frozenOf())

const secretOf = (accountId: string | null): string => [...(accountId ?? 'x')].map((letter) => letter.charCodeAt(0).toString(16)).join('').padEnd(64, '0').slice(0, 64)
const partyName = (by: { accountId: string | null; grants: readonly { role: string; unitId: string }[] }): string => (by.grants[0]?.role === 'supervisor' ? 'supervisor' : by.grants[0]?.unitId === PARTNER_UNIT ? 'HC' : 'planner')
const commitBy = (by: typeof planner, lists: DrawBatchFacts['lists']) => ({ commitment: commitmentOf(partyName(by), secretOf(by.accountId)), objectsRoot: lists?.objectsRoot ?? '', inspectorsRoot: lists?.inspectorsRoot ?? '', publicSource: 'none' })
const reveal = (by: { accountId: string | null }) => ({ secret: secretOf(by.accountId), publicValue: '' })

const step = (life: Life<DrawBatchFacts>, deed: Deed & { by: typeof planner | typeof systemPerformer }, at = '2026-03-02T10:00:00+08:00', on = staged) => live(stageOf(on), life, { input: {}, reason: '案情需要如此', at, ...deed })
function committedLife(on = staged): Life<DrawBatchFacts> {
  const frozen = lived(on, { event: 'prepare', by: planner }, [{ event: 'freeze', by: planner }])
  const once = step(frozen, { event: 'commit', by: planner, input: commitBy(planner, frozen.state.facts.lists) }, undefined, on)
  return step(once, { event: 'commit', by: supervisor, input: commitBy(supervisor, frozen.state.facts.lists) }, undefined, on)
}
function drawnLife(on = staged): Life<DrawBatchFacts> {
  const half = step(committedLife(on), { event: 'reveal', by: planner, input: reveal(planner) }, undefined, on)
  return step(half, { event: 'revealLast', by: supervisor, input: reveal(supervisor) }, undefined, on)
}
const codeOf = (deed: () => unknown): string | null => {
  try {
    deed()
    return null
  } catch (error) {
    const { refusal } = error as { refusal?: { code: string } }
    if (!refusal) throw error
    return refusal.code
  }
}

function typed(event: string, c: Case, random: () => number): unknown {
  const objects = [...(c.facts.draw?.selected ?? []), ...c.facts.replaced.map(({ by }) => by)]
  const table: Record<string, () => unknown> = {
    allowNewDraw: () => ({ why: '监督方设备故障，已更换' }), confirm: () => ({ answers: c.facts.draw?.shortages.map((one) => ({ ...one, answer: '由负责人指派' })) ?? [], mergeAnswer: '' }), replaceObject: () => ({ object: objects[Math.floor(random() * objects.length)] ?? 'c', why: 'movedOut' }), challenge: () => ({ ground: '对抽取结果有疑问' }), answerChallenge: () => ({ finding: '经复核一致' }), allowTries: () => ({ why: '已核对纸质底稿' }),
    supplement: (): SupplementInput => ({ dept: random() < 0.8 ? 'SAMR' : 'HC', vacated: c.facts.draw?.assignments.slice(0, 1).flatMap(({ object }) => teamFor(c.facts, object).slice(0, 1).flatMap(({ inspector }) => (inspector ? [{ object, inspector, why: 'ill' as const }] : []))) ?? [] }),
  }
  visitsDone = random() < 0.5
  return table[event]?.() ?? {}
}

describe('a draw (优化营商环境条例 §54)', () => {
  it('R21: random draws execute every row; what was drawn stays, whatever happens after', () => {
    let turn = 0
    const anew = { number: 'CQ-640104-20260228-000001-0', why: '' }
    const on: Staged<DrawBatchFacts> = { ...staged, facts: () => ({ ...facts, afterVoid: (turn += 1) % 3 === 0 ? anew : null }), people: [...staged.people, planner2] }
    const watch = (after: CaseState<DrawBatchFacts>, event: string, before: CaseState<DrawBatchFacts>): void => {
      if (before.facts.draw) expect(after.facts.draw).toEqual(before.facts.draw)
      if (event === 'revealLast') for (const bundle of [bundleOf(after.facts), ...supplementaryBundles(after.facts).map((one) => one.bundle)]) expect(verifyDraw(bundle as never)).toEqual({ ok: true })
      if (after.state === 'committed') expect(new Set(after.facts.commitments.map(({ accountId }) => accountId)).size).toBe(2)
      if (after.state === 'void') expect(after.facts.draw).toBeNull()
    }
    const byAct = (event: string, c: Case, random: () => number, by: typeof planner): unknown => (event === 'commit' ? commitBy(by, ceremonyOf(c.facts).lists) : event.startsWith('reveal') ? reveal(by) : typed(event, c, random))
    const trace = expectWalked(on, { openings: [{ event: 'prepare', by: planner }], typed: byAct, watch, runOn: ['drawAnswer'], steps: 2 * WALKED_STEPS, elsewhere: ['issueTasks', 'secretMissed', 'allowTries', 'revealLast @supplementable'] })
    expect(trace.steps).toBeGreaterThanOrEqual(4000)
  })

  it('MS-03: one person cannot give both commitments, nor two of one party', () => {
    const frozen = lived(staged, { event: 'prepare', by: planner }, [{ event: 'freeze', by: planner }])
    const once = step(frozen, { event: 'commit', by: planner, input: commitBy(planner, frozen.state.facts.lists) })
    expect(once.state.state).toBe('frozen')
    expect(codeOf(() => step(once, { event: 'commit', by: planner, input: commitBy(planner, frozen.state.facts.lists) }))).toBe('case.sameOfficer')
    expect(codeOf(() => step(once, { event: 'commit', by: planner2, input: commitBy(planner, frozen.state.facts.lists) }))).toBe('drawBatch.secondPartyNeeded')
    expect(codeOf(() => step(once, { event: 'unfreeze', by: planner }))).toBe('drawBatch.listFrozen')
    expect(codeOf(() => step(once, { event: 'commit', by: supervisor, input: { ...commitBy(supervisor, frozen.state.facts.lists), objectsRoot: 'a'.repeat(64) } }))).toBe('drawBatch.rootsDiffer')
  })

  it('MS-04: the last secret makes the draw; anybody repeats it from the bundle', () => {
    const life = drawnLife()
    const bundle = bundleOf(life.state.facts)
    expect(life.state).toMatchObject({ state: 'drawn', facts: { drawNo: 'XQ-SCJG-CQ-2026-000001' } })
    expect(verifyDraw(bundle as never)).toEqual({ ok: true })
    expect(verifyDraw({ ...bundle, objects: bundle?.objects.slice(1) } as never)).toEqual({ ok: false, fails: 'OBJECTS_ROOT' })
    expect(codeOf(() => step(life, { event: 'revealLast', by: supervisor, input: reveal(supervisor) }))).toBe('drawBatch.alreadyDrawn')
    expect(drawnLife().state.facts.draw?.resultHash).toBe(life.state.facts.draw?.resultHash)
  })

  it('a secret that was not committed to is refused, and nobody reveals twice', () => {
    const half = step(committedLife(), { event: 'reveal', by: planner, input: reveal(planner) })
    expect(codeOf(() => step(half, { event: 'revealLast', by: planner, input: reveal(planner) }))).toBe('case.sameOfficer')
    expect(codeOf(() => step(half, { event: 'revealLast', by: supervisor, input: { secret: 'b'.repeat(64), publicValue: '' } }))).toBe('drawBatch.commitmentMismatch')
    expect(codeOf(() => step(half, { event: 'revealLast', by: supervisor, input: { ...reveal(supervisor), publicValue: '123' } }))).toBe('drawBatch.valueDiffers')
  })

  it('after the commitment no list changes, after the draw nothing is drawn again: each says so', () => {
    const bound = committedLife()
    expect([planner, planner].map((by, i) => codeOf(() => step(bound, { event: i === 0 ? 'unfreeze' : 'freeze', by })))).toEqual(['drawBatch.listFrozen', 'drawBatch.listFrozen'])
    const done = drawnLife()
    expect(['freeze', 'commit', 'reveal'].map((event) => codeOf(() => step(done, { event, by: planner, input: event === 'commit' ? commitBy(planner, done.state.facts.lists) : reveal(planner) })))).toEqual(Array.from({ length: 3 }, () => 'drawBatch.alreadyDrawn'))
  })

  it('MS-06: twenty-four hours without the second secret void the batch, in public', () => {
    const half = step(committedLife(), { event: 'reveal', by: planner, input: reveal(planner) })
    expect(elapse(stageOf(staged), half, '2026-03-03T09:59:00+08:00').state.state).toBe('committed')
    const late = elapse(stageOf(staged), half, '2026-03-03T10:00:01+08:00')
    expect({ state: late.state.state, papers: late.decisions.at(-1)?.documents.map(({ doc, data }) => [doc, data.party]) }).toEqual({ state: 'void', papers: [['drawBatch.voidNotice', '监督方']] })
  })

  it('MS-06: after a void draw the head says why another is made, before its lists are frozen', () => {
    const on: Staged<DrawBatchFacts> = { ...staged, facts: { ...facts, afterVoid: { number: 'CQ-640104-20260228-000001-0', why: '' } } }
    const prepared = lived(on, { event: 'prepare', by: planner })
    expect(codeOf(() => step(prepared, { event: 'freeze', by: planner }, undefined, on))).toBe('drawBatch.voidBefore')
    const allowed = step(prepared, { event: 'allowNewDraw', by: head, input: { why: '监督方设备故障，已更换' } }, undefined, on)
    expect(step(allowed, { event: 'freeze', by: planner }, undefined, on).state.state).toBe('frozen')
    expect(codeOf(() => step(allowed, { event: 'allowNewDraw', by: head, input: { why: '再说一次' } }, undefined, on))).toBe('drawBatch.noWordNeeded')
    expect(codeOf(() => step(lived(staged, { event: 'prepare', by: planner }), { event: 'allowNewDraw', by: head, input: { why: '没有作废' } }))).toBe('drawBatch.noWordNeeded')
  })

  it('MS-07: a shortage is answered before the head confirms', () => {
    const life = drawnLife(stagedWith(frozenOf(40, 1)))
    const { shortages = [] } = life.state.facts.draw ?? {}
    expect(shortages.length).toBeGreaterThan(0)
    const on = stagedWith(frozenOf(40, 1))
    expect(codeOf(() => step(life, { event: 'confirm', by: head, input: { answers: [], mergeAnswer: '' } }, undefined, on))).toBe('drawBatch.shortagesOpen')
    expect(step(life, { event: 'confirm', by: head, input: { answers: shortages.map((one) => ({ ...one, answer: '由负责人指派' })), mergeAnswer: '' } }, undefined, on).state.state).toBe('confirmed')
  })
})

/** Both parties once more, over the lists of the supplementary draw. */
function supplemented(life: Life<DrawBatchFacts>, on: Staged<DrawBatchFacts>, input: SupplementInput = { dept: 'SAMR', vacated: [] }, at = '2026-03-02T11:00:00+08:00'): Life<DrawBatchFacts> {
  const begun = step(life, { event: 'supplement', by: planner, input }, at, on)
  const { lists } = ceremonyOf(begun.state.facts)
  const bound = [planner, supervisor].reduce((here, by) => step(here, { event: 'commit', by, input: commitBy(by, lists) }, at, on), begun)
  return [planner, supervisor].reduce((here, by) => step(here, { event: by === planner ? 'reveal' : 'revealLast', by, input: reveal(by) }, at, on), bound)
}

describe('a supplementary draw (market supervision §3.3, MS-07)', () => {
  const on = stagedWith(frozenOf(12, 1))

  it('fills seats nobody could take by two new secrets; then the head confirms, and both draws verify', () => {
    const short = drawnLife(on)
    expect(codeOf(() => step(short, { event: 'confirm', by: head, input: { answers: [], mergeAnswer: '' } }, undefined, on))).toBe('drawBatch.shortagesOpen')
    const filled = supplemented(short, on)
    expect(filled.state).toMatchObject({ state: 'drawn', facts: { draw: short.state.facts.draw } })
    expect(shortagesOf(filled.state.facts)).toEqual([])
    for (const object of filled.state.facts.draw?.selected ?? []) expect(new Set(teamFor(filled.state.facts, object).map(({ inspector }) => inspector))).toEqual(new Set(['J001', 'J009']))
    const bundles = [bundleOf(filled.state.facts), ...supplementaryBundles(filled.state.facts).map((one) => one.bundle)]
    expect(bundles.map((bundle) => [bundle?.document.drawNo, verifyDraw(bundle as never)])).toEqual([['XQ-SCJG-CQ-2026-000001', { ok: true }], ['XQ-SCJG-CQ-2026-000001-B1', { ok: true }]])
    expect(filled.decisions.at(-1)?.documents.map(({ doc, data }) => [doc, data.drawNo])).toEqual([['drawBatch.drawResult', 'XQ-SCJG-CQ-2026-000001-B1']])
    expect(step(filled, { event: 'confirm', by: head, input: { answers: [], mergeAnswer: '' } }, '2026-03-02T11:01:00+08:00', on).state.state).toBe('confirmed')
  })

  it('one person gives one secret, nobody confirms while it is open, and without the second secret it is void and the draw stays', () => {
    const begun = step(drawnLife(on), { event: 'supplement', by: planner, input: { dept: 'SAMR', vacated: [] } }, undefined, on)
    const { lists } = ceremonyOf(begun.state.facts)
    const once = step(begun, { event: 'commit', by: planner, input: commitBy(planner, lists) }, undefined, on)
    expect(codeOf(() => step(once, { event: 'commit', by: planner, input: commitBy(planner, lists) }, undefined, on))).toBe('case.sameOfficer')
    expect(codeOf(() => step(once, { event: 'confirm', by: head, input: { answers: [], mergeAnswer: '' } }, undefined, on))).toBe('drawBatch.supplementOpen')
    const half = step(step(once, { event: 'commit', by: supervisor, input: commitBy(supervisor, lists) }, undefined, on), { event: 'reveal', by: planner, input: reveal(planner) }, undefined, on)
    const late = elapse(stageOf(on), half, '2026-03-03T10:00:01+08:00')
    expect({ state: late.state.state, ended: late.state.facts.supplements[0]?.ended, party: late.decisions.at(-1)?.documents[0]?.data.party }).toEqual({ state: 'drawn', ended: true, party: '监督方' })
    expect(codeOf(() => step(late, { event: 'commit', by: planner, input: commitBy(planner, lists) }, '2026-03-03T10:01:00+08:00', on))).toBe('drawBatch.alreadyDrawn')
  })

  it('after the visits are issued it fills the seat of who stepped back, and tells the visit', () => {
    visitsDone = false
    const full = stagedWith(frozenOf(12, 4))
    const issued = issuedLife(full)
    const filled = supplemented(issued, full)
    const seats = seatsDrawn(filled.state.facts)
    expect(seats.map(({ object, asLead }) => [object, asLead]).sort()).toEqual((issued.state.facts.draw?.selected ?? []).map((object) => [object, true]).sort())
    for (const { object, accountId } of seats) expect(teamFor(issued.state.facts, object).map(({ inspector }) => issued.state.facts.staff.find(({ id }) => id === inspector)?.accountId)).not.toContain(accountId)
    expect(filled.decisions.at(-1)?.tells).toEqual([{ to: 'linked', type: 'inspectionTask', message: 'seatDrawn' }])
  })

  it('five secrets that do not match end the tries until the supervisor or the head has looked (market supervision §11)', () => {
    const missed = Array.from({ length: 5 }).reduce<Life<DrawBatchFacts>>((life) => step(life, { event: 'secretMissed', by: systemPerformer, input: { accountId: planner.accountId, event: 'reveal' } }), committedLife())
    expect(missed.decisions.slice(-5).map(({ notices }) => notices.length)).toEqual([0, 0, 0, 0, 1])
    expect(codeOf(() => step(missed, { event: 'reveal', by: planner, input: reveal(planner) }))).toBe('drawBatch.triesUsed')
    const again = step(missed, { event: 'allowTries', by: supervisor, input: { why: '已核对纸质底稿' } })
    expect(step(again, { event: 'reveal', by: planner, input: reveal(planner) }).state.facts.reveals).toHaveLength(1)
  })
})

describe('secrets that were missed (market supervision §11)', () => {
  const misses = (life: Life<DrawBatchFacts>, times: number, by = planner, on = staged) => Array.from({ length: times }).reduce<Life<DrawBatchFacts>>((here) => step(here, { event: 'secretMissed', by: systemPerformer, input: { accountId: by.accountId, event: 'reveal' } }, undefined, on), life)

  it('are forgotten with the right one, of the next ceremony too, and only those of who gave it', () => {
    const on = stagedWith(frozenOf(12, 1))
    const half = step(misses(misses(committedLife(on), 4, planner, on), 2, supervisor, on), { event: 'reveal', by: planner, input: reveal(planner) }, undefined, on)
    expect(half.state.facts.missed).toEqual([supervisor.accountId, supervisor.accountId])
    const drawn = step(half, { event: 'revealLast', by: supervisor, input: reveal(supervisor) }, undefined, on)
    expect(drawn.state.facts.missed).toEqual([])
    const begun = step(drawn, { event: 'supplement', by: planner, input: { dept: 'SAMR', vacated: [] } }, undefined, on)
    const { lists } = ceremonyOf(begun.state.facts)
    const bound = [planner, supervisor].reduce((here, by) => step(here, { event: 'commit', by, input: commitBy(by, lists) }, undefined, on), begun)
    const once = misses(bound, 1, planner, on)
    expect(codeOf(() => step(once, { event: 'reveal', by: planner, input: reveal(planner) }, undefined, on))).toBeNull()
  })

  it('who committed to an earlier draw but not to this one is told so, and it is not counted', () => {
    const on = { ...stagedWith(frozenOf(12, 1)), people: [...staged.people, planner2] }
    const begun = step(drawnLife(on), { event: 'supplement', by: planner, input: { dept: 'SAMR', vacated: [] } }, undefined, on)
    const { lists } = ceremonyOf(begun.state.facts)
    const bound = [planner2, supervisor].reduce((here, by) => step(here, { event: 'commit', by, input: commitBy(by, lists) }, undefined, on), begun)
    expect(codeOf(() => step(bound, { event: 'reveal', by: planner, input: reveal(planner) }, undefined, on))).toBe('drawBatch.notCommitted')
    expect(Object.keys(drawBatchType.keepsRefusals ?? {})).toEqual(['drawBatch.commitmentMismatch'])
    const half = step(bound, { event: 'reveal', by: planner2, input: reveal(planner2) }, undefined, on)
    expect(codeOf(() => step(half, { event: 'revealLast', by: planner, input: reveal(planner) }, undefined, on))).toBe('drawBatch.notCommitted')
    expect(codeOf(() => step(half, { event: 'revealLast', by: supervisor, input: reveal(supervisor) }, undefined, on))).toBeNull()
  })
})

const LATER = '2026-03-02T10:05:00+08:00'
const issuedLife = (on = staged): Life<DrawBatchFacts> => elapse(stageOf(on), step(drawnLife(on), { event: 'confirm', by: head, input: { answers: [], mergeAnswer: '' } }, undefined, on), LATER)

/** Settings in which everything a draw reads is another from the third of March on. */
const published: Settings = {
  ...shippedSettings,
  on: <T>(set: ConfigurationSet<T>, day: string): T => {
    const shipped = shippedSettings.on(set, day)
    if (day <= '2026-03-02') return shipped
    const { ratiosBp, caps } = shippedSettings.on(knobsSet, day)
    const other = new Map<string, unknown>([
      [knobsSet.key, { ...shippedSettings.on(knobsSet, day), ratiosBp: { ...ratiosBp, value: { A: 5000, B: 6000, C: 7000, D: 8000 } }, caps: { ...caps, value: { A: 0, B: 0, C: 0, D: 0 } } }],
      [checklistsSet.key, { version: '2026-2', checklists: [] }],
    ])
    return (other.get(set.key) ?? shipped) as T
  },
}

describe('what is published after a draw was prepared', () => {
  it('changes neither the draw that was committed to nor its visits, which have the questions and caps of the first day', () => {
    visitsDone = false
    const NEXT = '2026-03-03T09:00:00+08:00'
    const on = { ...stageOf(staged), settings: published }
    const revealed = [planner, supervisor].reduce((life, by) => live(on, life, { event: by === planner ? 'reveal' : 'revealLast', by, input: reveal(by), at: NEXT }), committedLife())
    expect(revealed.state.facts.draw).toEqual(drawnLife().state.facts.draw)
    expect(verifyDraw(bundleOf(revealed.state.facts) as never)).toEqual({ ok: true })
    const issued = elapse(on, live(on, revealed, { event: 'confirm', by: head, input: { answers: [], mergeAnswer: '' }, at: NEXT }), '2026-03-03T09:05:00+08:00')
    const visits = issued.decisions.flatMap(({ opens }) => opens).map(({ opening }) => opening.facts as TaskFacts)
    expect({ notIssued: issued.state.facts.notIssued, visits: visits.length }).toEqual({ notIssued: [], visits: revealed.state.facts.draw?.selected.length })
    expect(new Set(visits.map(({ checklistVersion, items }) => `${checklistVersion} ${items.length}`))).toEqual(new Set(['2026-1 7']))
  })
})

describe('visits of a draw', () => {
  it('each drawn firm gets its visit with the team that was drawn; each order fits the visit', () => {
    visitsDone = false
    const life = issuedLife()
    const orders = life.decisions.flatMap(({ opens }) => opens)
    expect({ state: life.state.state, orders: orders.length }).toEqual({ state: 'issued', orders: life.state.facts.draw?.selected.length })
    for (const { opening, on } of orders) {
      expect(taskFacts.safeParse(opening.facts).error?.issues).toBeUndefined()
      expect([on, opening.parts.filter(({ part }) => part === 'team').length, opening.parts.filter(({ part }) => part === 'lead').length]).toEqual(['issue', 2, 1])
    }
  })

  it('at most five hundred a step, until all are issued', () => {
    visitsDone = false
    const on = { ...stagedWith(frozenOf(1200, 60)), facts: { ...facts, rules: { ...facts.rules, ratiosBp: { A: 10_000, B: 10_000, C: 10_000, D: 10_000 }, cap: 100 } } }
    expect(issuedLife(on).decisions.filter(({ event }) => event === 'issueTasks').map(({ opens, to }) => [opens.length, to])).toEqual([[500, 'confirmed'], [500, 'confirmed'], [200, 'issued']])
  })

  it('MS-11: who had the visits of the year gets none; the reason is kept', () => {
    visitsDone = false
    const chosen = drawnLife().state.facts
    const [first = ''] = chosen.draw?.selected ?? []
    const subject = chosen.candidates.find(({ id }) => id === first)?.subject
    const made = Array.from({ length: 4 }, (_, i) => ({ visitId: uuid(200 + i), year: 2026, status: 'published', onSite: true, source: 'plan' }))
    const life = issuedLife(stagedWith(frozenOf(), { [subject?.uscc ?? '']: { history: made, openElsewhere: [] } }))
    expect(life.state.facts.notIssued).toEqual([{ object: first, why: 'CAP_REACHED' }])
    expect(life.decisions.flatMap(({ opens }) => opens).length).toBe((life.state.facts.draw?.selected.length ?? 0) - 1)
  })

  it('MS-12: where another department comes soon the head merges or gives a reason; merged it is one visit, on its day', () => {
    visitsDone = false
    const chosen = drawnLife().state.facts
    const [first = ''] = chosen.draw?.selected ?? []
    const { uscc = '' } = chosen.candidates.find(({ id }) => id === first)?.subject ?? {}
    const theirs = { id: uuid(301), visitId: uuid(302), taskNo: 'JC-640104-20260301-000001-0', plannedOn: '2026-03-25' }
    const on = stagedWith(frozenOf(), { [uscc]: { history: [{ visitId: uuid(302), year: 2026, status: 'assigned', onSite: true, source: 'plan' }], openElsewhere: [theirs] } })
    const issued = (merge: boolean) => elapse(stageOf(on), step(drawnLife(on), { event: 'confirm', by: head, input: { answers: [], merge, mergeAnswer: '' } }, undefined, on), LATER)
    expect(issued(false).state.facts.notIssued).toEqual([{ object: first, why: expect.stringMatching(/MERGE_OR_REASON|CAP_REACHED/) as string }])
    const visit = issued(true).decisions.flatMap(({ opens }) => opens).map(({ opening }) => opening.facts as TaskFacts).find(({ objectId }) => objectId === first)
    expect(visit).toMatchObject({ visitId: theirs.visitId, plannedOn: theirs.plannedOn, mergedWith: theirs.taskNo, mergedWithId: theirs.id })
  })

  it('a firm that is gone is replaced by the next reserve of its stratum, with the same team, by planner and head', () => {
    visitsDone = false
    const life = issuedLife()
    const object = life.state.facts.draw?.selected.at(-1) ?? ''
    const risk = life.state.facts.lists?.objects.find(({ id }) => id === object)?.risk ?? ''
    const wish = step(life, { event: 'replaceObject', by: planner, input: { object, why: 'deregistered' } }, LATER)
    const done = answer(stageOf(staged), wish, { proposalId: wish.state.tasks[0]?.id ?? '', yes: true, by: head, at: LATER })
    const by = life.state.facts.draw?.reserves[risk]?.[0]
    expect(done.state.facts.replaced).toEqual([{ object, by, why: 'deregistered', position: 1, open: [] }])
    const teamOf = (one: string | undefined) => done.decisions.flatMap(({ opens }) => opens).find(({ opening }) => (opening.facts as { objectId: string }).objectId === one)?.opening.parts.map(({ accountId }) => accountId)
    expect(teamOf(by)).toEqual(teamOf(object))
    expect(codeOf(() => step(done, { event: 'replaceObject', by: planner, input: { object, why: 'deregistered' } }, LATER))).toBe('drawBatch.objectNotDrawn')
  })

  it('§5.2, §5.10: of the team of a firm that is gone those keep their seats who could have been drawn for the next reserve; the others’ are open, shown, and filled by a supplementary draw', () => {
    visitsDone = false
    const life = issuedLife()
    const { draw, lists, rules } = life.state.facts
    const object = draw?.selected.at(-1) ?? ''
    const by = draw?.reserves[lists?.objects.find(({ id }) => id === object)?.risk ?? '']?.[0] ?? ''
    const [lead = '', mate = ''] = teamFor(life.state.facts, object).map(({ inspector }) => inspector ?? '')
    /** The reserve as the lists have it: a caterer, which a member has to keep away from. */
    const replacedWith = (reserve: object, people: Readonly<Record<string, object>> = {}, leadSpeciality = true) => {
      const named = lists && { ...lists, objects: lists.objects.map((one) => (one.id === by ? { ...one, ...reserve } : one)), inspectors: lists.inspectors.map((one) => ({ ...one, ...people[one.id] })) }
      const before = { ...life, state: { ...life.state, facts: { ...life.state.facts, lists: named, rules: { ...rules, seats: rules.seats.map((one) => ({ ...one, leadSpeciality })) } } } }
      const wish = step(before, { event: 'replaceObject', by: planner, input: { object, why: 'deregistered' } }, LATER)
      return answer(stageOf(staged), wish, { proposalId: wish.state.tasks[0]?.id ?? '', yes: true, by: head, at: LATER })
    }
    const seatsAt = (done: ReturnType<typeof replacedWith>) => teamFor(done.state.facts, by).map(({ inspector }) => inspector)
    const caterer = { requires: ['food'] }
    expect([seatsAt(replacedWith(caterer, { [lead]: { specialities: ['food'] } })), seatsAt(replacedWith(caterer, {}, false)), seatsAt(replacedWith({}, { [mate]: { recusals: [by] } })), seatsAt(replacedWith({ lastInspectors: [lead] })), seatsAt(replacedWith({ region: '640106001' }))])
      .toEqual([[lead, mate], [lead, mate], [lead, null], [null, mate], [null, null]])

    const done = replacedWith(caterer, { [mate]: { specialities: ['food'] } })
    const open = { object: by, dept: 'SAMR', seat: 0 }
    expect([seatsAt(done), shortagesOf(done.state.facts), done.decisions.at(-1)?.body]).toEqual([[null, mate], [open], expect.objectContaining({ by, open: [{ dept: 'SAMR', seat: 0 }] })])
    const accountOf = (inspector: string) => done.state.facts.staff.find(({ id }) => id === inspector)?.accountId ?? ''
    expect(done.decisions.at(-1)?.opens[0]?.opening.parts.map(({ part, accountId }) => [part, accountId])).toEqual([['team', accountOf(mate)]])
    const paperOf = (one: ReturnType<typeof replacedWith>) => one.decisions.at(-1)?.documents[0]?.data['open']
    expect([paperOf(done), paperOf(replacedWith({}))]).toEqual([['市场监督管理局 第1席'], ['无']])
    const remaining = { seats: seatsToFill(done.state, { dept: 'SAMR', vacated: [] }, [{ object: by, state: 'assigned', team: [accountOf(mate)], recused: [], heard: [] }]), inspectors: frozenOf().inspectors, staff: [] }
    expect([remaining.seats, supplementOf(done.state, { dept: 'SAMR', vacated: [] }, remaining).lists.objects]).toEqual([[open], [expect.objectContaining({ id: by, requires: ['food'] })]])

    // Who lost the seat has a visit less; who is drawn for it has one more.
    const [before, after] = [loadsIn(life.state.facts), loadsIn(done.state.facts)]
    expect([after.get(lead), after.get(mate)]).toEqual([(before.get(lead) ?? 0) - 1, before.get(mate)])
    const drawn = { ...supplementOf(done.state, { dept: 'SAMR', vacated: [] }, remaining), draw: { ...life.state.facts.draw, assignments: [{ object: by, team: [{ dept: 'SAMR', seat: 0, inspector: 'J009' }] }] } } as DrawBatchFacts['supplements'][number]
    expect(loadsIn({ ...done.state.facts, supplements: [drawn] }).get('J009')).toBe(1)

    // What was open then is kept; as the build before kept it, nobody lost a seat.
    const { lists: at } = done.state.facts
    const since = { ...done.state.facts, lists: at && { ...at, inspectors: at.inspectors.map((one) => ({ ...one, recusals: [by], specialities: ['food' as const] })) } }
    const kept = drawBatchFacts.parse({ ...since, replaced: since.replaced.map(({ open: _, ...one }) => one) })
    expect([teamFor(since, by), teamFor(kept, by)].map((team) => team.map(({ inspector }) => inspector))).toEqual([[null, mate], [lead, mate]])
    expect([shortagesOf(kept), loadsIn(kept).get(lead)]).toEqual([[], before.get(lead)])
  })

  it('no firm is replaced while a supplementary draw is open, be it asked for or confirmed; and no seat is drawn for one that is gone, whether its visit has heard of it or not', () => {
    visitsDone = false
    const life = issuedLife()
    const object = life.state.facts.draw?.selected.at(-1) ?? ''
    const gone = { event: 'replaceObject', by: planner, input: { object, why: 'deregistered' } }
    const begins = (before: Life<DrawBatchFacts>) => step(before, { event: 'supplement', by: planner, input: { dept: 'SAMR', vacated: [] } }, LATER)
    expect(codeOf(() => step(begins(life), gone, LATER))).toBe('drawBatch.supplementOpen')
    const wish = step(life, gone, LATER)
    const said = (on: Life<DrawBatchFacts>) => answer(stageOf(staged), on, { proposalId: wish.state.tasks[0]?.id ?? '', yes: true, by: head, at: LATER })
    expect(codeOf(() => said(begins(wish)))).toBe('drawBatch.supplementOpen')
    const done = said(wish).state
    expect(seatsToFill(done, { dept: 'SAMR', vacated: [] }, [{ object, state: 'assigned', team: [], recused: [], heard: [] }])).toEqual([])
  })
})
