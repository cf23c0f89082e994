import type { Context, CaseState } from '@onewindow/casework/case-state'
import type { AnswerDocument } from '@onewindow/forms/definition'
import type { ItemContent } from '../catalogue/definition.ts'
import { listedMaterials, type MaterialReport } from '../rules/materials.ts'
import { versionDifference, type VersionDifference } from '../rules/version-difference.ts'
import { answersOf } from './answers.ts'
import { itemOf, knownOf } from './known.ts'
import { materialsOf } from './materials-report.ts'
import { commitmentClosed, type CommitmentClosed } from './serious-list.ts'
import type { ApplicationFacts } from './schemas.ts'

/** A draft as its owner edits it: form, answers with their sources, materials with what already satisfies each. */
export type DraftView = {
  caseId: string
  version: number
  /** When it was last saved, by whatever device. */
  changedAt: string
  state: string
  item: ItemContent
  organ: string
  partyName: string
  subjectType: ApplicationFacts['subjectType']
  actionKind: ApplicationFacts['actionKind']
  answers: AnswerDocument
  consents: string[]
  deferrals: string[]
  commitments: string[]
  commitmentChosen: boolean
  /** Why a commitment cannot take the place of a paper for this party. */
  commitmentClosed: CommitmentClosed | null
  delivery: ApplicationFacts['delivery']
  files: { fileId: string; key: string; label: string; sha256: string; addedAt: string }[]
  materials: MaterialReport
  /** Licences of the person that could stand for a material, by type; used only with consent. */
  licences: { id: string; type: string; number: string; titleZh: string; titleEn: string; expiresOn: string | null; status: string }[]
  corrections: ApplicationFacts['corrections']
  openMaterials: string[]
  verified: boolean
  /** What the version in force asks differently, where the draft was begun under an earlier one. */
  newVersion: VersionDifference | null
}

/** The draft for its owner, who sees own sensitive answers in full. */
export function draftView(c: CaseState<ApplicationFacts>, ctx: Context): DraftView {
  const known = knownOf(ctx)
  const { facts } = c
  return {
    caseId: c.id, version: c.version, changedAt: c.changedAt, state: c.state, item: { ...itemOf(ctx), materials: listedMaterials(itemOf(ctx), facts.hasAgent) }, organ: known.implementation.organ, partyName: known.partyName, subjectType: facts.subjectType, actionKind: facts.actionKind, answers: answersOf(facts),
    consents: facts.consents, deferrals: facts.deferrals, commitments: facts.commitments, commitmentChosen: facts.commitmentChosen, commitmentClosed: commitmentClosed(known), delivery: facts.delivery, files: c.attachments, materials: materialsOf(c, ctx),
    licences: known.licences.map(({ id, type, number, titleZh, titleEn, expiresOn, status }) => ({ id, type, number, titleZh, titleEn, expiresOn, status })), corrections: facts.corrections,
    openMaterials: facts.acceptance?.openMaterials ?? [], verified: known.verified,
    newVersion: known.successor ? versionDifference(known.item, known.successor.item) : null,
  }
}
