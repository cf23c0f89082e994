import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { documents, type DocumentDefinition, type DocumentName } from '@onewindow/documents/definition'

type Elements<F> = (c: CaseState<F>, ctx: Context, input: never, reason: string) => Record<string, unknown>
export type Basis = readonly { law: string; article?: string }[]

/** One law with one article, as papers cite it. */
export const byLaw = (law: string, article: string): Basis[number] => ({ law, article })

/** A paper of a service: addressed to the person of the case unless `elements` names somebody else, numbered in its own series. */
export const paper = <F>(name: DocumentName, legalBasis: Basis, elements: Elements<F>): DocumentMaker<F> => (c, ctx, input, reason) => {
  const { numberSeries }: DocumentDefinition = documents[name]
  return { ...(numberSeries ? { series: numberSeries } : {}), data: { addressee: c.party, legalBasis: [...legalBasis], ...elements(c, ctx, input as never, reason ?? '') } }
}

/** An amount in yuan, as running text says it. */
export const yuanText = (fen: number): string => `${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 0, maximumFractionDigits: 2 })}元`

/** A day or an instant as papers write it. */
export const whenText = (text: string): string => text.slice(0, 16).replace('T', ' ')
