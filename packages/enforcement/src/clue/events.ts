import type { Context } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { termFault } from '../correction-order/term.ts'
import { causeOf, keptBy, knobsOn } from '../in-force.ts'
import { handledOf } from '../matter/handled.ts'
import { confinedFor, OFFICER, reseated } from '../matter/seats.ts'
import { coerceInput, orderCorrectionInput, preserveInput } from '../ordinary-case/schemas.ts'
import { coercesAs } from '../powers.ts'
import { mayCoerce } from '../rules/coercion.ts'
import { refuseClue } from './errors.ts'
import { filingFault, type Clue } from './guards.ts'
import { assignInput, goSimpleInput, mergeInput, notFileInput, proposeFileInput, proposeNotFileInput, testInput, transferInput, type ClueFacts, type ProposeFile } from './schemas.ts'

const event = eventOf<ClueFacts>()
const restart = (c: Clue): ClueFacts => ({ ...c.facts, proposal: null, proposed: null, notFiledFor: null, testing: null })
const proposalOf = ({ facts: { act, suspect } }: Clue, asked: ProposeFile): NonNullable<ClueFacts['proposal']> => ({ ...asked, act: asked.act ?? act, party: asked.party === undefined ? suspect : asked.party })
const about = ({ facts: { origin, sourceCaseId } }: Clue) => ({ origin, sourceCaseId })

function coercionFault(c: Clue, conditions: readonly string[], ctx: Context) {
  const cause = c.facts.causes.map((code) => causeOf(code, keptBy(c, ctx))).find((one) => one?.coercion)
  const answer = cause ? mayCoerce(cause, { conditions, ...coercesAs({ ...handledOf(c, ctx), causes: [cause.code] }, keptBy(c, ctx)) }) : null
  return answer?.allowed ? null : refuseClue.noCoerciveBasis({ reason: answer ? answer.reason : 'noCoerciveBasis' })
}

/** Events of a clue that take more than a reason. */
// A clue about a minor has a handler from the beginning: who registered it finds it until officers are named.
export const clueEvents: Readonly<Record<string, EventSpec<ClueFacts>>> = {
  register: { change: (c, _input, { known, actor }) => ({ ...confinedFor(c.facts.suspect), ...(c.facts.suspect?.minor ? { handlerId: actor.accountId } : {}), receivedAt: c.facts.receivedAt, body: { origin: c.facts.origin }, links: ((known.alike ?? []) as string[]).map((to) => ({ to, kind: 'sameMatter' as const })) }) },
  escalate: { change: (c) => ({ ...confinedFor(c.facts.suspect, c.facts.proposal?.party), receivedAt: c.facts.receivedAt, facts: { ...c.facts, proposed: 'file' } }) },
  assign: event({ input: assignInput, change: (c, { officerIds }) => reseated(c, OFFICER, officerIds) }),
  requestTest: event({ input: testInput, change: (c, testing) => ({ facts: { ...c.facts, testing }, pause: { reason: 'test', basis: '市场监督管理行政处罚程序规定 §18' }, body: { days: testing.days } }) }),
  resultBack: { change: (c) => ({ facts: { ...c.facts, testing: null } }) },
  extendScreening: { change: (_c, _input, ctx) => ({ extend: { length: knobsOn(ctx).screeningExtensionDays, unit: 'workday', reason: 'extendScreening' } }) },
  orderCorrection: event({ input: orderCorrectionInput, check: (_c, { days }, ctx) => termFault(days, ctx) }),
  preserve: event({ input: preserveInput }),
  coerce: event({ input: coerceInput, check: (c, { conditions }, ctx) => coercionFault(c, conditions, ctx) }),
  proposeFile: event({
    input: proposeFileInput,
    check: (c, asked, ctx) => filingFault(c, proposalOf(c, asked), ctx),
    change: (c, asked) => {
      const proposal = proposalOf(c, asked)
      return { ...confinedFor(proposal.party), facts: { ...c.facts, proposal, proposed: 'file' }, ...(proposal.party ? { party: proposal.party.name } : {}), body: { causeCode: asked.causeCode } }
    },
  }),
  proposeNotFile: event({ input: proposeNotFileInput, change: (c, { reason }) => ({ facts: { ...c.facts, proposed: 'notFile', notFiledFor: reason }, body: { reason } }) }),
  file: { change: (c) => ({ body: about(c) }) },
  notFile: event({ input: notFileInput, change: (c, { reason }) => ({ facts: { ...c.facts, notFiledFor: reason }, body: { ...about(c), reason } }) }),
  goSimple: event({ input: goSimpleInput, change: (_c, { party }) => confinedFor(party) }),
  transferOut: event({
    input: transferInput,
    check: (c, { receiverUnitId }, { known }) => (receiverUnitId && (!known.receiver || receiverUnitId === c.unitId) ? refuseClue.receiverUnknown({}) : null),
    change: (_c, { receiver }) => ({ body: { receiver } }),
  }),
  merge: event({ input: mergeInput, change: (c, { into }) => ({ facts: { ...c.facts, mergedInto: into }, links: [{ to: into, kind: 'mergedInto' }] }) }),
  filedCaseEnded: { change: (_c, { from }: { from?: string }) => ({ body: { caseId: from ?? null } }) },
  mergedCaseEnded: { change: (_c, { from }: { from?: string }) => ({ body: { clueId: from ?? null } }) },
  reopen: { change: (c) => ({ facts: restart(c) }) },
  returned: { change: (c) => ({ facts: restart(c) }) },
}
