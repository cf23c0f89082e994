import { canonicalJson } from '@onewindow/audit/canonical-json'
import { append, emptyFrontier, fromHex, leafHash, rootOf, toHex, verifyInclusion } from '@onewindow/audit/tree'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectorLists, objectLists, ruleSets, seeds } from '../../../test/lists.ts'
import { candidateProof } from './candidate-proof.ts'
import { drawOf, isRefusal, loadsOf, type DrawResult } from './draw.ts'
import type { DrawInspector, DrawObject, DrawRules } from './entries.ts'
import { listRoot } from './list-root.ts'

const runs = { numRuns: 150 }
const draws = fc.tuple(seeds, ruleSets, objectLists, inspectorLists)

/** Runs the check on every draw that is not refused. */
function holds(check: (result: DrawResult, rules: DrawRules, objects: DrawObject[], inspectors: DrawInspector[]) => void): void {
  fc.assert(fc.property(draws, ([seed, rules, objects, inspectors]) => {
    const result = drawOf(seed, rules, objects, inspectors)
    if (!isRefusal(result)) check(result, rules, objects, inspectors)
  }), runs)
}

describe('双随机, 优化营商环境条例 §54: for any lists and rules', () => {
  it('the order in which lists are stored changes nothing', () => {
    fc.assert(fc.property(draws, fc.func(fc.integer()), ([seed, rules, objects, inspectors], shuffle) => {
      const mixed = <E>(list: E[]): E[] => list.map((one, i) => [shuffle(i), one] as const).sort((a, b) => a[0] - b[0]).map(([, one]) => one)
      expect(drawOf(seed, rules, mixed(objects), mixed(inspectors))).toEqual(drawOf(seed, rules, objects, inspectors))
    }), runs)
  })

  it('nobody is drawn twice, quotas are met, reserves are others of the same stratum', () => {
    holds(({ selected, reserves, quotas }, rules, objects) => {
      const spare = Object.values(reserves).flat()
      expect(new Set([...selected, ...spare]).size).toBe(selected.length + spare.length)
      expect(selected).toHaveLength(Object.values(quotas).reduce((sum, quota) => sum + quota, 0))
      const classOf = new Map(objects.map(({ id, risk }) => [id, risk]))
      for (const [stratum, ids] of Object.entries(reserves)) for (const id of ids) expect(classOf.get(id)).toBe(stratum.charAt(0))
      expect(Object.keys(reserves)).toEqual(Object.keys(quotas))
    })
  })

  it('行政处罚法 §42–43: every seat is filled by a certified inspector of the department and region who need not step back, or reported', () => {
    holds(({ assignments, shortages }, rules, objects, inspectors) => {
      const [byObject, byInspector] = [new Map(objects.map((one) => [one.id, one])), new Map(inspectors.map((one) => [one.id, one]))]
      const empty: string[] = []
      for (const { object, team } of assignments) {
        const taken = team.flatMap(({ inspector }) => inspector ?? [])
        expect(new Set(taken).size).toBe(taken.length)
        expect(team).toHaveLength(rules.seats.reduce((sum, { size }) => sum + size, 0))
        for (const { dept, seat, inspector } of team) {
          if (inspector === null) {
            empty.push(`${object}/${dept}/${seat}`)
            continue
          }
          const one = byInspector.get(inspector)!
          expect(one.dept).toBe(dept)
          expect(one.certUntil >= rules.endsOn).toBe(true)
          expect(one.recusals ?? []).not.toContain(object)
          expect(one.regions.some((duty) => byObject.get(object)!.region.startsWith(duty))).toBe(true)
          if (rules.avoidLast) expect(byObject.get(object)!.lastInspectors ?? []).not.toContain(inspector)
        }
      }
      expect(shortages.map(({ object, dept, seat }) => `${object}/${dept}/${seat}`).sort()).toEqual(empty.sort())
    })
  })

  it('nobody gets more tasks than the cap, unless they had them before', () => {
    holds((result, { cap }, _, inspectors) => {
      const loads = loadsOf(result, inspectors)
      for (const { id, load = 0 } of inspectors) expect(loads.get(id)).toBeLessThanOrEqual(Math.max(cap, load))
    })
  })
})

describe('a frozen list', () => {
  it('has the root of RFC 6962, as the log counts it', () => {
    fc.assert(fc.property(objectLists, (objects) => {
      const sorted = [...objects].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(listRoot(objects)).toBe(toHex(rootOf(append(emptyFrontier, sorted.map((one) => leafHash(canonicalJson(one)))).frontier)))
    }), runs)
  })

  it('writes names of any script as canonical JSON does', () => {
    const entry = { id: 'c1', note: '福彩 "3D"\n', other: ['é', '\\'], none: undefined }
    expect(listRoot([entry])).toBe(toHex(leafHash(canonicalJson(entry))))
  })

  it('MS-05: a subject proves that its entry was in the list, and no other', () => {
    fc.assert(fc.property(objectLists.filter((list) => list.length > 0), fc.nat(), (objects, any) => {
      const own = objects[any % objects.length]!
      const { leaf, index, size, proof } = candidateProof(objects, own.id)!
      const claim = (hash: string) => verifyInclusion(fromHex(hash), index, size, proof.map(fromHex), fromHex(listRoot(objects)))
      expect(claim(leaf)).toBe(true)
      expect(claim(toHex(leafHash(canonicalJson({ ...own, risk: own.risk === 'A' ? 'B' : 'A' }))))).toBe(false)
      expect(candidateProof(objects, 'cX')).toBeNull()
    }), runs)
  })

  it('that names an entry twice is drawn from by nobody', () => {
    const twice = [{ id: 'c1', risk: 'A' as const, region: '640104' }, { id: 'c1', risk: 'B' as const, region: '640104' }]
    const rules: DrawRules = { mode: 'ratio', ratiosBp: { A: 1, B: 1, C: 1, D: 1 }, seats: [{ dept: 'SAMR', size: 2 }], cap: 1, endsOn: '2026-12-31' }
    expect(() => drawOf('00', rules, twice, [])).toThrow('c1 stands twice')
  })
})

describe('MS-08: an inspector with shares in a subject', () => {
  it('is never on its team, in 1,000 draws', () => {
    const objects: DrawObject[] = Array.from({ length: 4 }, (_, i) => ({ id: `c${i}`, risk: 'D', region: '640104001' }))
    const inspectors: DrawInspector[] = Array.from({ length: 4 }, (_, i) => (
      { id: `J00${i}`, dept: 'SAMR', regions: ['6401'], certUntil: '2026-12-31', ...(i === 0 && { recusals: ['c0'] }) }))
    const rules: DrawRules = { mode: 'ratio', ratiosBp: { A: 1, B: 1, C: 1, D: 10_000 }, seats: [{ dept: 'SAMR', size: 2 }], cap: 9, endsOn: '2026-12-31' }
    let elsewhere = 0
    for (let t = 0; t < 1000; t += 1) {
      const result = drawOf(t.toString(16).padStart(64, '0'), rules, objects, inspectors)
      if (isRefusal(result)) throw new Error('refused')
      for (const { object, team } of result.assignments) {
        if (!team.some(({ inspector }) => inspector === 'J000')) continue
        expect(object).not.toBe('c0')
        elsewhere += 1
      }
    }
    expect(elsewhere).toBeGreaterThan(1000)
  })
})

describe('a ratio that the rules leave out is 0', () => {
  const objects: DrawObject[] = [{ id: 'S1', risk: 'A', region: '640104001' }, { id: 'S2', risk: 'D', region: '640104001' }]
  const seats = [{ dept: 'SAMR', size: 2 }]
  it.each([
    ['one class', { mode: 'ratio', ratiosBp: { D: 10_000 } }, { A: 0, D: 1 }],
    ['one class, of a total', { mode: 'total', total: 2, ratiosBp: { D: 10_000 } }, { A: 0, D: 1 }],
    ['all of them', { mode: 'ratio' }, { A: 0, D: 0 }],
    ['all of them, of a total', { mode: 'total', total: 2, minPer: 1 }, { A: 1, D: 1 }],
  ])('%s', (_, how, quotas) => {
    const rules = { ...how, seats, cap: 10, endsOn: '2026-12-31' } as unknown as DrawRules
    expect(drawOf('ab'.repeat(32), rules, objects, [])).toMatchObject({ quotas })
  })
})
