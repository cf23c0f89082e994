import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { lifecycleOf, part, role, system } from '@onewindow/casework/lifecycle'
import type { PresentationFacts } from './schemas.ts'

/** Long enough to be scanned, too short to be passed on (knob `licences.presentationTtl`). */
export const SHOWN_SECONDS = 60

const holder = part('holder')
const own = { source: 'own' } as const
/** Shown while valid, or openly as expired; a licence that was revoked is not shown. */
const showable = (_c: CaseState<PresentationFacts>, { known }: Context) => (known.licence === 'valid' || known.licence === 'expired' ? null : refuse.expired({}))

/** 亮证 (presentation): a licence on the holder's screen for a minute, scanned once. */
export const presentationLifecycle = lifecycleOf<PresentationFacts>()({
  caseType: 'presentation', kind: 'register',
  states: { issued: { is: 'open' }, used: { is: 'ended' }, expired: { is: 'ended' }, cancelled: { is: 'ended' } },
  clocks: {},
  transitions: [
    { from: null, on: 'present', to: 'issued', by: [holder], guard: showable, ...own },
    { from: 'issued', on: 'scan', to: 'used', by: [system, role('inspector')], when: { message: 'codeScanned' }, notifies: [holder], ...own },
    { from: 'issued', on: 'presentExpire', to: 'expired', by: [system], when: { after: { seconds: SHOWN_SECONDS } }, marks: ['internal'], ...own },
    { from: 'issued', on: 'hide', to: 'cancelled', by: [holder], ...own },
  ],
})
