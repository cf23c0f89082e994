import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Change, Db, Moment } from '@onewindow/casework/case-type'
import type { Guard } from '@onewindow/casework/lifecycle'
import type { CreditScore } from '../rules/credit-score.ts'
import { refuseSubject } from '../subject/errors.ts'
import type { SubjectFacts } from '../subject/schemas.ts'
import { creditOf } from './standing.ts'

// The computation a firm's file keeps (信用风险分类, market supervision §5.3). It comes from the records alone: no event carries a score, and nobody can set one.

type Case = CaseState<SubjectFacts>
type Kept = NonNullable<SubjectFacts['creditScore']>
type Result = Pick<CreditScore, 'class' | 'scoreTenths' | 'floors'>

/** The one event that keeps a computation, and the message it waits for. */
export const COMPUTED = 'creditComputed'

/** A firm nothing is known of: most of them, whose files keep no computation. */
const BLANK: Result = { class: 'A', scoreTenths: 0, floors: [] }

const resultIn = (kept: SubjectFacts['creditScore']): Result => (kept ? { class: kept.riskClass, scoreTenths: kept.scoreTenths, floors: kept.floors } : BLANK)
const isSame = (a: Result, b: Result): boolean => a.class === b.class && a.scoreTenths === b.scoreTenths && a.floors.join() === b.floors.join()

/** Whether the file would keep what was just worked out. */
export const isNews = (kept: SubjectFacts['creditScore'], now: Result): boolean => !isSame(resultIn(kept), now)

/** Works the class out under the lock of the file, so that an older computation never follows a newer one. */
export async function loadCredit(db: Db, { facts }: Case, moment: Moment, { event }: { event: string }): Promise<Record<string, unknown>> {
  return event === COMPUTED ? { credit: await creditOf(db, facts, moment) } : {}
}

const computedIn = ({ known }: Context): CreditScore | undefined => known.credit as CreditScore | undefined

/** Another class than the one kept. */
export const newClass: Guard<SubjectFacts> = (c, ctx) => {
  const now = computedIn(ctx)
  return now && now.class !== resultIn(c.facts.creditScore).class ? null : refuseSubject.nothingNew({})
}

/** The same class, but another score or another ground. */
export const newScore: Guard<SubjectFacts> = (c, ctx) => {
  const now = computedIn(ctx)
  return now && newClass(c, ctx) !== null && isNews(c.facts.creditScore, now) ? null : refuseSubject.nothingNew({})
}

/** The file keeps the result; the course of the file keeps every line with its model. */
export function computed(c: Case, ctx: Context): Change<SubjectFacts> {
  const now = computedIn(ctx)
  if (!now) return {}
  const before = resultIn(c.facts.creditScore).class
  const kept: Kept = {
    riskClass: now.class, scoreTenths: now.scoreTenths, floors: now.floors, classSince: now.class === before ? (c.facts.creditScore?.classSince ?? ctx.today) : ctx.today, computedOn: ctx.today, modelVersion: now.modelVersion,
  }
  return { facts: { ...c.facts, creditScore: kept }, body: { uscc: c.facts.uscc, before, class: now.class, from: ctx.today, scoreTenths: now.scoreTenths, floors: now.floors, modelVersion: now.modelVersion, lines: now.lines } }
}
