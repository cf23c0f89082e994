import { dayOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { documents, type DocumentDefinition, type DocumentName } from '@onewindow/documents/definition'

type Basis = { law: string; article: string }
type Fields<F> = (c: CaseState<F>, ctx: Context, input: never, reason: string) => Record<string, unknown>

export const hotline = (article: string): Basis => ({ law: '北京市接诉即办工作条例', article: `第${article}条` })
export const optimise = (article: string): Basis => ({ law: '优化营商环境条例', article: `第${article}条` })

/** A paper as the frame wants it: series, addressee, basis, and its own elements; what is empty is left out. */
export function paperOf<F>(name: DocumentName, basis: Basis, fields: Fields<F>): DocumentMaker<F> {
  const { numberSeries }: DocumentDefinition = documents[name]
  return (c, ctx, input, reason) => ({
    ...(numberSeries ? { series: numberSeries } : {}),
    data: { addressee: c.party, legalBasis: [basis], ...Object.fromEntries(Object.entries(fields(c, ctx, input as never, reason?.trim() || '依工作需要办理')).filter(([, value]) => value !== '' && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))) },
  })
}

/** What happened in a case, for its file index. */
export const eventsOf = <F>(c: CaseState<F>): string[] => c.acts.slice(-60).map(({ event, actorName, at }) => `${dayOf(at)} ${actorName} ${event}`)
