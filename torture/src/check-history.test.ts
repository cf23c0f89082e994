import { describe, expect, it } from 'vitest'
import type { Answer, Receipt } from './call.ts'
import { historyFaults, type Tables } from './check-history.ts'
import type { Entry } from './history.ts'

const KEY = '00000000-0000-4000-8000-000000000001'
const receipt = (over: Partial<Receipt> = {}): Receipt => ({ caseId: 'c1', number: 'N1', version: 3, state: 'submitted', event: 'submit', at: '2026-11-24T09:00:00.000+08:00', ...over })
const done = (over: Partial<Receipt> = {}): Answer => ({ kind: 'done', receipt: receipt(over) })
const LOST: Answer = { kind: 'lost', why: 'ECONNRESET' }
const REFUSED: Answer = { kind: 'refused', status: 409, code: 'case.stale' }

const entry = (answers: Answer[]): Entry => ({
  answers, command: { key: KEY, path: 'citizen.application.submit', body: { caseId: 'c1' }, person: { door: 'citizen', name: 'ma', cookie: '', accountId: '' } },
})
const tables = (over: Partial<Tables> = {}): Tables => ({
  keys: new Map([[KEY, receipt()]]), versions: new Map([['c1', 3]]), events: new Map([['c1 3', [{ event: 'submit', at: receipt().at }]]]), ...over,
})
const NOTHING: Tables = { keys: new Map(), versions: new Map(), events: new Map() }

describe('the checker of a history', () => {
  it.each([
    ['acknowledged at once', [done()], tables()],
    ['acknowledged when asked again', [LOST, done()], tables()],
    ['acknowledged twice with the same words', [done(), done()], tables()],
    ['refused, nothing happened', [LOST, REFUSED], NOTHING],
    ['a case that moved on since', [done()], tables({ versions: new Map([['c1', 7]]) })],
  ])('is content: %s', (_, answers, now) => {
    expect(historyFaults([entry(answers)], now)).toEqual([])
  })

  it.each([
    ['an acknowledged command whose key is gone', [done()], tables({ keys: new Map() }), /its key is lost/],
    ['an acknowledged command whose case is gone', [done()], tables({ versions: new Map() }), /case c1 is lost/],
    ['an acknowledged command whose event is gone', [done()], tables({ events: new Map() }), /has \[\]/],
    ['an event written twice', [done()], tables({ events: new Map([['c1 3', [{ event: 'submit', at: receipt().at }, { event: 'submit', at: receipt().at }]]]) }), /version 3 of the case has/],
    ['a case thrown back to an older version', [done()], tables({ versions: new Map([['c1', 2]]) }), /the case is at 2/],
    ['another answer to the same key', [done(), done({ version: 4 })], tables(), /answered differently/],
    ['an answer taken back', [done(), REFUSED], tables(), /acknowledged and refused/],
    ['a refused command that took effect', [REFUSED], tables(), /yet it took effect/],
    ['a command nobody ever learned the end of', [LOST], NOTHING, /never settled/],
    ['an answer no client may get', [{ kind: 'broken', status: 500, text: 'x' }, done()] satisfies Answer[], tables(), /answered 500/],
    ['a kept answer that is not the one given', [done()], tables({ keys: new Map([[KEY, receipt({ state: 'accepted' })]]) }), /is kept as/],
  ])('finds %s', (_, answers, now, fault) => {
    expect(historyFaults([entry(answers)], now).join('\n')).toMatch(fault)
  })

  it('finds an effect nobody asked for', () => {
    expect(historyFaults([], tables()).join()).toMatch(/nobody sent it/)
  })

  it('finds two commands that both claim one version', () => {
    const other = { ...entry([done()]), command: { ...entry([]).command, key: 'k2' } }
    expect(historyFaults([entry([done()]), other], tables({ keys: new Map([[KEY, receipt()], ['k2', receipt()]]) })).join()).toMatch(/2 keys claim version c1 3/)
  })
})
