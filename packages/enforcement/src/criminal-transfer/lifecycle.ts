import { lifecycleOf, partner, role } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { OFFICER } from '../matter/seats.ts'
import { clerk, decider, head, officer } from '../sub-case/actors.ts'
import type { TransferFacts } from './schemas.ts'

const TRF = '行政执法机关移送涉嫌犯罪案件的规定'
/** What the police answer comes from their system or, on paper, through the clerk. */
const police = { by: [partner('police'), clerk] } as const
const justice = { by: [partner('court'), clerk] } as const
const decides = { by: [decider], notHolding: [OFFICER] } as const

/** 行刑衔接 (criminalTransfer): suspected crimes go to the police in days; what they do not take comes back. */
export const transferLifecycle = lifecycleOf<TransferFacts>()({
  caseType: 'criminalTransfer', kind: 'sub',
  states: {
    suspected: { is: 'open', queue: 'toReport' }, reported: { is: 'open', queue: 'toDecide' }, approved: { is: 'open', queue: 'toSend' }, refused: { is: 'ended' }, sent: { is: 'open', queue: 'waiting' }, receipted: { is: 'open', queue: 'waiting' },
    policeFiled: { is: 'open', queue: 'toHandOver' }, handedOver: { is: 'open' }, declined: { is: 'open', queue: 'toDecide' }, reconsidering: { is: 'open', queue: 'waiting' }, prosecutor: { is: 'open', queue: 'waiting' }, ended: { is: 'ended' }, returned: { is: 'ended' },
  },
  clocks: {
    transferDecide: { spec: (_c, ctx) => clocksOn(ctx).transferDecide, sorts: true, card: 'red' },
    transferSend: { spec: (_c, ctx) => clocksOn(ctx).transferSend, sorts: true, card: 'red' },
    policeAnswer: { spec: (_c, ctx) => clocksOn(ctx).policeAnswer },
    transferReconsider: { spec: (_c, ctx) => clocksOn(ctx).transferReconsider, card: 'red' },
    handOver: { spec: (_c, ctx) => clocksOn(ctx).handOver, sorts: true, card: 'red' },
  },
  transitions: [
    { from: null, on: 'suspect', to: 'suspected', by: [role('enforcementOfficer')], source: `${TRF} §3` },
    { from: 'suspected', on: 'report', to: 'reported', by: [officer], pair: OFFICER, clock: { start: ['transferDecide'] }, issues: ['criminalTransfer.report'], notifies: [decider], marks: ['primary'], source: `${TRF} §5` },
    { from: 'reported', on: 'approve', to: 'approved', ...decides, clock: { stop: ['transferDecide'], start: ['transferSend'] }, notifies: [officer], marks: ['primary'], source: `${TRF} §5` },
    { from: 'reported', on: 'refuse', to: 'refused', ...decides, demands: ['reason'], clock: { stop: ['transferDecide'] }, sets: { result: 'refused' }, notifies: [officer], source: `${TRF} §5` },
    { from: 'approved', on: 'send', to: 'sent', by: [officer], clock: { stop: ['transferSend'] }, issues: ['criminalTransfer.letter'], notifies: [head], marks: ['primary'], source: `${TRF} §6` },
    { from: 'sent', on: 'receipt', to: 'receipted', ...police, clock: { start: ['policeAnswer'] }, source: `${TRF} §7` },
    { from: ['receipted', 'reconsidering', 'prosecutor'], on: 'policeFiles', to: 'policeFiled', ...police, clock: { stop: ['policeAnswer', 'transferReconsider'], start: ['handOver'] }, notifies: [officer], source: `${TRF} §8、§12` },
    { from: 'policeFiled', on: 'handOver', to: 'handedOver', by: [officer], pair: OFFICER, clock: { stop: ['handOver'] }, tells: [{ to: 'siblings', type: 'coerciveMeasure', message: 'handToPolice' }], issues: ['criminalTransfer.handOver'], marks: ['primary'], source: `${TRF} §12` },
    { from: 'receipted', on: 'policeDeclines', to: 'declined', ...police, clock: { stop: ['policeAnswer'], start: ['transferReconsider'] }, notifies: [decider], source: `${TRF} §8` },
    { from: 'declined', on: 'askReconsider', to: 'reconsidering', ...decides, limit: { times: 1, per: 'case' }, clock: { restart: ['transferReconsider'] }, issues: ['criminalTransfer.objection'], source: `${TRF} §9` },
    { from: 'declined', on: 'askProsecutor', to: 'prosecutor', ...decides, clock: { restart: ['transferReconsider'] }, issues: ['criminalTransfer.objection'], source: `${TRF} §9` },
    { from: 'reconsidering', on: 'upheld', to: 'declined', ...police, clock: { restart: ['transferReconsider'] }, notifies: [decider], source: `${TRF} §9` },
    { from: ['declined', 'prosecutor'], on: 'end', to: 'ended', ...decides, demands: ['reason'], clock: { stop: ['transferReconsider'] }, sets: { result: 'ended' }, notifies: [officer], source: `${TRF} §10` },
    { from: 'handedOver', on: 'judicialReturn', to: 'returned', ...justice, sets: { result: 'returned' }, notifies: [decider, officer], source: '行政处罚法 §27、§35' },
  ],
})
