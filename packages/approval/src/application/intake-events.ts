import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse as shared } from '@onewindow/casework/errors'
import { validateForm, valuesOf, withValues, type AnswerDocument } from '@onewindow/forms/definition'
import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import { newPoints } from '../rules/acceptance.ts'
import { listedMaterials } from '../rules/materials.ts'
import { answersOf, withAnswers } from './answers.ts'
import { batchClosesAt } from './batch.ts'
import { awaitedIn, deemedOn, formRefusal, mustCome, noticeOf, promiseRefusal } from './guards.ts'
import { refuse } from './errors.ts'
import { itemOf, knownOf } from './known.ts'
import { materialsOf } from './materials-report.ts'
import * as inputs from './schemas.ts'
import type { ApplicationFacts, ResultsInput } from './schemas.ts'

type Case = CaseState<ApplicationFacts>
const event = eventOf<ApplicationFacts>()

/** Answers normalised by the form's own schema (trimmed, NFC); what is no longer asked goes. */
function cleaned(ctx: Context, document: AnswerDocument): AnswerDocument {
  return withValues(document, validateForm(itemOf(ctx).formSchema, valuesOf(document), { today: ctx.today, language: 'zh' }).answers)
}

/** A draft takes what is wrong and unfinished, but nothing of it may be lost: what does not fit is refused, not cut, and so is a promise that is not open to this party. */
function fits(c: Case, { answers, ...promised }: { answers: AnswerDocument; commitments: string[]; commitmentChosen: boolean }, ctx: Context) {
  const { errors } = validateForm(itemOf(ctx).formSchema, valuesOf(answers), { today: ctx.today, language: 'zh' })
  const tooLarge = errors.find(({ code }) => code === 'formTooLarge')
  return tooLarge ? refuse.formInvalid({ n: 1, fields: [{ path: tooLarge.path, code: tooLarge.code, params: {} }] }) : promiseRefusal(promised, ctx, c.facts)
}

/** At the counter the promise is made and received at once. */
const received = (c: Case, input: Parameters<typeof draftFacts>[1], ctx: Context) => promiseRefusal(input, ctx) ?? formRefusal({ ...c, facts: draftFacts(c, input, ctx) }, ctx)

function draftFacts(c: Case, input: Omit<Parameters<NonNullable<typeof saved>>[1], 'files' | 'removed'>, ctx: Context): ApplicationFacts {
  const { answers, consents, deferrals, commitments, commitmentChosen, delivery } = input
  return withAnswers({ ...c.facts, consents, deferrals, commitments, commitmentChosen, delivery }, itemOf(ctx), cleaned(ctx, answers))
}

function saved(c: Case, input: { answers: AnswerDocument; consents: string[]; deferrals: string[]; commitments: string[]; commitmentChosen: boolean; delivery: ApplicationFacts['delivery']; files: NonNullable<Change<ApplicationFacts>['attach']>; removed: string[] }, ctx: Context): Change<ApplicationFacts> {
  return { facts: draftFacts(c, input, ctx), attach: input.files.filter((file) => !c.attachments.some(({ fileId }) => fileId === file.fileId)), detach: input.removed }
}

/** The draft under the version in force: answers by semantic key, papers and choices as far as it still asks for them. */
function takenOver(c: Case, ctx: Context): Change<ApplicationFacts> {
  const { successor } = knownOf(ctx)
  if (!successor) return {}
  const { item, itemVersionId, implementation: { id, unitId, unitPath, regionCode } } = successor
  const listed = new Set(listedMaterials(item, c.facts.hasAgent).map(({ key }) => key))
  const still = (keys: readonly string[]): string[] => keys.filter((key) => listed.has(key))
  const answers = answersOf(c.facts)
  const document = withValues(answers, validateForm(item.formSchema, valuesOf(answers), { today: ctx.today, language: 'zh' }).answers)
  const facts: ApplicationFacts = {
    ...c.facts, itemVersionId, implementationId: id, itemName: { zh: fullWidthBrackets(item.nameZh), en: item.nameEn }, consents: still(c.facts.consents), deferrals: still(c.facts.deferrals), commitments: still(c.facts.commitments),
    commitmentChosen: c.facts.commitmentChosen && item.commitment.eligible, signature: null,
  }
  return { facts: withAnswers(facts, item, document), title: fullWidthBrackets(item.nameZh), unit: { id: unitId, path: unitPath, regionCode }, detach: c.attachments.flatMap(({ key, fileId }) => (listed.has(key) ? [] : [fileId])) }
}

const batched = (change: Change<ApplicationFacts>, ctx: Context): Change<ApplicationFacts> => ({ ...change, ...(change.facts ? { facts: { ...change.facts, batchClosesAt: batchClosesAt(ctx) } } : {}) })

/** Moves the case to the organ of the implementation chosen. */
const unitOf = (ctx: Context) => {
  const { unitId, unitPath, regionCode } = knownOf(ctx).implementation
  return { id: unitId, path: unitPath, regionCode }
}

const parties = (c: Case, ctx: Context) => [{ part: 'applicant', partyId: c.facts.partyId, accountId: null, unitId: null, name: knownOf(ctx).partyName }]

/** Everything up to the moment the papers are on the desk. */
export const intakeEvents = {
  startDraft: event({ input: inputs.startDraftInput, change: (c, { files }, ctx) => ({ unit: unitOf(ctx), parts: parties(c, ctx), attach: files }) }),
  saveDraft: event({ input: inputs.saveDraftInput, check: fits, change: saved }),
  takeNewVersion: { change: (c, _input, ctx): Change<ApplicationFacts> => takenOver(c, ctx) } satisfies EventSpec<ApplicationFacts>,
  submit: event({
    input: inputs.submitInput,
    change: (c, { signature }, ctx) => ({ facts: { ...c.facts, signature: { name: signature, at: ctx.at }, batchClosesAt: batchClosesAt(ctx) }, receivedAt: ctx.at, body: { channel: c.channel, ...(mustCome(c, ctx) ? { regionCode: c.regionCode, partyId: c.facts.partyId, item: c.facts.itemSlug, reason: 'inPerson' } : {}) } }),
  }),
  receiveAtWindow: event({
    input: inputs.windowInput, check: received,
    change: (c, input, ctx) => ({ ...batched(saved(c, input, ctx), ctx), receivedAt: ctx.at, channel: 'window', unit: unitOf(ctx), parts: parties(c, ctx), body: { presenter: input.presenter, originalsSeen: input.originalsSeen } }),
  }),
  receiveByPost: event({
    input: inputs.windowInput, check: received,
    change: (c, input, ctx) => ({ ...batched(saved(c, input, ctx), ctx), receivedAt: ctx.at, channel: 'post', unit: unitOf(ctx), parts: parties(c, ctx), body: { presenter: input.presenter, arrivedOn: input.arrivedOn ?? ctx.today } }),
  }),
  submitInBundle: event({ input: inputs.inBundleInput, change: (c, { files, at }, ctx) => ({ attach: files, receivedAt: at ?? ctx.at, parts: parties(c, ctx), body: { channel: c.channel } }) }),
  takeBundleResult: {
    change: (c, input: ResultsInput, ctx): Change<ApplicationFacts> => {
      const given = awaitedIn(c, input)
      return { facts: withAnswers(c.facts, itemOf(ctx), { ...answersOf(c.facts), ...Object.fromEntries(Object.entries(given).map(([key, value]) => [key, { value, source: 'bundle' as const }])) } as AnswerDocument), body: { keys: Object.keys(given) } }
    },
  } satisfies EventSpec<ApplicationFacts>,
  fixOnTheSpot: event({
    input: inputs.fixInput, check: (c, { answers }, ctx) => formRefusal({ ...c, facts: withAnswers(c.facts, itemOf(ctx), cleaned(ctx, { ...answersOf(c.facts), ...answers })) }, ctx),
    change: (c, { answers }, ctx) => ({ facts: withAnswers(c.facts, itemOf(ctx), cleaned(ctx, { ...answersOf(c.facts), ...answers })), body: { keys: Object.keys(answers) } }),
  }),
  accept: event({ input: inputs.acceptInput, check: judged, change: (c, { officerAnswers }, ctx) => accepted(c, 'express', officerAnswers, ctx) }),
  acceptWithDeferred: event({ input: inputs.acceptInput, check: judged, change: (c, { officerAnswers }, ctx) => ({ ...accepted(c, 'deferred', officerAnswers, ctx), flags: ['deferred'] }) }),
  acceptOnTheSpot: event({ input: inputs.acceptInput, check: judged, change: (c, { officerAnswers }, ctx) => accepted(c, 'onTheSpot', officerAnswers, ctx) }),
  acceptOnCommitment: event({ input: inputs.acceptInput, check: judged, change: (c, { officerAnswers }, ctx) => accepted(c, 'commitment', officerAnswers, ctx) }),
  deemAccepted: event({
    input: inputs.acceptInput.partial(),
    change: (c, _input, ctx) => ({ facts: { ...c.facts, acceptance: { kind: 'deemed', on: (c.receivedAt ?? ctx.at).slice(0, 10), openMaterials: materialsOf(c, ctx).correctionList } } }),
  }),
  requestCorrection: event({
    input: inputs.correctionInput,
    check: (c, { items }) => {
      const on = deemedOn(c)
      return on ? refuse.alreadyDeemedAccepted({ on }) : added(c, items)
    },
    change: (c, { items, officerAnswers }, ctx) => ({
      facts: { ...c.facts, corrections: [...c.facts.corrections, { at: ctx.at, items }], correctionAnswers: [], officerAnswers: { ...c.facts.officerAnswers, ...officerAnswers } }, body: { items: items.map(({ materialKey }) => materialKey) },
    }),
  }),
  reportDefects: event({ input: inputs.defectsInput, check: (c, { items }, ctx) => added(c, items) ?? tooMany(items, ctx), change: (c, { items }) => ({ facts: { ...c.facts, defects: items }, body: { items: items.map(({ materialKey }) => materialKey) } }) }),
  correctInBundle: event({
    input: inputs.acceptInput.partial(),
    change: (c, _input, ctx) => {
      const { at, items } = noticeOf(c, ctx) ?? { at: ctx.at, items: [] }
      return { facts: { ...c.facts, corrections: [...c.facts.corrections, { at, items }], correctionAnswers: [], defects: [] }, body: { items: items.map(({ materialKey }) => materialKey) } }
    },
  }),
  refuseNotRequired: event({ input: inputs.refusalInput, change: (c, { reason }) => ({ facts: { ...c.facts, refusal: { ground: 'notRequired', reason, competentAuthority: null } }, result: 'notRequired' }) }),
  refuseNotCompetent: event({ input: inputs.notCompetentInput, change: (c, { reason, competentAuthority }) => ({ facts: { ...c.facts, refusal: { ground: 'notCompetent', reason, competentAuthority } }, result: 'notCompetent', body: { competentAuthority } }) }),
  refuseBarred: event({ input: inputs.refusalInput, change: (c, { reason }) => ({ facts: { ...c.facts, refusal: { ground: 'barred', reason, competentAuthority: null } }, result: 'barred' }) }),
  resubmit: event({
    input: inputs.resubmitInput,
    check: (c, { files, explanations }) => {
      const asked = c.facts.corrections.at(-1)?.items.map((item) => item.materialKey) ?? []
      const answered = new Set([...files.map(({ key }) => key), ...explanations.map(({ materialKey }) => materialKey)])
      const open = asked.filter((key) => !answered.has(key))
      return open.length > 0 ? refuse.explanationsMissing({ materialKeys: open }) : null
    },
    change: (c, { answers, files, explanations }, ctx) => ({
      facts: { ...withAnswers(c.facts, itemOf(ctx), cleaned(ctx, { ...answersOf(c.facts), ...answers })), correctionAnswers: explanations }, attach: files, receivedAt: ctx.at, body: { materials: files.map(({ key }) => key) },
    }),
  }),
}

/** Once and all at once: a second notice names nothing the first did not (行政许可法 §32(1)(四)). */
function added(c: Case, items: readonly { materialKey: string }[]) {
  const first = c.facts.corrections[0]
  const points = first ? newPoints(first.items.map((item) => item.materialKey), items.map((item) => item.materialKey)) : []
  return points.length > 0 ? refuse.correctionNotInFirstNotice({ materialKeys: points }) : null
}

/** The one notice of a one-thing application holds so many points of all departments. */
function tooMany(items: readonly unknown[], ctx: Context) {
  const left = inputs.MOST_POINTS - (knownOf(ctx).inBundle?.reported ?? 0)
  return items.length > left ? shared.invalidFields({ n: 1, fields: [{ path: 'input.items', code: 'too_big', params: { maximum: left, origin: 'array' } }] }) : null
}

/** Conditional materials only an officer can judge are judged with the acceptance; what then is missing stays missing. */
function judged(c: Case, { officerAnswers }: { officerAnswers: Record<string, boolean> }, ctx: Context) {
  const { materials } = materialsOf({ ...c, facts: { ...c.facts, officerAnswers: { ...c.facts.officerAnswers, ...officerAnswers } } }, ctx)
  const keys = (state: string): string[] => materials.filter((material) => material.state === state).map(({ key }) => key)
  if (keys('officerDecides').length > 0) return refuse.officerDecides({ materialKeys: keys('officerDecides') })
  return keys('missing').length > 0 ? refuse.materialsMissing({ materialKeys: keys('missing') }) : null
}

/** A licence's acceptance day is the day of the act; what is still open under 容缺 is named on the notice. */
function accepted(c: Case, kind: 'express' | 'deferred' | 'onTheSpot' | 'commitment', officerAnswers: Record<string, boolean>, ctx: Context): Change<ApplicationFacts> {
  const facts = { ...c.facts, officerAnswers: { ...c.facts.officerAnswers, ...officerAnswers } }
  const open = materialsOf({ ...c, facts }, ctx).materials.filter(({ state }) => state === 'deferred').map(({ key }) => key)
  return { facts: { ...facts, acceptance: { kind, on: ctx.today, openMaterials: open } } }
}
