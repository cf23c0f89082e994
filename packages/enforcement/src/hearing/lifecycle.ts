import { instantOf } from '@onewindow/calendar/day'
import { lifecycleOf, role, system } from '@onewindow/casework/lifecycle'
import { servesParty } from '../document-service/serving.ts'
import { clocksOn } from '../in-force.ts'
import { OFFICER, PANEL } from '../matter/seats.ts'
import { decider, head, party } from '../sub-case/actors.ts'
import { farEnough, holdable, neutral, noticeServed, refusable } from './guards.ts'
import type { HearingFacts } from './schemas.ts'

/** Who investigates, reviews or decides does not host (行政处罚法 §64(四)). */
const host = { by: [role('hearingOfficer')], notHolding: [OFFICER, PANEL], guard: neutral } as const
const invites = { issues: ['hearing.notice'], opens: [servesParty<HearingFacts>('hearing.notice')], notifies: [party] } as const

/** 听证 (hearing): asked for in time, announced seven clear working days ahead, held in public, reported. */
export const hearingLifecycle = lifecycleOf<HearingFacts>()({
  caseType: 'hearing', kind: 'sub',
  states: {
    accepted: { is: 'open', queue: 'toSchedule' }, refused: { is: 'ended' }, scheduled: { is: 'open', queue: 'toHold' }, suspended: { is: 'open', queue: 'waiting' }, held: { is: 'open', queue: 'toReport' },
    abandoned: { is: 'ended' }, cancelled: { is: 'ended' }, reported: { is: 'ended' },
  },
  clocks: {
    hold: { spec: (_c, ctx) => clocksOn(ctx).hold, sorts: true, card: 'red' },
    hearingNotice: { spec: (c, ctx) => (c.facts.session?.bothAgree ? null : clocksOn(ctx).hearingNotice), startAt: (c, ctx) => instantOf(c.facts.session?.on ?? ctx.today) },
    hearingReport: { spec: (_c, ctx) => clocksOn(ctx).hearingReport, card: 'yellow' },
  },
  transitions: [
    { from: null, on: 'accept', to: 'accepted', by: [system, decider], clock: { start: ['hold'] }, issues: ['hearing.acceptance'], notifies: [party, role('hearingOfficer')], source: '行政处罚法 §64' },
    { from: null, on: 'refuse', to: 'refused', by: [decider], guard: refusable, sets: { result: 'refused' }, issues: ['hearing.refusal'], notifies: [party], source: '行政处罚法 §64' },
    { from: 'accepted', on: 'schedule', to: 'scheduled', ...host, ...invites, check: farEnough, clock: { start: ['hearingNotice'] }, marks: ['primary'], source: '行政处罚法 §64(二)' },
    { from: 'scheduled', on: 'noticeServed', to: 'same', by: [system], when: { sub: 'documentService', in: ['served'] }, guard: noticeServed, clock: { stop: ['hearingNotice'] }, source: '行政处罚法 §64(二)' },
    { from: 'scheduled', on: 'postpone', to: 'scheduled', ...host, ...invites, check: farEnough, demands: ['reason'], clock: { restart: ['hearingNotice'] }, source: 'own' },
    { from: 'scheduled', on: 'suspendHearing', to: 'suspended', ...host, demands: ['reason'], clock: { pause: ['hold'], cancel: ['hearingNotice'] }, issues: ['hearing.change'], notifies: [party], source: 'own' },
    { from: 'suspended', on: 'resume', to: 'scheduled', ...host, ...invites, check: farEnough, clock: { resume: ['hold'], start: ['hearingNotice'] }, source: 'own' },
    { from: 'scheduled', on: 'hold', to: 'held', ...host, guard: holdable, demands: ['recording'], clock: { stop: ['hold', 'hearingNotice'], start: ['hearingReport'] }, issues: ['hearing.minutes'], marks: ['primary'], source: '行政处罚法 §64(三)–(七)' },
    { from: ['accepted', 'scheduled', 'held'], on: 'abandon', to: 'abandoned', ...host, clock: { stop: ['hold', 'hearingReport'], cancel: ['hearingNotice'] }, sets: { result: 'abandoned' }, issues: ['hearing.change'], notifies: [party, head], source: '行政处罚法 §64(六)' },
    { from: ['accepted', 'scheduled', 'suspended'], on: 'cancel', to: 'cancelled', by: [decider], demands: ['reason'], clock: { cancel: 'all' }, sets: { result: 'cancelled' }, issues: ['hearing.change'], notifies: [party], source: 'own' },
    { from: ['accepted', 'scheduled', 'suspended'], on: 'cancel', to: 'cancelled', by: [system], when: [{ message: 'cancel' }, { message: 'caseEnded' }], clock: { cancel: 'all' }, sets: { result: 'cancelled' }, issues: ['hearing.change'], notifies: [party], source: 'own' },
    { from: 'held', on: 'report', to: 'reported', ...host, clock: { stop: ['hearingReport'] }, sets: { result: 'reported' }, issues: ['hearing.report'], notifies: [head], marks: ['primary'], source: '行政处罚法 §64(八)、§65' },
  ],
})
