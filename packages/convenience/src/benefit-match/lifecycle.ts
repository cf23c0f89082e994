import { dayOf, daysBetween } from '@onewindow/calendar/day'
import { lifecycleOf, part, role, system } from '@onewindow/casework/lifecycle'
import { limitsOn } from '../in-force.ts'
import { limitSpec } from '../rules/request-clocks.ts'
import { beforeEnd, complete, fellAway, holds, lacksFacts, sameAmount } from './guards.ts'
import type { BenefitFacts } from './schemas.ts'

const person = part('person')
const handler = role('unitHandler')
const head = role('departmentHead')
const payer = role('financeClerk')
const ANYANG = '安阳市政务服务条例 §33'
const DECIDED = '个人信息保护法 §24'

/** Matched and told by the system; a minute lets a match of many facts settle first. */
const settled = { after: { minutes: 1 } } as const
const news = { message: 'benefitFactsChanged' } as const
const checking = { from: 'confirmed', by: [handler], confirmedBy: { by: [handler, head], need: 1 }, issues: ['benefitMatch.checkSheet'], notifies: [person], source: ANYANG } as const

/** 免申即享 (benefitMatch): a benefit offered without an application. No money without the person's word; one payment per person, policy and period. */
export const benefitLifecycle = lifecycleOf<BenefitFacts>()({
  caseType: 'benefitMatch', kind: 'case',
  states: {
    candidate: { is: 'open' }, consentPending: { is: 'open', queue: 'waiting' }, confirmed: { is: 'open', queue: 'toCheck' }, approved: { is: 'open', queue: 'toPay' }, recovering: { is: 'open', queue: 'toRecover' },
    declined: { is: 'ended' }, lapsed: { is: 'ended' }, dropped: { is: 'ended' }, paid: { is: 'ended' }, recovered: { is: 'ended' },
  },
  clocks: {
    claim: {
      spec: ({ facts }, { at }) => ({
        id: 'claim', titleZh: '申领截止', titleEn: 'Time to claim', kind: 'partyRight', for: 'party', unit: 'calendarDay', length: Math.max(0, daysBetween(dayOf(at), facts.policyEnd)), direction: 'after', roll: 'none', clearDays: false, nonWorkingReceipt: 'asReceived',
        endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], reminders: [{ daysBefore: 7 }, { daysBefore: 3 }, { daysBefore: 1 }], basis: facts.policyBasis, unitExplicitInLaw: false,
      }),
    },
    pay: { spec: (_c, ctx) => limitSpec(limitsOn(ctx), 'benefitMatch.pay'), sorts: true, card: 'yellow' },
  },
  transitions: [
    { from: null, on: 'match', to: 'candidate', by: [system], check: holds, claims: ({ facts }) => [{ kind: 'benefitMatch', key: `${facts.partyId}:${facts.policy}:${facts.period}` }], source: ANYANG },
    { from: 'candidate', on: 'needFacts', to: 'same', by: [system], when: [settled, news], check: lacksFacts, notifies: [person], source: '个人信息保护法 §14' },
    { from: 'candidate', on: 'invite', to: 'consentPending', by: [system], when: [settled, news], check: complete, clock: { start: ['claim'] }, issues: ['benefitMatch.notice'], notifies: [person], source: '个人信息保护法 §17, §24' },
    { from: 'consentPending', on: 'confirm', to: 'confirmed', by: [person], check: sameAmount, clock: { stop: ['claim'], start: ['pay'] }, issues: ['benefitMatch.confirmation'], notifies: [handler], emits: ['benefitConfirmed'], marks: ['primary'], source: ANYANG },
    { from: 'consentPending', on: 'decline', to: 'declined', by: [person], sets: { result: 'declined' }, source: DECIDED },
    { from: 'consentPending', on: 'optOut', to: 'declined', by: [person], sets: { result: 'declined', flags: ['optedOut'] }, source: DECIDED },
    { from: 'consentPending', on: 'claimExpire', to: 'lapsed', by: [system], when: { reached: 'claim' }, clock: { stop: ['claim'] }, sets: { result: 'lapsed' }, notifies: [person], source: 'own' },
    { from: 'declined', on: 'claimExpire', to: 'same', by: [system], when: { reached: 'claim' }, clock: { stop: ['claim'] }, marks: ['internal'], source: 'own' },
    { from: 'declined', on: 'reconsider', to: 'consentPending', by: [person], guard: beforeEnd, sets: { clears: ['optedOut'] }, notifies: [handler], source: 'own' },
    { ...checking, on: 'check', to: 'approved', check: sameAmount, marks: ['primary'] },
    { ...checking, on: 'fail', to: 'dropped', demands: ['reason'], clock: { cancel: ['pay'] }, sets: { result: 'failed' } },
    { from: 'approved', on: 'pay', to: 'paid', by: [payer], notBy: ['check', 'propose', 'confirm'], clock: { stop: ['pay'] }, claims: ({ facts }) => [{ kind: 'benefitPayment', key: `${facts.partyId}:${facts.policy}:${facts.period}` }], issues: ['benefitMatch.payment'], notifies: [person], sets: { result: 'paid' }, marks: ['primary', 'irreversible'], source: ANYANG },
    { from: 'paid', on: 'recover', to: 'recovering', by: [head], demands: ['reason'], issues: ['benefitMatch.recovery'], notifies: [person], marks: ['danger'], source: 'own' },
    { from: 'recovering', on: 'settleRecovery', to: 'recovered', by: [payer], notBy: ['recover'], sets: { result: 'recovered' }, notifies: [person], source: 'own' },
    { from: 'recovering', on: 'cancelRecovery', to: 'paid', by: [head], notBy: ['recover'], demands: ['reason'], sets: { result: 'paid' }, notifies: [person], source: 'own' },
    { from: 'candidate', on: 'factChanged', to: 'dropped', by: [system], when: news, check: fellAway, sets: { result: 'noLongerMatches' }, source: 'own' },
    { from: 'consentPending', on: 'factChanged', to: 'dropped', by: [system], when: news, check: fellAway, clock: { cancel: ['claim'] }, sets: { result: 'noLongerMatches' }, notifies: [person], source: 'own' },
  ],
})
