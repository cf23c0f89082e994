import type { CaseState, Context, Performer } from './case-state.ts'
import type { Attached, CaseType } from './case-type.ts'
import type { CaseReceipt } from './commit.ts'
import { confirm, decline, proposedEvent } from './confirm.ts'
import type { Decision } from './decide.ts'
import type { House } from './house.ts'
import { change } from './perform.ts'
import { actOf } from './unnamed.ts'

type OnCase = { caseId: string; version: number; key?: string | undefined }

/** The second person's answer to a proposal. @throws CaseError as `confirm` in confirm.ts */
export function answerProposal(house: House, performer: Performer, { caseId, version, key, proposalId, yes, reason }: OnCase & { proposalId: string; yes: boolean; reason?: string | undefined }): Promise<CaseReceipt> {
  const event = yes ? 'confirm' : 'decline'
  return change(house, performer, { caseId, version, event, input: { proposalId }, reason, key },
    (type, state, ctx) => (yes ? confirm : decline)(type, state, { proposalId, reason, ids: house.ids }, ctx), (state) => proposedEvent(state, proposalId) ?? { event, input: {} })
}

/** A word between the people of a case, with files where some came with it. Citizens see what is not internal. Changes nothing but the timeline. */
export function comment(house: House, performer: Performer, { caseId, version, key, text, internal, files = [] }: OnCase & { text: string; internal: boolean; files?: readonly Attached[] }): Promise<CaseReceipt> {
  return change(house, performer, { caseId, version, event: 'comment', input: { text, internal }, files, key }, (type, state, ctx) => remark(type, state, { text, files, internal: internal && performer.kind === 'staff' }, ctx))
}

function remark(type: CaseType<unknown>, c: CaseState<unknown>, { text, files, internal }: { text: string; files: readonly Attached[]; internal: boolean }, ctx: Context): Decision<unknown> {
  const after = { ...c, version: c.version + 1, acts: [...c.acts, { ...actOf(type, c, 'comment', ctx), role: null }], attachments: [...c.attachments, ...files.map((file) => ({ ...file, addedAt: ctx.at }))] }
  const to = ctx.actor.kind !== 'staff' ? [{ kind: 'role' as const, role: 'reviewer' as const }] : [...new Set(c.parts.flatMap(({ part, partyId, told }) => (partyId && told ? [part] : [])))].map((part) => ({ kind: 'part' as const, part }))
  return {
    before: c, after, event: 'comment', to: c.state, erased: false, row: { from: c.state, on: 'comment', to: 'same', by: [], ...(internal ? { marks: ['internal'] as const } : {}), source: 'own' }, reason: null, body: { text },
    documents: [], notices: internal || to.length === 0 ? [] : [{ event: 'comment', to }], emits: [], claims: [], releases: [], attach: [...files], detach: [], opens: [], tells: [], links: [], searchText: null, proposed: false,
  }
}
