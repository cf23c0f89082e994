import { compareInstants, dayOf } from '@onewindow/calendar/day'
import type { ClockSpec } from '@onewindow/calendar/spec'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { inForce } from '@onewindow/casework/configuration/settings'
import { lifecycleOf, part, role, system } from '@onewindow/casework/lifecycle'
import type { LicenceStatus } from '@onewindow/licences/status'
import { approvalKnobsSet } from '../configuration/sets.ts'
import { refuseFile } from './errors.ts'
import { registeredOf } from './known.ts'
import type { LicenceFacts } from './schemas.ts'

type Case = CaseState<LicenceFacts>
const reviewer = role('reviewer')
const decider = role('decisionMaker')
const head = role('departmentHead')
const hearingOfficer = role('hearingOfficer')
const holder = part('holder')

/** Twenty working days for a proposal, an own figure of the organ: the law names none. */
const revocationSpec = (_c: Case, ctx: Context): ClockSpec => ({
  id: 'revocation', titleZh: '撤销审查', titleEn: 'Decision on the revocation', kind: 'promise', for: 'authority', unit: 'workday', length: inForce(ctx, approvalKnobsSet).revocationWorkdays, direction: 'after', clearDays: false,
  nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: ['hearing'], reminders: [{ daysBefore: 5 }], unitExplicitInLaw: false, basis: 'own',
})

/** Twenty working days to hold a hearing that was asked for; meanwhile the decision waits (行政许可法 §45, §47). */
const HEARING_HOLD: ClockSpec = {
  id: 'hearingHold', titleZh: '组织听证期限', titleEn: 'Limit for holding the hearing', kind: 'limit', for: 'authority', unit: 'workday', length: 20, direction: 'after', clearDays: false,
  nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], reminders: [{ daysBefore: 5 }], unitExplicitInLaw: false, basis: '行政许可法 §47',
}

/** The file begins where the certificate stands. */
const standing = (status: LicenceStatus) => (c: Case) => (c.facts.openedAs === status ? null : refuseFile.notOpenedSo({}))
/** Kept, it holds again, unless the organ or a penalty holds it: that goes on. */
const keptAs = (status: 'valid' | 'suspended') => (_c: Case, _input: unknown, ctx: Context) => ((registeredOf(ctx).detained || registeredOf(ctx).held) === (status === 'suspended') ? null : refuseFile.registerMovedOn({}))
/** The register may have moved on (expired at midnight, replaced by a change) a moment before its message reached the file. */
const inStep = (c: Case, ctx: Context) => (registeredOf(ctx).status === c.state ? null : refuseFile.registerMovedOn({}))
/** What a penalty detains the penalty gives back, not the organ that issued it. */
const notDetained = (c: Case, ctx: Context) => inStep(c, ctx) ?? (registeredOf(ctx).detained ? refuseFile.detained({}) : null)
/** Nothing is taken before the holder could speak (行政许可法 §7, §36). */
const wasHeard = (c: Case, ctx: Context) => {
  const { heardUntil = '' } = c.facts.proposal ?? {}
  if (c.flags.includes('hearingAsked')) return refuseFile.hearingAsked({})
  return inStep(c, ctx) ?? (ctx.today > heardUntil ? null : refuseFile.mayStillBeHeard({ day: heardUntil }))
}
/** A hearing is asked for once, within the days for it (行政许可法 §47). */
const mayAskHearing = (c: Case, ctx: Context) => {
  const { heardUntil = '' } = c.facts.proposal ?? {}
  if (c.flags.includes('hearingAsked') || c.flags.includes('heard')) return refuseFile.hearingAskedBefore({})
  return ctx.today <= heardUntil ? null : refuseFile.hearingTooLate({ day: heardUntil })
}
const wasAsked = (c: Case) => (c.flags.includes('hearingAsked') ? null : refuseFile.noHearingAsked({}))
/** Held when everybody was told, not before. */
const wasSet = (c: Case, ctx: Context) => {
  const { at } = c.facts.hearing ?? {}
  if (wasAsked(c) || at === undefined) return wasAsked(c) ?? refuseFile.hearingNotSet({})
  return compareInstants(ctx.at, at) >= 0 ? null : refuseFile.hearingNotYet({ day: dayOf(at) })
}

const one = (c: Case) => [{ kind: 'licence', key: c.facts.licenceId }]
const OPEN = { from: null, on: 'open', by: [reviewer, decider, head], claims: one, marks: ['internal'], source: 'own' } as const
const PROPOSED = { on: 'proposeRevocation', to: 'underRevocation', clock: { start: ['revocation'] }, tasks: { cancel: ['proposal'] }, sets: { clears: ['hearingAsked', 'heard'] }, issues: ['licence.revocationProposal'], notifies: [holder, decider], source: 'XK §69' } as const
const HEARD = { from: 'underRevocation', to: 'same' } as const
const KEPT = { from: 'underRevocation', on: 'keep', by: [decider], confirmedBy: { by: [decider, head], need: 1 }, notBy: ['proposeRevocation', 'recordHearing'], guard: inStep, clock: { stop: ['revocation'], cancel: ['hearingHold'] }, tasks: { cancel: ['proposal'] }, issues: ['licence.keepDecision'], notifies: [holder], source: 'XK §69(3)' } as const
const GRAVE = { confirmedBy: { by: [decider, head], need: 1 }, demands: ['reason'], tasks: { cancel: ['proposal'] }, notifies: [holder], marks: ['danger', 'irreversible'] } as const
const FOLLOWS = { by: [system], tasks: { cancel: ['proposal'] }, marks: ['internal'] } as const
const GONE = { ...FOLLOWS, from: '@living', clock: { cancel: 'all' } } as const

/**
 * 证照 (licence), its file: opened when something has to be decided about one certificate, with the rows of the register (`@onewindow/licences/lifecycle`) that people
 * execute; what happens to the certificate elsewhere (renewed, expired, detained) the file follows. XK = 行政许可法.
 */
export const licenceFileLifecycle = lifecycleOf<LicenceFacts>()({
  caseType: 'licence', kind: 'register',
  states: {
    // What has expired can still be cancelled, or be deemed renewed: its file is not closed.
    valid: { is: 'open' }, suspended: { is: 'open' }, underRevocation: { is: 'open', queue: 'toDecide' }, expired: { is: 'open' }, cancelled: { is: 'ended' }, revoked: { is: 'ended' }, withdrawnByAuthority: { is: 'ended' },
    penalised: { is: 'ended' }, superseded: { is: 'ended' }, voided: { is: 'ended' },
  } satisfies Record<LicenceStatus, { is: 'open' | 'ended'; queue?: string }>,
  groups: { inForce: ['valid', 'suspended'], living: ['valid', 'suspended', 'underRevocation'] },
  tasks: ['proposal'],
  clocks: { revocation: { spec: revocationSpec, sorts: true, card: 'yellow' }, hearingHold: { spec: () => HEARING_HOLD, card: 'red' } },
  transitions: [
    { ...OPEN, to: 'valid', check: standing('valid') },
    { ...OPEN, to: 'suspended', check: standing('suspended') },
    { ...OPEN, to: 'expired', check: standing('expired') },
    { ...PROPOSED, from: null, by: [system], claims: one },
    { from: 'valid', on: 'suspend', to: 'suspended', by: [decider], guard: inStep, tasks: { cancel: ['proposal'] }, issues: ['licence.suspensionNotice'], notifies: [holder], marks: ['danger'], source: 'item' },
    { from: 'suspended', on: 'resume', to: 'valid', by: [decider], guard: notDetained, tasks: { cancel: ['proposal'] }, issues: ['licence.suspensionNotice'], notifies: [holder], source: 'item' },
    { from: ['valid', 'suspended', 'expired'], on: 'cancel', to: 'cancelled', by: [decider], guard: inStep, ...GRAVE, sets: { result: 'cancelled' }, issues: ['licence.cancellationDecision'], source: 'XK §70' },
    { ...PROPOSED, from: '@inForce', by: [reviewer], guard: inStep, marks: ['danger'] },
    { ...PROPOSED, from: '@inForce', by: [system], when: { message: 'fraudSuspected' }, guard: inStep },
    // Another suspicion while it is decided about: the holder is told of it, and may speak and be heard on it too.
    { from: 'underRevocation', on: 'proposeRevocation', to: 'same', by: [system], when: { message: 'fraudSuspected' }, guard: inStep, tasks: { cancel: ['proposal'] }, sets: { clears: ['heard'] }, issues: ['licence.revocationProposal'], notifies: [holder, decider], source: 'XK §69, §7' },
    { from: 'underRevocation', on: 'revoke', to: 'revoked', by: [decider], notBy: ['proposeRevocation', 'recordHearing'], guard: wasHeard, ...GRAVE, clock: { stop: ['revocation'] }, sets: { result: 'revoked' }, issues: ['licence.revocationDecision'], source: 'XK §69, §79' },
    { ...HEARD, on: 'recordStatement', by: [holder, reviewer, decider], notifies: [decider], source: 'XK §7' },
    { ...HEARD, on: 'requestHearing', by: [holder, reviewer], guard: mayAskHearing, clock: { pause: ['revocation'], start: ['hearingHold'] }, sets: { flags: ['hearingAsked'] }, notifies: [decider, head], source: 'XK §47' },
    { ...HEARD, on: 'setHearing', by: [head], guard: wasAsked, issues: ['licence.hearingNotice'], notifies: [holder, hearingOfficer], source: 'XK §48(1)(1)' },
    { ...HEARD, on: 'recordHearing', by: [hearingOfficer], notBy: ['proposeRevocation'], guard: wasSet, clock: { stop: ['hearingHold'], resume: ['revocation'] }, sets: { flags: ['heard'], clears: ['hearingAsked'] }, issues: ['licence.hearingRecord'], notifies: [holder, decider], source: 'XK §48' },
    { ...KEPT, to: 'valid', check: keptAs('valid') },
    { ...KEPT, to: 'suspended', check: keptAs('suspended') },
    { from: 'valid', on: 'withdrawByAuthority', to: 'withdrawnByAuthority', by: [decider], guard: inStep, ...GRAVE, sets: { result: 'withdrawn' }, issues: ['licence.withdrawalDecision'], source: 'XK §8' },
    { ...FOLLOWS, from: 'valid', on: 'change', to: 'superseded', when: { message: 'change' }, source: 'XK §49' },
    { ...FOLLOWS, from: ['valid', 'suspended', 'expired'], on: 'replace', to: 'superseded', when: { message: 'replace' }, source: 'own' },
    { ...FOLLOWS, from: 'valid', on: 'renew', to: 'superseded', when: { message: 'renew' }, source: 'XK §50' },
    { ...FOLLOWS, from: ['valid', 'expired'], on: 'deemRenewed', to: 'valid', when: { message: 'deemRenewed' }, source: 'XK §50(2)' },
    { ...GONE, on: 'correct', to: 'voided', when: { message: 'correct' }, source: 'own' },
    { ...FOLLOWS, from: 'valid', on: 'suspendedElsewhere', to: 'suspended', when: { message: 'suspend' }, source: '行政处罚法 §9(3)' },
    { ...FOLLOWS, from: 'suspended', on: 'resumedElsewhere', to: 'valid', when: { message: 'resume' }, source: '行政处罚法 §9(3)' },
    { ...FOLLOWS, from: '@inForce', on: 'expire', to: 'expired', when: { message: 'expire' }, source: 'XK §70(1)' },
    { ...FOLLOWS, from: '@inForce', on: 'revokeAsPenalty', to: 'penalised', when: { message: 'revokeAsPenalty' }, source: 'XK §70(4)' },
  ],
})
