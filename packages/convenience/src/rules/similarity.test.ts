import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedKnobs } from '../configuration/shipped.ts'
import { metresBetween } from './distance.ts'
import { mergeFault } from './merging.ts'
import { similarityOf, textShare, type ComparedRequest } from './similarity.ts'

const knobs = shippedKnobs().similarity.value
const base: ComparedRequest = {
  kind: 'complaint', category: '030101', lat: 38.46637, lon: 106.27839, community: '640104001002', address: '凤凰北街88号',
  text: '门前井盖破损，晚上有人摔倒', at: '2026-05-20T09:00:00+08:00', reporter: 'p1', status: 'processing',
}
const like = (change: Partial<ComparedRequest>): ComparedRequest => ({ ...base, ...change })

const requests = fc.record({
  kind: fc.constantFrom('complaint', 'help', 'report'), category: fc.constantFrom('030101', '030102', '030201', '050201'),
  lat: fc.option(fc.double({ min: 38.4, max: 38.5, noNaN: true })), lon: fc.option(fc.double({ min: 106.2, max: 106.3, noNaN: true })),
  community: fc.constantFrom('640104001002', '640104001003', ''), address: fc.constantFrom('凤凰北街88号', '凤凰北街 ８８ 号', ''),
  text: fc.string({ maxLength: 30 }), at: fc.constant(base.at), reporter: fc.constantFrom('p1', 'p2', null), status: fc.constant('processing'),
}) as fc.Arbitrary<ComparedRequest>

describe('重复诉求、相似诉求', () => {
  it.each([
    ['the same by somebody else', {}, 'duplicate'],
    ['the same person again', { reporter: 'p2' }, 'repeat'],
    ['another matter two streets away', { category: '030201', lat: 38.48, text: '垃圾没有清运' }, 'none'],
    ['a hole in the road instead of a cover, 1 km off', { category: '030102', lat: 38.4754 }, 'none'],
  ] as const)('%s: %s', (_, change, verdict) => {
    expect(similarityOf(like(change), like({ reporter: 'p2' }), 100, knobs)).toMatchObject({ candidate: true, verdict })
  })

  it.each([
    ['a question', { kind: 'consult' }, {}, 'kind'],
    ['an old question', {}, { kind: 'praise' }, 'kind'],
    ['a sealed one', { sealed: true }, { status: 'archived' }, 'sealed'],
    ['a withdrawn one', {}, { status: 'withdrawn', at: '2025-01-01T00:00:00+08:00' }, 'status'],
    ['31 days', {}, { at: '2026-04-19T09:00:00+08:00' }, 'time'],
  ] as const)('%s is not compared: %s', (_, change, other, why) => {
    expect(similarityOf(like(change), like(other), 100, knobs)).toEqual({ candidate: false, verdict: 'none', why })
  })

  it('is the same both ways, and between 0 and 100 %', () => {
    fc.assert(fc.property(requests, requests, fc.integer({ min: 11, max: 500 }), (a, b, radius) => {
      const there = similarityOf(a, b, radius, knobs)
      expect(similarityOf(b, a, radius, knobs)).toEqual(there)
      if (!there.candidate) return
      for (const part of [there.category, there.distance, there.text, there.score]) expect(part >= 0 && part <= 10_000).toBe(true)
    }), { numRuns: 500 })
  })

  it('a request is the same matter as itself; an anonymous one is never a repeat', () => {
    expect(similarityOf(base, base, 100, knobs)).toMatchObject({ score: 10_000, verdict: 'repeat' })
    expect(similarityOf(like({ reporter: null }), like({ reporter: null }), 100, knobs)).toMatchObject({ verdict: 'duplicate' })
  })

  it('nearer is never less similar', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (one, other) => {
      const at = (metres: number) => similarityOf(like({ lat: 38.46637 + metres / 111_195 }), like({}), 300, knobs)
      const [near, far] = [at(Math.min(one, other)), at(Math.max(one, other))]
      expect(near.candidate && far.candidate && near.score >= far.score).toBe(true)
    }))
  })

  it('words: punctuation, width and case do not count', () => {
    expect(textShare('ＡＢＣ，井盖！', 'abc 井盖')).toBe(10_000)
    expect(textShare('井', '盖')).toBe(0)
    expect(textShare('', '井盖')).toBe(0)
  })

  it('a degree of latitude is 111.195 km', () => {
    expect(metresBetween({ lat: 38, lon: 106 }, { lat: 39, lon: 106 })).toBe(111_195)
  })
})

describe('并案 only by hand, and only without harm to the reporter', () => {
  const same = similarityOf(base, like({ reporter: 'p2' }), 100, knobs)
  const open = { open: true, sealed: false, promisedAt: '2026-05-28T00:00:00+08:00' }

  it.each([
    ['the same matter', same, open, open, null],
    ['a sealed one', same, open, { ...open, sealed: true }, 'sealed'],
    ['a closed master', same, open, { ...open, open: false }, 'closed'],
    ['another matter', similarityOf(like({ category: '050201', lat: 38.6, text: '假药' }), base, 100, knobs), open, open, 'notSimilar'],
    ['a master that is promised later', same, open, { ...open, promisedAt: '2026-05-29T00:00:00+08:00' }, 'laterPromise'],
  ] as const)('%s', (_, similarity, part, master, fault) => {
    expect(mergeFault(similarity, part, master, knobs)).toBe(fault)
  })
})
