import { shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { describe, expect, it } from 'vitest'
import { yuan } from '../../test/shipped.ts'
import type { Cause, ClauseFine } from '../configuration/cause.ts'
import type { DiscretionModel } from '../configuration/discretion-model.ts'
import { causesSet, discretionSet } from '../configuration/sets.ts'
import { causesOn, discretionOn } from '../in-force.ts'
import { actDay, onFirstList, weighedFor, type Acted } from './law-of-act.ts'

const CHANGED_ON = '2026-03-01'
const shipped = { settings: shippedSettings, today: '2026-01-01' }
const causesWith = (change: Partial<Cause>): Cause[] => causesOn(shipped).map((one) => (one.code === 'MS09' ? { ...one, ...change } : one))
const priced = (fine: ClauseFine): Cause[] => causesWith({ clauses: [{ fine }] })

/** Policy in which causes or the model are others from the day of the change. */
const changed = (later: { causes?: readonly Cause[]; model?: DiscretionModel }): Settings => ({
  ...shippedSettings,
  on: (set, day) => (day >= CHANGED_ON && (set.key === causesSet.key ? later.causes : set.key === discretionSet.key ? later.model : undefined)) || shippedSettings.on(set, day),
}) as Settings

const party = { partyId: null, kind: 'organization', name: '某店', address: '某处', uscc: null, minor: false } as const
const about = {
  range: { goodsValue: null, illegalGain: null, adFee: null, constructionCost: null, serious: false, flaw: false, refusal: false },
  sheet: { factors: { fault: 10, scale: 10, duration: 10, consequence: 10, record: 0, correction: 0 }, circumstances: [], mitigationDegree: null },
}
const opened = (openedAt: string, pattern: 'single' | 'continuous' | 'ongoing' = 'single', from = '2026-02-10', to = from): Acted => ({
  openedAt: `${openedAt}T10:00:00+08:00`, receivedAt: null,
  facts: { causeCode: 'MS09', party, act: { actId: 'a1', place: '某处', point: null, conduct: '未明码标价', pattern, from, to, discoveredOn: '2026-03-10', lifeHealthFinance: false, harm: false } },
})
const most = (c: Acted, settings: Settings, today = '2026-04-01') => {
  const weight = weighedFor(c, about, { settings, today, known: {} })
  return 'range' in weight ? weight.range.maxFen : weight
}

describe('行政处罚法 §37: the law of the day of the act, unless a later one is milder', () => {
  // Shipped: MS09 不按规定明码标价, up to 5,000 yuan.
  const raised = changed({ causes: priced(['range', 0, yuan(50_000)]) })
  const lowered = changed({ causes: priced(['range', 0, yuan(1_000)]) })

  it.each<[string, Acted, Settings, number]>([
    ['raised between act and opening: the old band', opened('2026-03-12'), raised, yuan(5_000)],
    ['lowered between act and opening: the new band', opened('2026-03-12'), lowered, yuan(1_000)],
    ['lowered while the case runs: the new band', opened('2026-02-20'), lowered, yuan(1_000)],
    ['raised while the case runs: the old band', opened('2026-02-20'), raised, yuan(5_000)],
    ['a continuous act that ended after the change: the band of its end', opened('2026-03-12', 'continuous', '2026-02-10', '2026-03-05'), raised, yuan(50_000)],
    ['a continuous act that ended before it: the old band', opened('2026-03-12', 'continuous', '2026-01-10', '2026-02-25'), raised, yuan(5_000)],
    ['what still goes on: the band the case keeps', opened('2026-03-12', 'ongoing'), raised, yuan(50_000)],
  ])('%s', (_what, c, settings, expected) => {
    expect(most(c, settings)).toBe(expected)
  })

  it('today an order comes first: no fine; unlawful only since: none either', () => {
    expect(most(opened('2026-03-12'), changed({ causes: priced(['none']) }))).toEqual({ fine: false })
    const since = { ...changed({}), on: (set: { key: string }, day: string) => (set.key === causesSet.key && day < CHANGED_ON ? causesOn(shipped).filter(({ code }) => code !== 'MS09') : shippedSettings.on(set as never, day)) } as Settings
    expect(most(opened('2026-03-12'), since)).toEqual({ error: 'causeUnknown' })
  })

  it('at the same range the lower band of the two models', () => {
    const model = discretionOn(shipped)
    const band = (bands: DiscretionModel['bands']) => {
      const weight = weighedFor(opened('2026-03-12'), about, { settings: changed({ model: { ...model, bands } }), today: '2026-04-01', known: {} })
      return 'sheet' in weight ? weight.sheet.band : weight
    }
    expect([band({ ...model.bands, lowerThrough: 45 }), band({ ...model.bands, upperFrom: 35 })]).toEqual(['lower', 'middle'])
  })

  it('the end of the act counts, and no day of its own what goes on', () => {
    expect((['single', 'continuous', 'ongoing'] as const).map((pattern) => actDay(opened('2026-03-12', pattern, '2026-01-10', '2026-02-25').facts.act))).toEqual(['2026-01-10', '2026-02-25', null])
  })

  it('a first violation that one of the versions spares is spared', () => {
    const listed = causesOn(shipped).find(({ code }) => code === 'MS09')?.firstViolationList ?? false
    const on = (settings: Settings) => onFirstList(opened('2026-03-12'), { settings, today: '2026-04-01', known: {} })
    expect([on(changed({ causes: causesWith({ firstViolationList: !listed }) })), on(changed({ causes: causesWith({ firstViolationList: false }) }))]).toEqual([true, listed])
  })
})
