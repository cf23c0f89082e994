import { addDays, addYears, instantOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { lifecycleOf, part, partner, role, system } from '@onewindow/casework/lifecycle'
import type { Refusal } from '@onewindow/casework/refusal'
import { refuseMandate } from './errors.ts'
import type { DraftInput, MandateFacts } from './schemas.ts'

type Case = CaseState<MandateFacts>
const principal = part('principal')
const representative = part('representative')
const clerk = role('windowClerk')
const security = role('securityAdministrator')

/** A term of at most one year from its first day (knob `identity.mandateMax`). */
function termFaults(from: string, to: string, today: string): Refusal | null {
  if (to < from || to < today) return refuseMandate.periodWrong({})
  const last = addDays(addYears(from, 1), -1)
  return to > last ? refuseMandate.tooLong({ day: last }) : null
}

export function mayDraft(_c: Case, { principal: giver, representative: taker, from, to }: DraftInput, { actor, today }: Context): Refusal | null {
  if (giver.partyId === taker.partyId) return refuseMandate.sameParty({})
  if (![giver.partyId, taker.partyId].some((partyId) => actor.partyIds.includes(partyId))) return refuseMandate.notYours({})
  return from < today ? refuseMandate.periodWrong({}) : termFaults(from, to, today)
}
export const mayRenew = (_c: Case, { to }: { to: string }, { today }: Context): Refusal | null => termFaults(today, to, today)
/** What stands by law (guardian, legal representative) ends with its fact, not by a word. */
const agreed = ({ facts }: Case): Refusal | null => (facts.basis === 'agreed' ? null : refuseMandate.endsWithTheFact({}))

const asked = { from: 'pendingPrincipal', on: 'confirm', to: 'active', issues: ['mandate.letter'], notifies: [principal, representative], source: '民法典 §165' } as const
const ending = { from: ['active', 'suspended'], to: 'ended', by: [system], notifies: [principal, representative] } as const

/** 授权 (mandate): one acts for another within matters, powers and a term; the principal says so, or a fact of law does. No mandate hands itself on (民法典 §169). */
export const mandateLifecycle = lifecycleOf<MandateFacts>()({
  caseType: 'mandate', kind: 'register',
  states: { pendingPrincipal: { is: 'open' }, active: { is: 'open' }, suspended: { is: 'open' }, void: { is: 'ended' }, ended: { is: 'ended' } },
  clocks: {},
  transitions: [
    { from: null, on: 'draftMandate', to: 'pendingPrincipal', by: [principal, representative], notifies: [principal], source: '民法典 §165' },
    { ...asked, by: [principal, partner('smsGateway')], marks: ['primary'] },
    { ...asked, by: [clerk], confirmedBy: { by: [clerk], need: 1 }, demands: ['consent'] },
    { ...asked, by: [role('requestOperator')], demands: ['recording'] },
    { from: 'pendingPrincipal', on: 'refuse', to: 'void', by: [principal], notifies: [representative], source: 'own' },
    { from: 'pendingPrincipal', on: 'askExpire', to: 'void', by: [system], when: { after: { days: 7 } }, notifies: [representative], source: 'own' },
    { from: null, on: 'establishByFact', to: 'active', by: [system], source: '民法典 §34, §163' },
    { from: 'active', on: 'suspendMandate', to: 'suspended', by: [principal, security], demands: ['reason'], notifies: [principal, representative], source: 'own' },
    { from: 'suspended', on: 'lift', to: 'active', by: [principal, security], notifies: [principal, representative], source: 'own' },
    { from: ['active', 'suspended'], on: 'revoke', to: 'ended', by: [principal], guard: agreed, sets: { result: 'revoked' }, notifies: [representative], marks: ['danger'], source: '民法典 §173' },
    { from: ['active', 'suspended'], on: 'resign', to: 'ended', by: [representative], guard: agreed, sets: { result: 'resigned' }, notifies: [principal], source: '民法典 §173' },
    { ...ending, on: 'mandateExpire', when: { instant: ({ facts }: Case) => (facts.to ? instantOf(addDays(facts.to, 1)) : null) }, sets: { result: 'expired' }, source: '民法典 §173' },
    { ...ending, on: 'principalDeath', when: { message: 'principalDied' }, sets: { result: 'principalDied' }, source: '民法典 §173' },
    { ...ending, on: 'incapacity', when: { message: 'incapacity' }, sets: { result: 'incapacity' }, source: '民法典 §173' },
    { ...ending, on: 'orgEnds', when: { message: 'organisationEnded' }, sets: { result: 'organisationEnded' }, source: '民法典 §173' },
    { ...ending, on: 'comesOfAge', when: { instant: ({ facts }: Case) => (facts.comesOfAgeOn ? instantOf(facts.comesOfAgeOn) : null) }, sets: { result: 'cameOfAge' }, source: '民法典 §175' },
    { from: 'active', on: 'renew', to: 'same', by: [principal], guard: agreed, issues: ['mandate.letter'], notifies: [representative], source: '民法典 §165' },
  ],
})
