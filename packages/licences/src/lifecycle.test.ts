import { documents } from '@onewindow/documents/definition'
import { statesFrom } from '@onewindow/casework/lifecycle'
import { describe, expect, it } from 'vitest'
import { licenceLifecycle } from './lifecycle.ts'
import { publicStatus } from './status.ts'

const { states, transitions } = licenceLifecycle
const to = (status: string, event: string) => transitions.find((row) => row.on === event && statesFrom(licenceLifecycle as never, row).includes(status))?.to ?? null

describe('证照 after issue (approval §3.4)', () => {
  it.each([
    ['valid', 'change', 'superseded'], ['suspended', 'replace', 'superseded'], ['valid', 'renew', 'superseded'], ['expired', 'deemRenewed', 'valid'], ['valid', 'suspend', 'suspended'], ['suspended', 'resume', 'valid'],
    ['suspended', 'expire', 'expired'], ['expired', 'cancel', 'cancelled'], ['suspended', 'proposeRevocation', 'underRevocation'], ['underRevocation', 'revoke', 'revoked'], ['underRevocation', 'keep', 'valid'],
    ['valid', 'withdrawByAuthority', 'withdrawnByAuthority'], ['suspended', 'revokeAsPenalty', 'penalised'],
    ['expired', 'suspend', null], ['revoked', 'resume', null], ['valid', 'revoke', null], ['superseded', 'cancel', null], ['voided', 'renew', null],
  ])('%s · %s → %s', (status, event, expected) => {
    expect(to(status, event)).toBe(expected)
  })

  it('every ended state is the end, but that an expired licence may be cancelled or deemed renewed', () => {
    const ended = Object.entries(states).filter(([, { is }]) => is === 'ended').map(([name]) => name)
    const leaving = transitions.flatMap((row) => statesFrom(licenceLifecycle as never, row)).filter((state) => ended.includes(state))
    expect(new Set(leaving)).toEqual(new Set(['expired']))
  })

  it('every document it issues has a template', () => {
    const issued = transitions.flatMap((row) => ('issues' in row && row.issues ? [...row.issues] : [])).map((issue) => (typeof issue === 'string' ? issue : issue.doc))
    expect(issued.filter((name) => !(name in documents))).toEqual([])
  })
})

describe('what a verifier is told', () => {
  const period = { validFrom: '2021-11-02', validTo: '2026-11-01' }
  it.each([
    ['valid', '2026-11-01', 'valid'], ['valid', '2026-11-02', 'expired'], ['suspended', '2026-11-02', 'expired'], ['valid', '2021-11-01', 'notYetValid'], ['underRevocation', '2026-01-01', 'valid'], ['penalised', '2026-01-01', 'revoked'],
    ['withdrawnByAuthority', '2026-01-01', 'revoked'], ['cancelled', '2027-01-01', 'cancelled'], ['superseded', '2026-01-01', 'superseded'], ['voided', '2026-01-01', 'voided'],
  ])('%s on %s reads %s', (status, today, word) => {
    expect(publicStatus({ status, ...period, detainedUntil: null, heldByOrgan: false }, today)).toBe(word)
  })

  it.each([
    ['2026-05-10', false, '2026-05-10', 'suspended'], ['2026-05-10', false, '2026-05-11', 'valid'], ['2026-05-10', true, '2026-05-11', 'suspended'], [null, false, '2026-05-11', 'suspended'], ['2026-11-01', false, '2026-11-02', 'expired'],
  ])('detained until %s, held by its organ too: %s, on %s reads %s', (detainedUntil, heldByOrgan, today, word) => {
    expect(publicStatus({ status: 'suspended', ...period, detainedUntil, heldByOrgan }, today)).toBe(word)
  })
})
