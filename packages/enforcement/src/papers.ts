import type { CaseState, Context } from '@onewindow/casework/case-state'
import { documents, type DocumentName } from '@onewindow/documents/definition'
import type { DocumentDefinition } from '@onewindow/documents/definition'
import { keptBy, type Dated, type Known } from './in-force.ts'
import { handledOf } from './matter/handled.ts'
import { namedOn } from './powers.ts'

/** What every paper of the domain carries besides its own elements. */
export type PaperFrame = { addressee: string; legalBasis: { law: string; article?: string }[] }

/** Form C: the paper's own series at the organ in whose name it is: the case's own, or the one that entrusted it with the power over this case (行政处罚法 §20). */
export const seriesOf = (name: DocumentName, c: Dated & Pick<CaseState<unknown>, 'unitId' | 'regionCode' | 'facts'>, ctx: Known): { series?: string; unitId?: string } => {
  const { numberSeries }: DocumentDefinition = documents[name]
  const organ = namedOn(handledOf(c, ctx), keptBy(c, ctx))
  return { ...(numberSeries ? { series: numberSeries } : {}), ...(organ === c.unitId ? {} : { unitId: organ }) }
}

/** One law with one article, as papers cite it. */
export const byLaw = (law: string, article: string): PaperFrame['legalBasis'][number] => ({ law, article })

/** 《行政处罚法》 is behind almost every paper. */
export const penaltyLaw = (article: string) => byLaw('中华人民共和国行政处罚法', article)

/** Two officers with certificate numbers, as every paper names them; loaded with the case. */
export const officersOf = (c: Pick<CaseState<unknown>, 'parts'>, ctx: Context): string[] => {
  const named = (ctx.known.officers ?? []) as string[]
  return named.length > 0 ? named : [ctx.actor.name]
}

/** An amount in yuan, as running text says it. */
export const yuanText = (fen: number): string => `${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 0, maximumFractionDigits: 2 })}元`
