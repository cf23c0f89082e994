import { lifecycleOf, role, system, unitOf } from '@onewindow/casework/lifecycle'
import { refuse } from '@onewindow/casework/errors'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { CardFacts } from './schemas.ts'

const supervisor = role('supervisor')
const LAW = '优化营商环境条例 §36'

/** Who holds the card does not judge it: the supervisor belongs to another unit. */
const fromOutside = (c: CaseState<CardFacts>, ctx: Context) => (ctx.actor.grants.some(({ unitId }) => unitId === c.unitId) ? refuse.recused({}) : null)

/** 效能监督 (supervisionCard): one card per missed clock and colour. Finishing the case never removes it; lifting one needs two. */
export const cardLifecycle = lifecycleOf<CardFacts>()({
  caseType: 'supervisionCard', kind: 'case',
  states: { issued: { is: 'open', queue: 'toExplain' }, explained: { is: 'open', queue: 'toJudge' }, upheld: { is: 'ended' }, lifted: { is: 'ended' }, archived: { is: 'archived' } },
  clocks: {
    reply: {
      spec: () => ({
        id: 'reply', titleZh: '说明期限', titleEn: 'Time to explain', kind: 'limit', for: 'authority', unit: 'workday', length: 3, direction: 'after', clearDays: false, nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: 'default', maxExtensions: 0,
        pausableBy: [], reminders: [], basis: LAW, unitExplicitInLaw: false,
      }),
      sorts: true,
    },
  },
  transitions: [
    { from: null, on: 'issue', to: 'issued', by: [system, supervisor], clock: { start: ['reply'] }, claims: (c) => [{ kind: 'supervisionCard', key: `${c.facts.missedCaseId}:${c.facts.clockKeyId}:${c.facts.colour}` }], issues: ['supervisionCard.card'], notifies: [role('departmentHead')], source: LAW },
    { from: 'issued', on: 'explain', to: 'explained', by: [unitOf('holder')], clock: { stop: ['reply'] }, notifies: [supervisor], marks: ['primary'], source: 'own' },
    { from: 'issued', on: 'replyOverdue', to: 'explained', by: [system], when: { reached: 'reply' }, clock: { cancel: ['reply'] }, sets: { flags: ['notExplained'] }, notifies: [supervisor], source: 'own' },
    { from: 'explained', on: 'uphold', to: 'upheld', by: [supervisor], guard: fromOutside, demands: ['reason'], sets: { result: 'upheld' }, issues: ['supervisionCard.cardResult'], notifies: [role('departmentHead')], marks: ['primary'], source: LAW },
    { from: 'explained', on: 'lift', to: 'lifted', by: [supervisor], guard: fromOutside, confirmedBy: { by: [supervisor], need: 1 }, demands: ['reason'], sets: { result: 'lifted' }, issues: ['supervisionCard.cardResult'], notifies: [role('departmentHead')], marks: ['danger'], source: LAW },
    { from: ['upheld', 'lifted'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, marks: ['internal'], source: 'own' },
  ],
})
