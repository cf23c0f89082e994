import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { AnswerDocument } from '@onewindow/forms/definition'
import type { Text } from '@onewindow/forms/definition'
import type { DraftView } from '../application/draft-view.ts'
import { commitmentClosed } from '../application/serious-list.ts'
import type { BundleAnswers } from '../catalogue/bundle-definition.ts'
import { versionDifference } from '../rules/version-difference.ts'
import { askedAnswers } from './answers.ts'
import { renewed } from './draft-events.ts'
import { knownOf, organNames, pinned } from './known.ts'
import { materialsOf } from './materials.ts'
import type { MergedItem } from './merged-item.ts'
import type { BundleFacts } from './schemas.ts'

/** A one-thing application as its owner edits it: like the draft of one item, with one form and one list of materials for all of them. */
export type BundleDraftView = Omit<DraftView, 'item' | 'corrections' | 'openMaterials'> & {
  item: MergedItem
  /** The items the answers chose, with the organ of each and the working days promised from sending. */
  items: { slug: string; name: Text; organ: Text; workdays: number }[]
  questions: BundleAnswers
}

/** The draft for its owner, who sees own sensitive answers in full. */
export function bundleDraftView(c: CaseState<BundleFacts>, ctx: Context): BundleDraftView {
  const known = knownOf(ctx)
  const { merged, leadOrgan, partyName, licences, verified } = known
  const { facts } = c
  const answers: AnswerDocument = askedAnswers(facts, merged.formSchema)
  return {
    caseId: c.id, version: c.version, changedAt: c.changedAt, state: c.state, item: merged, organ: leadOrgan, partyName, subjectType: facts.subjectType, actionKind: 'new', answers,
    consents: facts.consents, deferrals: facts.deferrals, commitments: facts.commitments, commitmentChosen: facts.commitmentChosen, commitmentClosed: commitmentClosed(known), delivery: facts.delivery, files: c.attachments, materials: materialsOf(c, ctx),
    licences: licences.map(({ id, type, number, titleZh, titleEn, expiresOn, status }) => ({ id, type, number, titleZh, titleEn, expiresOn, status })), verified,
    items: facts.plan.map(({ slug, workdays }) => {
      const item = pinned(facts, slug)
      return { slug, name: item.name, organ: organNames(item, ctx), workdays }
    }),
    questions: facts.questions, newVersion: known.bundleSuccessor || known.successors.length > 0 ? versionDifference(merged, renewed(c, ctx).known.merged) : null,
  }
}
