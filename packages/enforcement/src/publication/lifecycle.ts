import { instantOf } from '@onewindow/calendar/day'
import type { ClockSpec } from '@onewindow/calendar/spec'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import { clocksOn, knobsOn } from '../in-force.ts'
import { publishClock } from '../rules/clock-table.ts'
import { OFFICER } from '../matter/seats.ts'
import { clerk, decider, head, party } from '../sub-case/actors.ts'
import { fallsBy } from './fall.ts'
import * as is from './guards.ts'
import type { PublicationFacts } from './schemas.ts'

const termOf = (length: number, on: InForce): ClockSpec => ({ ...clocksOn(on).courtWindow, id: 'term', titleZh: '公示期', titleEn: 'Term of publication', kind: 'measure', length, reminders: [], basis: '市场监督管理行政处罚信息公示规定 §13' })

/** The decision is not what the page says any more: annulled, changed, found unlawful (行政处罚法 §48(2)). */
const CHANGED = [{ message: 'retract' }, { message: 'decisionAnnulled' }, { message: 'decisionModified' }, { message: 'confirmedUnlawful' }] as const

/** 处罚公示 (publication): one decision, written for the public by one, let out by another, taken off on its day or at once when the decision falls. */
export const publicationLifecycle = lifecycleOf<PublicationFacts>()({
  caseType: 'publication', kind: 'sub',
  states: {
    screening: { is: 'open', queue: 'toMask' }, masked: { is: 'open', queue: 'toConfirm' }, published: { is: 'open', queue: 'onShow' }, exempt: { is: 'ended' }, retracted: { is: 'ended' }, repaired: { is: 'ended' }, stopped: { is: 'ended' },
  },
  clocks: {
    publish: { spec: (c, ctx) => publishClock(knobsOn(ctx), c.facts.organType), startAt: (c) => instantOf(c.facts.decidedOn), sorts: true, card: 'red' },
    term: { spec: (c, ctx) => (c.facts.termMonths > 0 ? termOf(c.facts.termMonths, ctx) : null), startAt: (c, ctx) => (c.facts.countsFrom ? instantOf(c.facts.countsFrom) : ctx.at) },
    retract: { spec: (_c, ctx) => clocksOn(ctx).retract, sorts: true, card: 'red' },
    repair: { spec: (_c, ctx) => clocksOn(ctx).repair, card: 'yellow' },
  },
  transitions: [
    { from: null, on: 'open', to: 'screening', by: [system], clock: { start: ['publish'] }, source: '市场监督管理行政处罚信息公示规定 §9' },
    { from: 'screening', on: 'exempt', to: 'exempt', by: [clerk], guard: is.notPublic, clock: { stop: ['publish'] }, sets: { result: 'exempt' }, marks: ['onlyIfPossible'], source: '市场监督管理行政处罚信息公示规定 §2' },
    { from: ['screening', 'masked'], on: 'withdrawDraft', to: 'exempt', by: [system], when: CHANGED, check: fallsBy, clock: { cancel: ['publish'] }, sets: { result: 'decisionGone' }, source: '行政处罚法 §48' },
    { from: 'screening', on: 'mask', to: 'masked', by: [clerk], notHolding: [OFFICER], guard: is.isPublic, check: is.masked, marks: ['primary'], source: '市场监督管理行政处罚信息公示规定 §6' },
    { from: 'masked', on: 'approve', to: 'published', by: [head], notBy: ['mask'], guard: is.pageClean, clock: { stop: ['publish'], start: ['term'] }, marks: ['primary'], source: '市场监督管理行政处罚信息公示规定 §16' },
    { from: 'masked', on: 'sendBack', to: 'screening', by: [head], demands: ['reason'], source: '市场监督管理行政处罚信息公示规定 §16' },
    { from: 'published', on: 'correct', to: 'published', by: [clerk], confirmedBy: { by: [head], need: 1 }, check: is.masked, demands: ['reason'], source: '市场监督管理行政处罚信息公示规定 §12' },
    { from: 'published', on: 'orderRetract', to: 'published', by: [system], when: CHANGED, check: fallsBy, clock: { start: ['retract'] }, sets: { flags: ['retractOrdered'] }, notifies: [head], source: '行政处罚法 §48(2)' },
    { from: 'published', on: 'hide', to: 'published', by: [system], when: { reached: 'retract' }, sets: { flags: ['hidden'] }, source: '行政处罚法 §48(2)' },
    { from: 'published', on: 'retract', to: 'retracted', by: [head], guard: is.ordered, demands: ['reason'], clock: { stop: ['retract'], cancel: ['term', 'repair'] }, sets: { result: 'retracted' }, marks: ['primary', 'onlyIfPossible'], source: '行政处罚法 §48(2)' },
    { from: 'published', on: 'askRepair', to: 'published', by: [party], guard: is.asksHere, clock: { start: ['repair'] }, notifies: [decider], source: '市场监督管理行政处罚信息公示规定 §14' },
    { from: 'published', on: 'grantRepair', to: 'repaired', by: [decider], guard: is.wasAsked, check: is.repairable, clock: { stop: ['repair'], cancel: ['term', 'retract'] }, sets: { result: 'repaired' }, notifies: [party], source: '市场监督管理行政处罚信息公示规定 §14' },
    { from: 'published', on: 'grantRepair', to: 'repaired', by: [system], when: { message: 'creditRepairGranted' }, clock: { stop: ['repair'], cancel: ['term', 'retract'] }, sets: { result: 'repaired' }, source: '市场监督管理行政处罚信息公示规定 §14' },
    { from: 'published', on: 'refuseRepair', to: 'published', by: [decider], guard: is.wasAsked, demands: ['reason'], clock: { stop: ['repair'] }, notifies: [party], source: '市场监督管理行政处罚信息公示规定 §14' },
    { from: 'published', on: 'termEnd', to: 'stopped', by: [system], when: { reached: 'term' }, clock: { stop: ['term'], cancel: ['retract', 'repair'] }, sets: { result: 'stopped' }, source: '市场监督管理行政处罚信息公示规定 §13' },
  ],
})
