import { shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { expect, it } from 'vitest'
import { lived as livedCase, type Cast } from '../../test/case-walk.ts'
import { head, lead, lived, PARTY_ID, stageOf } from '../../test/sub-walk.ts'
import { clueType } from '../clue/case-type.ts'
import type { ClueFacts } from '../clue/schemas.ts'
import type { KnobEntries } from '../configuration/knobs.ts'
import { knobsSet } from '../configuration/sets.ts'
import { ordinaryCaseType } from '../ordinary-case/case-type.ts'
import { freshFacts, type OrdinaryCaseFacts } from '../ordinary-case/schemas.ts'
import { correctionOrderType } from './case-type.ts'
import type { OrderFacts } from './schemas.ts'

/** Ten days where none are named, and twelve at most. */
const settings: Settings = {
  ...shippedSettings,
  on: (set, day) => {
    if (set.key !== knobsSet.key) return shippedSettings.on(set, day)
    const { correctionDays, correctionDaysMax, ...others } = knobsSet.shipped as KnobEntries
    return { ...others, correctionDays: { ...correctionDays, value: 10 }, correctionDaysMax: { ...correctionDaysMax, value: 12 } } as never
  },
}
const party = { partyId: PARTY_ID, kind: 'individualBusiness', name: '马晓燕', address: '新华东街66号', uscc: '92640104MA00000001', minor: false } as const
const act = { actId: 'a1', place: '解放西街12号', point: null, conduct: '店外经营', pattern: 'single', from: '2026-02-20', to: '2026-02-20', discoveredOn: '2026-03-02', lifeHealthFinance: false, harm: false } as const
const clue: Cast<ClueFacts> = {
  type: clueType, first: ['register'], known: (_c, _moment, { input }) => ({ certifiedAsked: (input as { officerIds?: string[] }).officerIds ?? [] }),
  facts: {
    origin: 'inspection', originRef: null, sourceCaseId: null, organType: 'marketSupervision', receivedAt: '2026-03-02T10:00:00+08:00', act, causes: ['MS02'], suspect: party, partyIdNumber: null, reporterNamed: false, reporterToldHere: true, reporter: null,
    carried: null, proposal: null, proposed: null, notFiledFor: null, testing: null, mergedInto: null,
  },
}
const ordinary: Cast<OrdinaryCaseFacts> = { type: ordinaryCaseType, first: ['open'], facts: freshFacts({ organType: 'marketSupervision', origin: 'inspection', clueId: null, reporterNamed: false, causeCode: 'MS04', party, partyIdNumber: null, act }) }
const ordering = (days?: number) => ({ event: 'orderCorrection', by: lead, input: { what: '将桌椅移入店内', law: '城市市容和环境卫生管理条例', ...(days === undefined ? {} : { days }) } })

it.each<[string, (days?: number) => ReturnType<typeof livedCase<unknown>>]>([
  ['a clue', (days) => livedCase(clue, [{ event: 'assign', by: head, input: { officerIds: ['lead', 'mate'] } }, ordering(days)], { stage: { ...stageOf(clue), settings } }) as never],
  ['a case', (days) => livedCase(ordinary, [ordering(days)], { stage: { ...stageOf(ordinary), settings } }) as never],
])('an order inside %s gives the days that are set where none are named, and none beyond the most', (_where, ordered) => {
  const given = (days?: number) => ordered(days).decisions.at(-1)?.opens[0]?.opening.facts
  expect([given(), given(12)]).toMatchObject([{ days: 10 }, { days: 12 }])
  expect(() => ordered(13)).toThrow('correctionOrder.termTooLong')
})

it('nor is an order made longer by more than the most', () => {
  const staged = { type: correctionOrderType, facts: { act: '店外经营', what: '将桌椅移入店内', law: '城市市容和环境卫生管理条例', days: 7, addressee: '马晓燕' } as unknown as OrderFacts }
  const prolonged = (days: number) => lived(staged, 'issue', [{ event: 'prolong', input: { days, why: '需要时间整改' }, by: head }], undefined, { settings })
  expect(prolonged(12).state.clocks[0]?.dueOn).toBe('2026-03-23')
  expect(() => prolonged(13)).toThrow('correctionOrder.termTooLong')
})
