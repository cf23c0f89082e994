import { describe, expect, it } from 'vitest'
import { caseEventDigest, type CaseEventRow } from './case-event.ts'
import { eventDigest, leafFacts, leafText } from './leaf.ts'

const facts = { at: '2026-11-24T09:00:00+08:00', actor: 'p:1', action: 'application.submit', subject: 'case-1', purpose: null, digest: 'ab'.repeat(32) }

describe('a leaf says one thing in one way', () => {
  it.each([
    ['2026-11-24T09:00:00+08:00', '2026-11-24T09:00:00.000+08:00'], ['2026-11-24T01:00:00Z', '2026-11-24T09:00:00.000+08:00'],
    ['2026-11-24T09:00:00.5+08:00', '2026-11-24T09:00:00.500+08:00'], ['2026-11-24T09:00:00.123456+08:00', '2026-11-24T09:00:00.123+08:00'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T08:30:00.000+08:00'],
  ])('%s is written %s', (given, written) => expect(leafFacts.parse({ ...facts, at: given }).at).toBe(written))

  it.each([
    { at: '2026-02-30T00:00:00Z' }, { at: '2026-11-24T09:00:00' }, { at: '0000-01-01T00:00:00Z' }, { at: '2026-11-24T09:00:00.1234567891Z' }, { actor: '' },
    { actor: 'x'.repeat(201) }, { subject: 'a\nb' }, { subject: '\ud800' }, { digest: 'AB'.repeat(32) }, { purpose: undefined }, { name: '张三' },
  ])('%j is no leaf, and is told, not thrown', (change) => expect(leafFacts.safeParse({ ...facts, ...change }).success).toBe(false))

  it('its text is RFC 8785 of exactly seven members', () => {
    expect(leafText({ ...leafFacts.parse(facts), seq: 7 })).toBe(
      `{"action":"application.submit","actor":"p:1","at":"2026-11-24T09:00:00.000+08:00","digest":"${'ab'.repeat(32)}","purpose":null,"seq":7,"subject":"case-1"}`)
  })
})

describe('the digest of an event', () => {
  const row: CaseEventRow = { caseId: 'c', version: 1, event: 'submit', fromState: null, toState: 'submitted', actorKind: 'account', actorId: null, actorName: '张三',
    role: null, onBehalf: null, at: '2026-11-24T09:00:00+08:00', reason: null, body: { b: 1, a: 2 }, internal: false, round: 1 }

  it('is the same however the row is ordered and the instant is spelt, and whatever hangs on the row', () => {
    const digest = caseEventDigest('salt', row)
    expect(caseEventDigest('salt', { ...row, at: '2026-11-24T01:00:00.000Z', body: { a: 2, b: 1 } })).toBe(digest)
    expect(caseEventDigest('salt', Object.assign({ id: 9, salt: 'salt', digest: 'x' }, row))).toBe(digest)
  })

  it.each(Object.keys(row))('changes with %s', (column) => {
    expect(caseEventDigest('salt', { ...row, [column]: column === 'at' ? '2026-11-24T09:00:01+08:00' : 'other' })).not.toBe(caseEventDigest('salt', row))
  })

  it('says nothing without its salt: two salts, two digests', () => {
    expect(eventDigest('a'.repeat(32), { yes: true })).not.toBe(eventDigest('b'.repeat(32), { yes: true }))
  })
})
