import type { Context, CaseState } from '@onewindow/casework/case-state'
import { summaryOf, type SummarySection } from '@onewindow/forms/definition'
import type { ItemContent, ReviewStage } from '../catalogue/definition.ts'
import type { MaterialReport } from '../rules/materials.ts'
import { answersOf } from './answers.ts'
import { itemOf, knownOf } from './known.ts'
import { materialsOf } from './materials-report.ts'
import { remediesView, type RemediesView } from './remedies-view.ts'
import type { ApplicationFacts } from './schemas.ts'
import { openStages } from './stages.ts'

/** What the pages show of an application beside the common case: facts in words, materials, conditions, chain, special procedures, decision. Sensitive values masked. */
export type ApplicationPanel = {
  item: Pick<ItemContent, 'slug' | 'nameZh' | 'nameEn' | 'conditions' | 'materials' | 'legalBasis' | 'onTheSpot' | 'extension' | 'specialProcedures' | 'reviewChain' | 'result' | 'fee' | 'inPersonRequired' | 'commitment'>
  organ: string
  partyName: string
  facts: { zh: readonly SummarySection[]; en: readonly SummarySection[] }
  materials: MaterialReport
  openStages: Pick<ReviewStage, 'seq' | 'stage' | 'nameZh' | 'nameEn' | 'role'>[]
  bars: { kind: string; untilDay: string | null }[]
  remedies: RemediesView | null
  kept: Pick<ApplicationFacts, 'acceptance' | 'corrections' | 'defects' | 'correctionAnswers' | 'refusal' | 'clarifications' | 'stages' | 'conditions' | 'inspections' | 'special' | 'hearing' | 'extension' | 'decision' | 'certificateNumber' | 'licenceIssuedId' | 'proofOfService' | 'recusals' | 'delivery' | 'actionKind' | 'subjectType' | 'hasAgent' | 'agentName' | 'commitmentChosen' | 'errata' | 'attempts'>
}

/** @param full sensitive values in full: for the owner, or for staff who stated a purpose that is logged */
export function applicationPanel(c: CaseState<ApplicationFacts>, ctx: Context, full = false): ApplicationPanel {
  const item = itemOf(ctx)
  const { slug, nameZh, nameEn, conditions, materials, legalBasis, onTheSpot, extension, specialProcedures, reviewChain, result, fee, inPersonRequired, commitment } = item
  const { facts } = c
  // What the grant gave is shown by the certificate; what a department reports is the office's until the one notice names it.
  const { answers: _a, sensitiveAnswers: _s, given: _g, defects, ...rest } = facts
  const document = answersOf(facts)
  const reader = ctx.actor.kind === 'citizen' ? 'applicant' as const : 'officer' as const
  return {
    item: { slug, nameZh, nameEn, conditions, materials, legalBasis, onTheSpot, extension, specialProcedures, reviewChain, result, fee, inPersonRequired, commitment },
    organ: knownOf(ctx).implementation.organ, partyName: knownOf(ctx).partyName,
    facts: { zh: summaryOf(item.formSchema, document, { language: 'zh', reveal: full, reader }), en: summaryOf(item.formSchema, document, { language: 'en', reveal: full, reader }) },
    materials: materialsOf(c, ctx), openStages: openStages(c, ctx).map(({ seq, stage, nameZh: zh, nameEn: en, role }) => ({ seq, stage, nameZh: zh, nameEn: en, role })), bars: knownOf(ctx).bars.map(({ kind, untilDay }) => ({ kind, untilDay })),
    remedies: remediesView(c, ctx), kept: { ...rest, defects: reader === 'officer' ? defects : [] },
  }
}
