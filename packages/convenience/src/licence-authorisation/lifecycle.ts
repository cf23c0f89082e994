import { addDays, addSeconds, instantOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { lifecycleOf, part, role, system, unitOf } from '@onewindow/casework/lifecycle'
import type { Refusal } from '@onewindow/casework/refusal'
import { refuseUse } from './errors.ts'
import type { GrantInput, ReadInput, UseFacts } from './schemas.ts'

type Case = CaseState<UseFacts>
const holder = part('holder')
const grantee = unitOf('grantee')
const staff = [role('unitHandler'), role('acceptor'), role('reviewer'), role('windowClerk')]
const SEPARATE_CONSENT = '个人信息保护法 §23, §29'
/** Longest use of a licence of somebody else (knob `identity.consentMax`). */
const MAX_DAYS = 90

const beyond = (wanted: readonly string[], allowed: readonly string[]): string[] => wanted.filter((one) => !allowed.includes(one))
const inForce = ({ known }: Context): Refusal | null => (known.licence === 'valid' ? null : refuseUse.licenceNotValid({ status: String(known.licence ?? 'unknown') }))

export const notTooLong = (_c: Case, { until }: { until: string }, { today }: Context): Refusal | null => (until > addDays(today, MAX_DAYS) || until < today ? refuseUse.tooLong({ day: addDays(today, MAX_DAYS) }) : null)

/** The holder may give less than was asked, not more. */
export function mayGrant(c: Case, input: GrantInput, ctx: Context): Refusal | null {
  const more = c.state === 'requested' ? beyond(input.fields, c.facts.fields) : []
  if (more.length > 0) return refuseUse.moreThanAsked({ list: more })
  if (c.state === 'requested' && input.until > c.facts.until) return refuseUse.tooLong({ day: c.facts.until })
  return notTooLong(c, input, ctx) ?? inForce(ctx)
}

/** The licence is looked at in this moment, and only the fields that were granted (个人信息保护法 §6). */
export function mayRead({ facts }: Case, { fields }: ReadInput, ctx: Context): Refusal | null {
  const more = beyond(fields, facts.fields)
  if (more.length > 0) return refuseUse.notGranted({ list: more })
  return facts.reads.length >= facts.readsMax ? refuseUse.readsUsed({ n: facts.readsMax }) : inForce(ctx)
}

const allUsed = ({ facts }: Case, { at }: Context) => (facts.reads.length >= facts.readsMax ? addSeconds(at, 1) : null)
const granting = { to: 'active', by: [holder], issues: ['licenceAuthorisation.letter'], notifies: [grantee], marks: ['primary'], source: SEPARATE_CONSENT } as const

/** 用证授权 (licenceAuthorisation): a unit reads named fields of somebody's licence for one case, while the holder lets it. */
export const useLifecycle = lifecycleOf<UseFacts>()({
  caseType: 'licenceAuthorisation', kind: 'register',
  states: { requested: { is: 'open' }, active: { is: 'open' }, refused: { is: 'ended' }, void: { is: 'ended' }, withdrawn: { is: 'ended' }, ended: { is: 'ended' } },
  clocks: {},
  transitions: [
    { from: null, on: 'requestUse', to: 'requested', by: staff, notifies: [holder], source: SEPARATE_CONSENT },
    { ...granting, from: 'requested', on: 'grant' },
    { ...granting, from: null, on: 'offerUse' },
    { from: 'requested', on: 'refuse', to: 'refused', by: [holder], sets: { result: 'refused' }, notifies: [grantee], source: SEPARATE_CONSENT },
    { from: 'requested', on: 'requestExpire', to: 'void', by: [system], when: { after: { days: 7 } }, sets: { result: 'noAnswer' }, notifies: [grantee, holder], source: 'own' },
    { from: 'active', on: 'read', to: 'same', by: [grantee], notifies: [holder], source: SEPARATE_CONSENT },
    { from: 'active', on: 'withdraw', to: 'withdrawn', by: [holder], sets: { result: 'withdrawn' }, notifies: [grantee], marks: ['danger'], source: '个人信息保护法 §15' },
    { from: 'active', on: 'expire', to: 'ended', by: [system], when: { instant: ({ facts }: Case) => instantOf(addDays(facts.until, 1)) }, sets: { result: 'expired' }, notifies: [holder], source: 'own' },
    { from: 'active', on: 'caseClosed', to: 'ended', by: [system], when: { message: 'purposeEnded' }, sets: { result: 'purposeEnded' }, notifies: [holder], source: '个人信息保护法 §19' },
    { from: 'active', on: 'readsUsed', to: 'ended', by: [system], when: { instant: allUsed }, sets: { result: 'readsUsed' }, notifies: [holder], source: 'own' },
    { from: 'active', on: 'licenceRevoked', to: 'void', by: [system], when: { message: 'licenceRevoked' }, sets: { result: 'licenceRevoked' }, notifies: [grantee, holder], source: 'own' },
  ],
})
