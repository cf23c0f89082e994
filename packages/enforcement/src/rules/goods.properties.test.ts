import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goodsState, linesOutOfBalance, moveGoods, type GoodsMove, type Holding } from './goods.ts'

const LIST = [{ line: '1', quantity: 12 }, { line: '2', quantity: 5 }]
const START: Holding[] = LIST.map(({ line, quantity }) => ({ line, quantity, state: 'held', place: 'store' }))
const place = fc.constantFrom('store', 'laboratory', 'party')
const move: fc.Arbitrary<GoodsMove> = fc.record({
  line: fc.constantFrom('1', '2', '3'), from: fc.constantFrom(...goodsState.options), fromPlace: place, to: fc.constantFrom(...goodsState.options),
  toPlace: place, quantity: fc.integer({ min: -1, max: 13 }),
})

describe('R17: goods are never lost or made (行政强制法 §24–26)', () => {
  it('sums per line stay those of the first list, and no quantity is below one, whatever is tried', () => {
    fc.assert(fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      let holdings = START
      for (const one of moves) {
        const answer = moveGoods(holdings, one)
        if ('error' in answer) continue
        holdings = answer
        expect(linesOutOfBalance(LIST, holdings)).toEqual([])
        expect(holdings.every(({ quantity }) => quantity >= 1)).toBe(true)
      }
    }), { numRuns: 300 })
  })

  const step = (from: GoodsMove['from'], to: GoodsMove['to'], quantity: number) => ({ line: '1', from, fromPlace: 'store', to, toPlace: 'store', quantity })
  it.each([
    ['confiscated goods are not returned', step('confiscated', 'returned', 1), 'illegalMove'],
    ['destroyed goods stay destroyed', step('destroyed', 'held', 1), 'illegalMove'],
    ['more than there is', step('held', 'returned', 13), 'notEnough'],
    ['half a thing', step('held', 'returned', 0.5), 'quantityInvalid'],
  ])('refuses: %s', (_what, tried, error) => {
    expect(moveGoods(START, tried)).toEqual({ error })
  })

  it('takes a part for testing and brings it back to the same place', () => {
    const sent = moveGoods(START, { ...step('held', 'testing', 2), toPlace: 'laboratory' })
    if ('error' in sent) throw new Error(sent.error)
    expect(sent.filter(({ line }) => line === '1').map(({ quantity }) => quantity)).toEqual([10, 2])
    expect(moveGoods(sent, { ...step('testing', 'held', 2), fromPlace: 'laboratory' })).toEqual(START)
  })

  it('names lines that do not add up, and lines nobody listed', () => {
    expect(linesOutOfBalance(LIST, [{ line: '1', state: 'held', place: 'store', quantity: 11 }, { line: '9', state: 'held', place: 'store', quantity: 1 }]))
      .toEqual(['1', '2', '9'])
  })
})
