import { lifecycleOf, unitOf } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { head, officer } from '../sub-case/actors.ts'
import type { AssistanceFacts } from './schemas.ts'

const LAW = '行政处罚法 §26'
const other = { by: [unitOf('asked')] } as const

/** 协助 (assistance): another organ is asked; the own clocks go on. */
export const assistanceLifecycle = lifecycleOf<AssistanceFacts>()({
  caseType: 'assistance', kind: 'sub',
  states: { asked: { is: 'open', queue: 'toAssist' }, accepted: { is: 'open', queue: 'toAssist' }, refused: { is: 'ended' }, answered: { is: 'ended' } },
  clocks: { assist: { spec: (_c, ctx) => clocksOn(ctx).assist, sorts: true, card: 'yellow' } },
  transitions: [
    { from: null, on: 'ask', to: 'asked', by: [head], clock: { start: ['assist'] }, issues: ['assistance.request'], source: LAW },
    { from: 'asked', on: 'accept', to: 'accepted', ...other, notifies: [officer, head], marks: ['primary'], source: LAW },
    { from: 'asked', on: 'refuse', to: 'refused', ...other, demands: ['reason'], clock: { stop: ['assist'] }, sets: { result: 'refused' }, notifies: [officer, head], source: LAW },
    { from: 'accepted', on: 'answer', to: 'answered', ...other, clock: { stop: ['assist'] }, sets: { result: 'answered' }, issues: ['assistance.answer'], notifies: [officer, head], marks: ['primary'], source: LAW },
  ],
})
