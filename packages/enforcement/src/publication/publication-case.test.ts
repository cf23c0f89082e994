import { systemPerformer, type CaseState } from '@onewindow/casework/case-state'
import { answer, elapse } from '@onewindow/casework/simulate'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { describe, expect, it } from 'vitest'
import { onDay } from '../../test/shipped.ts'
import { citizen, clerk, decider, expectWalked, head, lived, stageOf, type Typed } from '../../test/sub-walk.ts'
import { personalDataIn } from '../rules/publication-masking.ts'
import { publicationType } from './case-type.ts'
import { publicationOf } from './guards.ts'
import type { PublicationFacts } from './schemas.ts'

const penalty = { kinds: ['fine'], fineFen: 2_000_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
const facts = { organType: 'marketSupervision', procedure: 'ordinary', partyKind: 'person', partyName: '马晓燕', minor: false, causeCode: 'MS02', penalty, decidedOn: '2026-03-02' } as unknown as PublicationFacts
const staged = { type: publicationType, facts }
const page = { party: '马某', title: '无证经营食品案', body: '当事人未取得许可从事经营活动。' }
const at = (day: string, event: string, by = systemPerformer, input: unknown = {}) => ({ event, by, input, at: `${day}T10:00:00+08:00` })
const shown = [at('2026-03-03', 'mask', clerk, page), at('2026-03-04', 'approve', head)]
const urban = { ...staged, facts: { ...facts, organType: 'urbanManagement', causeCode: 'UM05' } as PublicationFacts }

describe('行政处罚法 §48: what a page may show', () => {
  it.each([
    [{ ...page, body: '身份证640104199001011234，住址略' }, 'publication.personalData'], [{ ...page, body: '电话13812345678' }, 'publication.personalData'], [{ ...page, body: '当事人马晓燕未取得许可' }, 'publication.nameShown'],
  ])('%o is refused', (input, code) => expect(() => lived(staged, 'open', [at('2026-03-03', 'mask', clerk, input)])).toThrow(code))

  it('EN-19: a minor is never published, and who wrote the text does not let it out', () => {
    const minor = { ...staged, facts: { ...facts, minor: true } }
    expect(() => lived(minor, 'open', [shown[0] as never])).toThrow('publication.mustNotPublish')
    expect(lived(minor, 'open', [at('2026-03-03', 'exempt', clerk)]).state).toMatchObject({ state: 'exempt', facts: { exemptFor: 'minorParty' } })
    expect(() => lived(staged, 'open', [shown[0] as never, at('2026-03-04', 'approve', { ...head, accountId: clerk.accountId })])).toThrow('case.sameOfficer')
  })
})

it('公示规定 §9, §13: twenty working days to publish, three years on show, then taken off by itself', () => {
  const life = lived(staged, 'open', shown)
  expect(life.state.clocks.map(({ kind, dueOn, state }) => `${kind} ${dueOn} ${state}`)).toEqual(['publish 2026-03-30 met', 'term 2029-03-04 running'])
  expect(life.state.facts).toMatchObject({ stopsOn: '2029-03-04', repairFrom: '2027-03-04' })
})

describe('行政复议法 §63: a decision made milder is shown for no longer than its first page would have been', () => {
  const again = (countsFrom: string) => ({ ...urban, facts: { ...urban.facts, countsFrom } })
  it('its term, and when an early end may be asked, count from the day of that page; it goes off by itself', () => {
    const life = lived(again('2026-02-02'), 'open', shown)
    expect(life.state.facts).toMatchObject({ publishedOn: '2026-03-04', stopsOn: '2029-02-02', repairFrom: '2026-08-02' })
    expect(life.state.clocks.find(({ kind }) => kind === 'term')?.dueOn).toBe('2029-02-02')
    expect(elapse(stageOf(urban), life, '2029-02-03T00:00:00+08:00').state.state).toBe('stopped')
  })
  it('a term that is over begins no more', () => {
    const over = again('2023-03-03')
    expect(() => lived(over, 'open', [shown[0] as never])).toThrow('publication.mustNotPublish')
    expect(lived(over, 'open', [at('2026-03-03', 'exempt', clerk)]).state).toMatchObject({ state: 'exempt', facts: { exemptFor: 'termOver' } })
    expect(() => lived(again('2023-03-04'), 'open', shown), 'over between two steps').toThrow('publication.mustNotPublish')
  })
})

it('EN-18: a decision annulled on Friday 6 March is off the page by the 11th; nobody acting, it hides by itself', () => {
  const ordered = lived(staged, 'open', [...shown, at('2026-03-06', 'orderRetract')])
  expect(ordered.state.clocks.find(({ kind }) => kind === 'retract')?.dueOn).toBe('2026-03-11')
  expect(() => lived(staged, 'open', [...shown, at('2026-03-06', 'retract', head)])).toThrow('publication.notOrdered')
  expect(elapse(stageOf(staged), ordered, '2026-03-12T00:00:00+08:00').state.flags).toEqual(['retractOrdered', 'hidden'])
  expect(lived(staged, 'open', [...shown, at('2026-03-06', 'orderRetract'), at('2026-03-09', 'retract', head)]).state.state).toBe('retracted')
})

describe('公示规定 §14: an early end', () => {
  const found = { performed: true, harmUndone: true, repeated: false, listed: false }
  const asking = (on: string, more: object = {}) => lived(urban, 'open', [...shown, at(on, 'askRepair', citizen, { statement: '已整改并缴清罚款' }), at(on, 'grantRepair', decider, { ...found, ...more })])
  it('is asked in market supervision for its penalties, here for those of urban management, from six months on', () => {
    expect(() => lived(staged, 'open', [...shown, at('2027-06-01', 'askRepair', citizen, { statement: '已整改' })])).toThrow('publication.askedElsewhere')
    expect(() => asking('2026-08-01')).toThrow('publication.repairRefused')
    expect(() => asking('2026-10-01', { repeated: true })).toThrow('publication.repairRefused')
    expect(asking('2026-10-01').state.state).toBe('repaired')
  })
})

it('a correction needs the head of the department', () => {
  const life = lived(staged, 'open', [...shown, at('2026-03-05', 'correct', clerk, { ...page, title: '无证经营食品案（更正）' })])
  expect(life.state.facts.page?.title).toBe('无证经营食品案')
  const done = answer(stageOf(staged), life, { proposalId: life.state.tasks[0]?.id ?? '', yes: true, by: head, at: '2026-03-05T11:00:00+08:00' })
  expect(done.state.facts.page?.title).toBe('无证经营食品案（更正）')
})

it('R21: random lives execute every row; I12: nothing with a personal number is ever on show', () => {
  const typed: Typed<PublicationFacts> = (event, _c, random) => ({
    mask: random() < 0.7 ? page : { ...page, body: '电话13812345678' }, correct: page, askRepair: { statement: '已整改并缴清罚款' }, grantRepair: { performed: true, harmUndone: true, repeated: false, listed: false },
  } as Record<string, unknown>)[event]
  const others = [urban.facts, { ...facts, minor: true } as PublicationFacts]
  expectWalked(staged, ['open'], typed, (after: CaseState<PublicationFacts>) => {
    if (after.state === 'published') expect(personalDataIn(JSON.stringify(after.facts.page))).toEqual([])
    if (after.state === 'published') expect(publicationOf(after, { ...onDay('2026-03-02'), calendar: stageOf(staged).calendar } as never).publish).toBe(true)
  }, 1.25 * WALKED_STEPS, { otherFacts: others, begun: [lived(staged, 'open', shown), lived(urban, 'open', [...shown, at('2026-10-01', 'askRepair', citizen, { statement: '已整改并缴清罚款' })])] })
})
