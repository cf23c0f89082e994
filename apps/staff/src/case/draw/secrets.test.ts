import { commitmentOf } from '@onewindow/market-supervision/definition/draw/commitments'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetSecrets, isOnDevice, keepSecret, keptSecret } from './kept-secrets.ts'
import { fits, inGroups, makeSecret, secretOf, secretTyped } from './secrets.ts'

/** A store as the browser has two of; a full one refuses what is put into it. */
function store(isFull = false) {
  const kept = new Map<string, string>()
  const setItem = (key: string, value: string): void => {
    if (isFull) throw new Error('QuotaExceededError')
    kept.set(key, value)
  }
  return { kept, setItem, getItem: (key: string) => kept.get(key) ?? null, removeItem: (key: string) => void kept.delete(key), key: (i: number) => [...kept.keys()][i] ?? null, get length() { return kept.size } }
}
let [tab, device] = [store(), store()]
const open = (isFull = false): void => {
  [tab, device] = [store(isFull), store(isFull)]
  vi.stubGlobal('sessionStorage', tab)
  vi.stubGlobal('localStorage', device)
  forgetSecrets()
}
beforeEach(() => open())
afterAll(() => void vi.unstubAllGlobals())

const of = { caseId: 'case 1', party: 'planner', about: 'these lists', onDevice: false }

it('a secret of 32 bytes is made here and found again by its commitment alone', () => {
  const { secret, commitment, kept } = makeSecret(of)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect([commitment, kept]).toEqual([commitmentOf('planner', secret), true])
  expect(secretOf('planner', commitment)).toBe(secret)
  expect([secretOf('planner', commitment, 'these lists'), secretOf('planner', commitment, 'lists frozen anew')]).toEqual([secret, null])
  expect([secretOf('supervisor', commitment), secretOf('planner', 'f'.repeat(64))]).toEqual([null, null])
})

describe('on a desk that two parties share', () => {
  it('it lies in the tab and outlives it nowhere', () => {
    const { commitment } = makeSecret(of)
    expect([tab.kept.size, device.kept.size, isOnDevice(commitment)]).toEqual([1, 0, false])
  })
  it('it outlives the tab on a device that is one’s own, and moves back when it is not', () => {
    const { secret, commitment } = makeSecret({ ...of, onDevice: true })
    expect([tab.kept.size, device.kept.size, isOnDevice(commitment)]).toEqual([0, 1, true])
    keepSecret(commitment, keptSecret(commitment) ?? { ...of, secret }, false)
    expect([tab.kept.size, device.kept.size, secretOf('planner', commitment)]).toEqual([1, 0, secret])
  })
  it('one made before stays until the server holds a commitment; then that one alone, and another party’s', () => {
    const [first, other] = [makeSecret({ ...of, onDevice: true }), makeSecret({ ...of, party: 'supervisor' })]
    const last = makeSecret(of)
    expect(last.secret).not.toBe(first.secret)
    expect([secretOf('planner', first.commitment), secretOf('planner', last.commitment)], 'the first may have been committed to though its answer was lost').toEqual([first.secret, last.secret])
    forgetSecrets({ caseId: of.caseId, party: 'planner', but: last.commitment })
    expect([secretOf('planner', first.commitment), secretOf('planner', last.commitment), secretOf('supervisor', other.commitment)]).toEqual([null, last.secret, other.secret])
  })
  it('a copy that is safe stays where the other place is full', () => {
    const { secret, commitment } = makeSecret(of)
    device.setItem = () => { throw new Error('QuotaExceededError') }
    expect([keepSecret(commitment, { ...of, secret }, true), tab.kept.size]).toEqual([false, 1])
  })
  it('revealed or void it is forgotten with its case, at sign-out every one', () => {
    const [here, there] = [makeSecret(of), makeSecret({ ...of, caseId: 'case 2', onDevice: true })]
    forgetSecrets({ caseId: 'case 1' })
    expect([secretOf('planner', here.commitment), secretOf('planner', there.commitment)]).toEqual([null, there.secret])
    tab.setItem('ow_typed x', '1')
    forgetSecrets()
    expect([secretOf('planner', there.commitment), device.kept.size, [...tab.kept.keys()]]).toEqual([null, 0, ['ow_typed x']])
  })
  it('what an older version left on the device goes at sign-out too', () => {
    device.setItem(`ow_draw_secret ${'f'.repeat(64)}`, `${'a'.repeat(64)} lists`)
    expect(secretOf('planner', 'f'.repeat(64))).toBeNull()
    forgetSecrets()
    expect(device.kept.size).toBe(0)
  })
})

it('where the browser keeps nothing that is said, and the page still shows the secret to save it', () => {
  open(true)
  const { secret, commitment, kept } = makeSecret(of)
  expect([kept, secretOf('planner', commitment)]).toEqual([false, secret])
})

it('one that somebody changed on the device is not taken for it', () => {
  const secret = 'ab12'.repeat(16)
  device.setItem(`ow_draw_secret ${commitmentOf('planner', secret)}`, JSON.stringify({ ...of, secret: 'a'.repeat(64) }))
  expect(secretOf('planner', commitmentOf('planner', secret))).toBeNull()
})

it('a secret typed from paper is read, with spaces and capitals', () => {
  const secret = 'ab12'.repeat(16)
  expect(secretTyped(` ${inGroups(secret).toUpperCase()} `)).toBe(secret)
  expect([fits('planner', commitmentOf('planner', secret), secret), fits('planner', commitmentOf('planner', secret), 'ab'), fits('supervisor', commitmentOf('planner', secret), secret)]).toEqual([true, false, false])
})
