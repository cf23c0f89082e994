import type { CaseState, Context } from '@onewindow/casework/case-state'
import { openClock } from '@onewindow/casework/case-state'
import type { Guard } from '@onewindow/casework/lifecycle'
import type { Refusal } from '@onewindow/casework/refusal'
import { validateForm, valuesOf } from '@onewindow/forms/definition'
import { MOST_POINTS } from '../application/schemas.ts'
import { promiseFault, type Promised } from '../application/serious-list.ts'
import { openQuestions } from '../rules/bundle.ts'
import { askedAnswers } from './answers.ts'
import { refuse } from './errors.ts'
import { knownOf } from './known.ts'
import { jointExtension, mayApply } from './plan.ts'
import type { BundleFacts, Heard } from './schemas.ts'
import { allEnded, blockedItems, isInSpecial, readyItems, standOf, stoppedBy, undecidedItems } from './stand.ts'

type May = Guard<BundleFacts>
type Case = CaseState<BundleFacts>

/** A draft goes over to the versions in force with its answers, and is signed anew (approval §3.3). */
export const takeNewVersion: May = (_c, ctx) => (knownOf(ctx).bundleSuccessor || knownOf(ctx).successors.length > 0 ? null : refuse.noNewVersion({}))

/** Bundle in force, chosen items open, every visible required question answered, and somebody who may apply for all of it: no firm whose registration has ended. */
export const answer: May = (c, ctx) => {
  const { published, bundleSuccessor, bundle, merge, closed, successors } = knownOf(ctx)
  if (bundleSuccessor) return refuse.newBundle({})
  if (!published) return refuse.notPublished({})
  if (knownOf(ctx).partyEnded) return refuse.partyEnded({})
  const open = openQuestions(bundle, c.facts.questions)
  if (open.length > 0) return refuse.questionsOpen({ n: open.length })
  if (merge.selected.length === 0) return refuse.nothingChosen({})
  const shut = merge.selected.filter(({ entry }) => closed.includes(entry.slug))
  if (shut.length > 0) return shut.every(({ entry }) => successors.some(({ slug }) => slug === entry.slug)) ? refuse.newVersion({ n: shut.length }) : refuse.itemsClosed({ n: shut.length })
  if (!mayApply(merge, c.facts.subjectType)) return refuse.subjectTypeNotAllowed({})
  return c.facts.hasAgent && merge.selected.some(({ item }) => !item.agentAllowed) ? refuse.agentNotAllowed({}) : null
}

/** Real name bound, the one form passes its schema. Missing materials never block receipt: the law answers them with a notice (行政许可法 §32). */
export const submit: May = (c, ctx) => answer(c, ctx) ?? (knownOf(ctx).verified ? promiseRefusal(c.facts, ctx) ?? formRefusal(c, ctx) : refuse.realNameNeeded({}))

/** A promise that is not open to a listed firm, in the words of this case type. */
export function promiseRefusal(promised: Promised, ctx: Context, before?: Promised): Refusal | null {
  const fault = promiseFault(knownOf(ctx).seriousListedOn ?? null, promised, before)
  return fault && refuse.seriousListed(fault)
}

/** The first faults of the merged form by field, in the same words the browser shows. */
function formRefusal({ facts }: Case, ctx: Context): Refusal | null {
  const { formSchema } = knownOf(ctx).merged
  const { errors } = validateForm(formSchema, valuesOf(askedAnswers(facts, formSchema)), { today: ctx.today, language: 'zh' })
  if (errors.length === 0) return null
  return refuse.formInvalid({ n: errors.length, fields: errors.slice(0, 50).map(({ path, code, params }) => ({ path, code, params: { ...(params as Record<string, unknown>) } })) })
}

export const unlockSub: May = (c) => (readyItems(c).length > 0 ? null : refuse.nothingReady({}))
export const takeResult: May = (c) => (readyItems(c).length > 0 ? refuse.othersReady({}) : null)

export const defectsFound: May = (_c, ctx) => (knownOf(ctx).defects.length > 0 ? null : refuse.noDefects({}))
/** Departments report within what one notice holds; two at the same moment may still be too much together. */
export const requestCorrection: May = (c, ctx) => {
  const n = knownOf(ctx).defects.reduce((sum, { items }) => sum + items.length, 0)
  return n > MOST_POINTS ? refuse.tooManyPoints({ n, max: MOST_POINTS }) : defectsFound(c, ctx)
}

/** Something inside waited for what will not come. */
export const subDenied = (c: Case, { slug }: Heard): Refusal | null => (slug && stoppedBy(c, slug).length > 0 ? null : refuse.noDependents({}))
export const subCompleted: May = (c) => (allEnded(c) ? refuse.allDone({}) : null)
export const finish: May = (c) => (allEnded(c) ? null : refuse.notDone({}))

export const goOnAlone: May = (c) => (blockedItems(c).length > 0 ? null : refuse.nothingBlocked({}))
export const withdrawSub: May = (c) => (undecidedItems(c).length > 0 ? null : refuse.nothingToWithdraw({}))

const DECIDED = ['granted', 'denied', 'ended']
/** The whole is taken back only while no item is decided; single items as long as they are not. */
export const withdraw: May = (c) => (c.facts.plan.some(({ slug }) => DECIDED.includes(standOf(c, slug))) ? refuse.someDecided({}) : null)

/** Only a joint procedure has a cap that the government may extend (行政许可法 §26, §42(2)). */
export const extendJoint: May = (_c, ctx) => (jointExtension(knownOf(ctx).bundle) === null ? refuse.noJointProcedure({}) : null)

const isPaused = (c: Case): boolean => openClock(c, 'bundlePromise')?.state === 'paused' || openClock(c, 'jointCap')?.state === 'paused'
export const subPaused: May = (c) => (isPaused(c) ? refuse.stillPaused({}) : null)
export const subResumed: May = (c) => (isPaused(c) && !isInSpecial(c) ? null : refuse.notPaused({}))
