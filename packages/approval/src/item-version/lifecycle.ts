import { lifecycleOf, role, system } from '@onewindow/casework/lifecycle'

const administrator = role('administrator')
/** A second administrator must say yes. */
const second = { by: [administrator], need: 1 } as const
const OPTIMISING = '优化营商环境条例 §40'

/** What a version carries from event to event; its content and days stand in the catalogue's own table. */
export type ItemVersionFacts = { reason: string }

/**
 * 事项版本 (itemVersion): a register, no case. What applicants are told and asked is published with four eyes; open cases go on under the version they began with.
 * XK = 行政许可法.
 */
export const itemVersionLifecycle = lifecycleOf<ItemVersionFacts>()({
  caseType: 'itemVersion', kind: 'register',
  states: { draft: { is: 'draft' }, inReview: { is: 'open' }, published: { is: 'open' }, retired: { is: 'ended' } },
  clocks: {},
  transitions: [
    { from: null, on: 'draftVersion', to: 'draft', by: [administrator], source: 'XK §30' },
    { from: 'draft', on: 'submitForReview', to: 'inReview', by: [administrator], notifies: [administrator], source: 'own' },
    { from: 'inReview', on: 'reject', to: 'draft', by: [administrator], notBy: ['submitForReview'], demands: ['reason'], notifies: [administrator], source: 'own' },
    { from: 'inReview', on: 'publish', to: 'published', by: [administrator], notBy: ['draftVersion', 'submitForReview'], marks: ['primary'], source: 'XK §30' },
    { from: 'published', on: 'retire', to: 'retired', by: [administrator], confirmedBy: second, demands: ['reason'], marks: ['danger', 'irreversible'], source: OPTIMISING },
    { from: 'published', on: 'suspendIntake', to: 'same', by: [administrator], confirmedBy: second, demands: ['reason'], source: 'own' },
    { from: 'published', on: 'resumeIntake', to: 'same', by: [administrator, system], source: 'own' },
  ],
})

export type ItemVersionEvent = (typeof itemVersionLifecycle)['transitions'][number]['on']
