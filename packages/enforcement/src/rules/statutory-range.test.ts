import { describe, expect, it } from 'vitest'
import { causeOf, causes, knobs, model, yuan } from '../../test/shipped.ts'
import { weigh } from './discretion.ts'
import { statutoryRange, type RangeFacts } from './statutory-range.ts'

const NONE = { fault: 0, scale: 0, duration: 0, consequence: 0, record: 0, correction: 0 }
const rangeOf = (code: string, facts: RangeFacts) => statutoryRange(causeOf(code), facts, knobs.individualBusinessAs)

/** Lowest fine and the upper edges of the three bands, in fen; the lower edge of a band is the upper of the one before. */
function bandsOf(code: string, facts: RangeFacts): number[] | string {
  const range = rangeOf(code, facts)
  if ('error' in range) return range.error
  if (!range.fine) return 'no fine yet'
  const edge = (fault: number, scale: number, more: object = {}) => {
    const sheet = weigh(range, { factors: { ...NONE, fault, scale, ...more } }, model)
    if ('error' in sheet) throw new Error(sheet.error)
    return sheet.bandMaxFen
  }
  return [range.minFen, edge(0, 0), edge(20, 20), edge(20, 20, { duration: 15, consequence: 25 })]
}

const org: RangeFacts = { partyKind: 'organization' }
const person: RangeFacts = { partyKind: 'person' }

describe('causes and bands as the table of the specification gives them (enforcement §5.1), in yuan', () => {
  it.each<[string, string, RangeFacts, number[]]>([
    ['MS01', 'goods below 10,000', { ...org, bases: { goodsValue: yuan(9_999) } }, [50_000, 65_000, 85_000, 100_000]],
    ['MS01', 'goods of 10,000: 10–20 times', { ...org, bases: { goodsValue: yuan(10_000) } }, [100_000, 130_000, 170_000, 200_000]],
    ['MS02', 'goods below 10,000', { ...org, bases: { goodsValue: 1 } }, [50_000, 65_000, 85_000, 100_000]],
    ['MS03', 'flaw, refused', { ...org, flaw: true, refusal: true }, [0, 600, 1_400, 2_000]],
    ['MS03', 'goods below 10,000', { ...org, bases: { goodsValue: yuan(500) } }, [5_000, 18_500, 36_500, 50_000]],
    ['MS03', '5–10 times', { ...org, bases: { goodsValue: yuan(10_000) } }, [50_000, 65_000, 85_000, 100_000]],
    ['MS04', 'refused', { ...org, refusal: true }, [5_000, 18_500, 36_500, 50_000]],
    ['MS07', 'serious', { ...org, tier: 'serious' }, [100_000, 220_000, 380_000, 500_000]],
    ['MS07', 'refused', { ...org, refusal: true }, [10_000, 37_000, 73_000, 100_000]],
    ['MS08', 'refused', { ...org, refusal: true }, [0, 9_000, 21_000, 30_000]],
    ['MS09', '', org, [0, 1_500, 3_500, 5_000]],
    ['MS10', 'gain of 10,000: up to 5 times', { ...org, bases: { illegalGain: yuan(10_000) } }, [0, 15_000, 35_000, 50_000]],
    ['MS10', 'no gain', org, [50_000, 185_000, 365_000, 500_000]],
    ['MS11', 'serious, fee of 10,000', { ...org, tier: 'serious', bases: { adFee: yuan(10_000) } }, [50_000, 65_000, 85_000, 100_000]],
    ['MS11', 'serious, no fee', { ...org, tier: 'serious' }, [1_000_000, 1_300_000, 1_700_000, 2_000_000]],
    ['MS11', 'fee of 10,000', { ...org, bases: { adFee: yuan(10_000) } }, [30_000, 36_000, 44_000, 50_000]],
    ['MS11', 'no fee', org, [200_000, 440_000, 760_000, 1_000_000]],
    ['MS12', '', org, [200_000, 440_000, 760_000, 1_000_000]],
    ['MS13', '', org, [30_000, 111_000, 219_000, 300_000]],
    ['MS14', 'goods of 10,000: 1–3 times', { ...org, bases: { goodsValue: yuan(10_000) } }, [10_000, 16_000, 24_000, 30_000]],
    ['UM01', 'person', person, [0, 150, 350, 500]],
    ['UM01', 'organisation', org, [500, 1_850, 3_650, 5_000]],
    ['UM02', 'person', person, [20, 44, 76, 100]],
    ['UM02', 'organisation', org, [100, 370, 730, 1_000]],
    ['UM04', '', org, [2_000, 7_400, 14_600, 20_000]],
    ['UM05', '', person, [500, 6_350, 14_150, 20_000]],
    ['UM06', '', org, [5_000, 18_500, 36_500, 50_000]],
    ['UM07', '', org, [10_000, 37_000, 73_000, 100_000]],
    ['UM08', 'person', person, [500, 950, 1_550, 2_000]],
    ['UM08', 'organisation', org, [10_000, 37_000, 73_000, 100_000]],
    ['UM09', 'individual business as a person', { partyKind: 'individualBusiness' }, [100, 220, 380, 500]],
    ['UM09', 'organisation', org, [50_000, 185_000, 365_000, 500_000]],
    ['UM10', 'organisation', org, [100_000, 370_000, 730_000, 1_000_000]],
    ['UM11', '', org, [10_000, 37_000, 73_000, 100_000]],
    ['UM12', 'person, refused', { ...person, refusal: true }, [200, 440, 760, 1_000]],
    ['UM12', 'organisation, refused', { ...org, refusal: true }, [2_000, 7_400, 14_600, 20_000]],
    ['UM13', 'cost of 100,000: 5–10 %', { ...org, bases: { constructionCost: yuan(100_000) } }, [5_000, 6_500, 8_500, 10_000]],
  ])('%s %s', (code, _case, facts, expected) => {
    expect(bandsOf(code, facts)).toEqual(expected.map(yuan))
  })

  it.each([['MS03', { ...org, flaw: true }], ['MS04', org], ['MS07', org], ['MS08', org], ['UM12', person]])('%s: order or warning first, no fine yet', (code, facts) => {
    expect(bandsOf(code, facts)).toBe('no fine yet')
  })

  it('MS14 without the value of the goods, UM10 against a person: the clause does not reach', () => {
    expect([bandsOf('MS14', org), bandsOf('UM10', person)]).toEqual(['noClause', 'noClause'])
  })

  it('all thirty-two causes are shipped, and every range is in order for any base of twenty fen and more', () => {
    expect(causes).toHaveLength(32)
    for (const { code } of causes) {
      for (const base of [20, 99, 999_999, 1_000_000, 123_456_789]) {
        const bases = { goodsValue: base, illegalGain: base, adFee: base, constructionCost: base }
        const range = rangeOf(code, { ...org, refusal: true, bases })
        expect('fine' in range && range.fine && range.minFen <= range.maxFen, code).toBe(true)
      }
    }
  })
})
