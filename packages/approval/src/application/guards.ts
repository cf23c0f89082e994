import type { CaseState, Context } from '@onewindow/casework/case-state'
import { openClock, openTasks } from '@onewindow/casework/case-state'
import { refuse as shared } from '@onewindow/casework/errors'
import type { Guard } from '@onewindow/casework/lifecycle'
import type { Refusal } from '@onewindow/casework/refusal'
import { dayOf } from '@onewindow/calendar/day'
import { validateForm } from '@onewindow/forms/definition'
import { deemsAcceptance } from '../rules/acceptance.ts'
import { feeOf, mayIssueWith } from '../rules/fees.ts'
import { mayExtend } from '../rules/extensions.ts'
import { goesUp } from './clocks.ts'
import { refuse } from './errors.ts'
import { isReplaceable } from '@onewindow/licences/issue'
import { itemOf, knownOf } from './known.ts'
import { materialsOf } from './materials-report.ts'
import { windowsOf } from './batch.ts'
import { commitmentClosed, promiseFault, type Promised } from './serious-list.ts'
import { lastReview, openStages, stageToSign } from './stages.ts'
import { answersOf, formValues } from './answers.ts'
import type { ApplicationFacts, ResultsInput } from './schemas.ts'

type May = Guard<ApplicationFacts>
type Case = CaseState<ApplicationFacts>
const keysIn = (c: Case, ctx: Context, ...states: string[]): string[] => materialsOf(c, ctx).materials.filter(({ state }) => states.includes(state)).map(({ key }) => key)

/** Item published, kind of subject allowed, delegate allowed (行政许可法 §29). A firm whose registration has ended applies for nothing any more but that its certificates be cancelled (§70). */
export const startDraft: May = (c, ctx) => {
  const { item, itemPublished } = knownOf(ctx)
  if (knownOf(ctx).partyEnded && c.facts.actionKind !== 'cancel') return refuse.partyEnded({})
  if (!itemPublished) return refuse.itemNotPublished({})
  if (!item.subjectTypes.includes(c.facts.subjectType)) return refuse.subjectTypeNotAllowed({})
  return c.facts.hasAgent && !item.agentAllowed ? refuse.agentNotAllowed({}) : null
}

/** Real name bound, form passes its schema. Missing materials never block receipt: the law answers them with a notice (行政许可法 §32). */
export const submit: May = (c, ctx) => {
  if (knownOf(ctx).successor) return refuse.newVersion({})
  const opening = startDraft(c, ctx)
  if (opening) return opening
  if (!knownOf(ctx).verified) return refuse.realNameNeeded({})
  return windowRefusal(ctx) ?? promiseRefusal(c.facts, ctx) ?? formRefusal(c, ctx)
}

/** A promise that is not open to a listed firm, in the words of this case type. */
export function promiseRefusal(promised: Promised, ctx: Context, before?: Promised): Refusal | null {
  const fault = promiseFault(knownOf(ctx).seriousListedOn ?? null, promised, before)
  return fault && refuse.seriousListed(fault)
}

/** A draft goes over to the version in force with its answers, and is signed anew (approval §3.3). */
export const takeNewVersion: May = (_c, ctx) => (knownOf(ctx).successor ? null : refuse.noNewVersion({}))

/** Outside its windows a batch item takes drafts only (R8). */
function windowRefusal(ctx: Context): Refusal | null {
  const { limited, open, next } = windowsOf(ctx)
  return limited && !open ? refuse.outsideWindow({ opens: next?.opens ?? null }) : null
}

/** The first faults of the form by field, in the same words the browser shows. */
export function formRefusal(c: Case, ctx: Context): Refusal | null {
  const { errors } = validateForm(itemOf(ctx).formSchema, formValues(c.facts), { today: ctx.today, language: 'zh' })
  if (errors.length === 0) return null
  return refuse.formInvalid({ n: errors.length, fields: errors.slice(0, 50).map(({ path, code, params }) => ({ path, code, params: { ...(params as Record<string, unknown>) } })) })
}

export const receive: May = (c, ctx) => startDraft(c, ctx) ?? windowRefusal(ctx)

/** Nothing missing, nothing an officer or a dataset still owes (R2 `acceptable`), nothing deferred. */
export const accept: May = (c, ctx) => {
  const missing = keysIn(c, ctx, 'missing')
  if (missing.length > 0) return refuse.materialsMissing({ materialKeys: missing })
  const open = keysIn(c, ctx, 'waitingDataset')
  if (open.length > 0) return refuse.materialsOpen({ materialKeys: open })
  if (keysIn(c, ctx, 'deferred').length > 0) return refuse.materialsOpen({ materialKeys: keysIn(c, ctx, 'deferred') })
  if (c.facts.commitmentChosen && itemOf(ctx).commitment.eligible && !commitmentClosed(knownOf(ctx))) return refuse.materialsOpen({ materialKeys: keysIn(c, ctx, 'committed') })
  return null
}

/** Only promised materials are open, no more than the knob allows (容缺受理). */
export const acceptWithDeferred: May = (c, ctx) => {
  const missing = keysIn(c, ctx, 'missing', 'waitingDataset')
  if (missing.length > 0) return refuse.materialsMissing({ materialKeys: missing })
  return keysIn(c, ctx, 'deferred').length === 0 ? refuse.nothingDeferred({}) : null
}

export const acceptOnTheSpot: May = (c, ctx) => (itemOf(ctx).onTheSpot ? accept(c, ctx) : refuse.notOnTheSpot({}))

/** Item eligible, promise chosen and signed, party neither barred nor on the list of serious violations (优化营商环境条例 §40). */
export const acceptOnCommitment: May = (c, ctx) => {
  if (!itemOf(ctx).commitment.eligible || !c.facts.commitmentChosen) return refuse.commitmentNotEligible({})
  const closed = commitmentClosed(knownOf(ctx))
  if (closed) return closed.because === 'seriousListed' ? refuse.seriousListed({ on: closed.on ?? ctx.today }) : refuse.barred({ until: closed.on })
  const missing = keysIn(c, ctx, 'missing', 'waitingDataset')
  return missing.length > 0 ? refuse.materialsMissing({ materialKeys: missing }) : null
}

/** The points themselves are checked with the input. Inside a one-thing application the lead unit sends one notice for all departments. */
export const requestCorrection: May = (c) => (c.facts.bundle ? refuse.oneNoticeForAll({}) : null)
export const reportDefects: May = (c) => (c.facts.bundle ? null : refuse.notInBundle({}))
/** Only what the lead unit's notice named of this item: one sent before its defects were reported says nothing of it. */
export const correctInBundle: May = (c, ctx) => (noticeOf(c, ctx) ? null : refuse.nothingFound({}))
/** The notice that has named this item and has not reached it yet. */
export const noticeOf = (c: Case, ctx: Context): ApplicationFacts['corrections'][number] | undefined => knownOf(ctx).inBundle?.notices[c.facts.corrections.length]
/** Facts it was to get from another item's result and has not got yet. */
export const awaitedIn = ({ facts }: Case, { results = {} }: ResultsInput): Record<string, unknown> => {
  const known = answersOf(facts)
  const given = ([key, slugs]: [string, string[]]): [string, unknown][] => slugs.flatMap((slug) => (known[key] === undefined && results[slug]?.[key] !== undefined ? [[key, results[slug][key]] as [string, unknown]] : [])).slice(0, 1)
  return Object.fromEntries(Object.entries(facts.bundle?.awaits ?? {}).flatMap(given))
}
export const takeBundleResult = (c: Case, input: ResultsInput): Refusal | null => (Object.keys(awaitedIn(c, input)).length > 0 ? null : refuse.nothingFound({}))
export const withdrawInBundle: May = (c, ctx) => (knownOf(ctx).inBundle?.withdrawn.includes(c.topic) ? null : refuse.notInBundle({}))
export const refuseApplication: May = () => null
export { refuseApplication as refuse }

/** False material bars one year, fraud three (行政许可法 §78, §79). */
export const refuseBarred: May = (_c, ctx) => (knownOf(ctx).bars.some(({ kind }) => kind === 'application') ? null : refuse.notBarred({}))

/** Licences by law, other items by their own rule: silence after the acceptance limit accepts (行政许可法 §32(1)(四)). */
export const deemAccepted: May = (_c, ctx) => (deemsAcceptance(itemOf(ctx)) ? null : refuse.notDeemed({}))
export const acceptanceOverdue: May = (_c, ctx) => (deemsAcceptance(itemOf(ctx)) ? refuse.stillToAccept({}) : null)

/** The time to answer a notice only reminds: no item of the catalogue cites a basis for treating silence as withdrawal. */
export const lapse: May = () => refuse.noLapseBasis({})

export const supplyDeferred: May = (c) => (c.flags.includes('deferred') ? null : refuse.nothingDeferred({}))

export const sendUp: May = (c, ctx) => (goesUp(c, ctx) && !c.flags.includes('sentUp') ? null : refuse.noUpperOrgan({}))

/** The applicant may explain when the last word was a question of the authority. */
export const clarify: May = (c) => (c.facts.clarifications.at(-1)?.from === 'authority' ? null : refuse.nothingAsked({}))

export const signStage: May = (c, ctx) => {
  return stageToSign(c, ctx) ? null : refuse.stageSigned({ stage: 'review' })
}

const onlyOneSpecial = (c: Case): boolean => openTasks(c, 'special').length === 1
export const endLastSpecial: May = (c) => (onlyOneSpecial(c) ? null : refuse.othersOpen({}))
export const endOneSpecial: May = (c) => (onlyOneSpecial(c) ? refuse.othersOpen({}) : null)

/** Within five working days of being told (行政许可法 §47). */
export const requestHearing: May = (c, ctx) => {
  const right = openClock(c, 'hearingRequest')
  return right && right.dueOn && right.dueOn >= ctx.today ? null : refuse.hearingRightEnded({})
}
/** A hearing was asked for or ordered, and has no minutes yet. */
export const hearingToHold = (c: Case): boolean => c.facts.hearing !== null && !c.facts.hearing.record
export const orderHearing: May = (c) => (hearingToHold(c) ? refuse.specialProcedureOpen({}) : null)
export const setHearing: May = (c) => (hearingToHold(c) ? null : refuse.noHearing({}))
export const holdHearing: May = (c) => {
  if (!c.facts.hearing?.at) return refuse.noHearing({})
  return c.facts.recusals.some(({ decided }) => decided === null) ? refuse.recusalOpen({}) : null
}

const lastOpinion = (c: Case): boolean => openTasks(c, 'opinion').length === 1
export const giveLastOpinion: May = (c) => (lastOpinion(c) ? null : refuse.opinionsOpen({}))
export const giveOneOpinion: May = (c) => (lastOpinion(c) ? refuse.opinionsOpen({}) : null)

/** Once, in time, and only where the item has an extension (行政许可法 §42; R5). */
export const extend: May = (c, ctx) => {
  const item = itemOf(ctx)
  const clock = openClock(c, 'decision') ?? openClock(c, 'promise')
  const refusal = mayExtend(item, { length: 0, earlier: c.facts.extension ? 1 : 0, at: ctx.at, dueAt: clock?.dueAt ?? null })
  return refusal ? extensionRefusal(refusal, item.extension, clock?.dueOn ?? '') : null
}

/** The shared refusal behind a code of R5. */
export function extensionRefusal(code: string, extension: { value: number; unit: string } | null, day: string): Refusal {
  if (code === 'extensionTooLong' && extension) return shared.extensionTooLong({ max: extension.value, unit: extension.unit })
  if (code === 'extensionTooMany') return shared.extensionTooMany({})
  return code === 'extensionAfterDue' ? shared.extensionAfterDue({ day }) : shared.extensionNotAllowed({})
}

/** Every stage of the chain signed, nothing deferred, no special procedure, hearing right or opinion open (行政许可法 §37). */
export const submitForDecision: May = (c, ctx) => {
  const stages = openStages(c, ctx).filter(({ seq }) => seq !== lastReview(ctx)?.seq)
  if (stages.length > 0) return refuse.stagesOpen({ stages: stages.map(({ stage }) => stage) })
  if (c.flags.includes('deferred')) return refuse.deferredOpen({ materialKeys: c.facts.acceptance?.openMaterials ?? [] })
  const right = openClock(c, 'hearingRequest')
  if (right?.dueOn && right.dueOn >= ctx.today) return refuse.hearingRightOpen({ until: right.dueOn })
  if (c.facts.hearing && !c.facts.hearing.record) return refuse.specialProcedureOpen({})
  return openTasks(c, 'opinion').length > 0 || !coApproversSaid(c, ctx, 'anything') ? refuse.opinionsOpen({}) : null
}

/** Every department of a joint approval (联合审批) has answered, or, for a grant, has not objected: one that objects is reason enough to deny. */
function coApproversSaid(c: Case, ctx: Context, what: 'anything' | 'yes'): boolean {
  const said = c.tasks.filter(({ kind, state, body }) => kind === 'opinion' && state === 'answered' && (what === 'anything' || body.verdict !== 'object'))
  return (itemOf(ctx).jointApproval?.coApprovers ?? []).every((code) => said.some(({ unitId }) => unitId?.startsWith(`D:${code}:`)))
}

/** Items of the bundle whose result a grant still waits for; none where the applicant goes on alone (R6 `decide`). */
const waitsFor = (c: Case, ctx: Context): string[] => {
  const { inBundle } = knownOf(ctx)
  return inBundle?.alone.includes(c.topic) ? [] : (c.facts.bundle?.waitsFor ?? []).filter((slug) => !inBundle?.granted.includes(slug))
}

/** Every condition judged met; nothing owed (行政许可法 §38(1)). */
export const grant: May = (c, ctx) => {
  const others = waitsFor(c, ctx)
  if (others.length > 0) return refuse.waitsForOthers({ n: others.length })
  if (openTasks(c, 'special').length > 0) return refuse.specialProcedureOpen({})
  if (c.flags.includes('deferredLapsed')) return refuse.deferredOpen({ materialKeys: c.facts.acceptance?.openMaterials ?? [] })
  const listed = c.facts.acceptance?.kind === 'commitment' ? promiseRefusal(c.facts, ctx) : null
  if (listed) return listed
  const missing = keysIn(c, ctx, 'missing', 'deferred')
  if (missing.length > 0 && c.facts.acceptance?.kind !== 'deemed') return refuse.materialsMissing({ materialKeys: missing })
  if (!coApproversSaid(c, ctx, 'yes')) return refuse.opinionsOpen({})
  const unmet = c.facts.conditions.filter(({ met }) => !met).map(({ index }) => index)
  return unmet.length > 0 ? refuse.conditionsNotMet({ indexes: unmet }) : null
}
/** What a denial rests on does not come with another item's result: only a grant waits for it (R6). */
export const deny: May = (c) => (openTasks(c, 'special').length > 0 ? refuse.specialProcedureOpen({}) : null)

const hasCertificate = (ctx: Context): boolean => itemOf(ctx).result.licenceType !== null
const feeOpen = (c: Case, ctx: Context): boolean => !mayIssueWith(c.facts.payment ? 'paid' : feeOf(itemOf(ctx)).status)
/** Only an item that charges by law takes money, and only once (行政许可法 §58; R9). */
export const recordPayment: May = (c, ctx) => (feeOpen(c, ctx) ? null : refuse.noFeeDue({}))
/** Issuing waits for a fee that is due; the decision never does (R9). */
export const startIssuing: May = (c, ctx) => (hasCertificate(ctx) ? (feeOpen(c, ctx) ? refuse.feeUnpaid({}) : null) : refuse.noCertificate({}))
export const deliverWithoutCertificate: May = (c, ctx) => (hasCertificate(ctx) ? refuse.hasCertificate({}) : feeOpen(c, ctx) ? refuse.feeUnpaid({}) : null)
export const seal: May = (c, ctx) => {
  if (c.facts.decision?.kind !== 'granted') return refuse.certificateNeeded({})
  const former = knownOf(ctx).licences.find(({ id }) => id === c.facts.licenceId)
  return !former || isReplaceable(former.status) ? null : refuse.formerInDoubt({})
}
export const deliver: May = (c) => (c.facts.licenceIssuedId ? null : refuse.certificateNeeded({}))
export const decideRecusal: May = (c) => (c.facts.recusals.some(({ decided }) => decided === null) ? null : refuse.noRecusal({}))
export const transferUnit: May = () => null

/** The day from which the law counts it as accepted, where silence accepted it (行政许可法 §32(1)(四)). */
export const deemedOn = (c: Case): string | null => (c.flags.includes('deemed') ? (c.facts.acceptance?.on ?? dayOf(c.receivedAt ?? c.enteredAt)) : null)

const ANSWERS = ['accept', 'acceptWithDeferred', 'acceptOnTheSpot', 'acceptOnCommitment', 'requestCorrection', 'refuseNotRequired', 'refuseNotCompetent', 'refuseBarred']
/** After the silence counts as acceptance nobody can answer any more (R3). */
export const tooLateToAccept = (c: Case, event: string): Refusal | null => {
  const on = ANSWERS.includes(event) ? deemedOn(c) : null
  return on ? refuse.alreadyDeemedAccepted({ on }) : null
}

/** Whose recusal was granted has no more part in the case (回避, 行政许可法 §48(1)(3)). */
export const mustStepBack = (c: Case, { accountId }: { accountId: string | null }): boolean => accountId !== null && c.facts.recusals.some(({ officerId, decided }) => decided === true && officerId === accountId)

/** The item asks the person to come once, whatever can be sent online. */
export const mustCome = (_c: CaseState<ApplicationFacts>, ctx: Context): boolean => itemOf(ctx).inPersonRequired
