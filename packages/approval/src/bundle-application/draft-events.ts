import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { validateForm, valuesOf, type AnswerDocument } from '@onewindow/forms/definition'
import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import { mergeBundle } from '../rules/bundle.ts'
import { withAnswers } from './answers.ts'
import { refuse } from './errors.ts'
import { answer, promiseRefusal } from './guards.ts'
import { knownOf, type BundleKnown } from './known.ts'
import { knownBy } from './load.ts'
import { mergedItem } from './merged-item.ts'
import { planOf } from './plan.ts'
import * as inputs from './schemas.ts'
import type { BundleFacts } from './schemas.ts'
import { readyItems } from './stand.ts'

type Case = CaseState<BundleFacts>
const event = eventOf<BundleFacts>()

/** The case and what is known of it once the questions are answered like this. */
function answered(c: Case, answers: BundleFacts['questions'], ctx: Context): { c: Case; ctx: Context } {
  const known = knownOf(ctx)
  const merge = mergeBundle(known.bundle, known.items, answers)
  const merged = merge.selected.length > 0 ? mergedItem(known.bundle, merge, c.facts.hasAgent) : known.merged
  return { c: { ...c, facts: { ...c.facts, questions: answers } }, ctx: { ...ctx, known: { ...known, merge, merged } } }
}

/** What the answers lead to; values typed before stay, also those no question asks for now. */
function planned(c: Case, answers: BundleFacts['questions'], ctx: Context): BundleFacts {
  const { merge, merged } = knownOf(answered(c, answers, ctx).ctx)
  const facts = { ...c.facts, questions: merge.kept, plan: planOf(merge), workdays: merge.promise.workdays }
  return withAnswers(facts, merged.formSchema, { ...facts.answers, ...facts.sensitiveAnswers }, ctx.today)
}

/** What the draft holds once the bundle and its items are those in force: an item the bundle has no longer is left, one it has now is there with the organ nearest to the party. */
export function renewed(c: Case, ctx: Context): { facts: BundleFacts; known: BundleKnown } {
  const known = knownOf(ctx)
  const next = known.bundleSuccessor
  const bundle = next?.bundle ?? known.bundle
  const newer = new Map(known.successors.map((one) => [one.slug, one]))
  const added = new Map((next?.added ?? []).map((one) => [one.pinned.slug, one]))
  const items = bundle.items.flatMap(({ slug }) => {
    const [held, later] = [c.facts.items.find((one) => one.slug === slug) ?? added.get(slug)?.pinned, newer.get(slug)]
    if (!held) return []
    return [later ? { ...held, itemVersionId: later.itemVersionId, implementationId: later.implementationId, name: { zh: fullWidthBrackets(later.item.nameZh), en: later.item.nameEn } } : held]
  })
  const contents = new Map(items.flatMap(({ slug }) => {
    const content = newer.get(slug)?.item ?? added.get(slug)?.item ?? known.items.get(slug)
    return content ? [[slug, content] as const] : []
  }))
  const facts = { ...c.facts, items, ...(next ? { bundleVersionId: next.versionId, bundleName: { zh: fullWidthBrackets(bundle.nameZh), en: bundle.nameEn } } : {}) }
  return { facts, known: { ...known, ...knownBy(bundle, contents, c.facts) } }
}

function takenOver(c: Case, ctx: Context): Change<BundleFacts> {
  const { facts, known } = renewed(c, ctx)
  const next = known.bundleSuccessor
  return { facts: planned({ ...c, facts }, facts.questions, { ...ctx, known }), ...(next ? { title: facts.bundleName.zh, unit: next.lead } : {}) }
}

/** A draft takes what is wrong and unfinished, but nothing of it may be lost: what does not fit is refused, not cut, and so is a promise that is not open to this party. */
function fits(c: Case, { answers, ...promised }: { answers: AnswerDocument; commitments: string[]; commitmentChosen: boolean }, ctx: Context) {
  const { errors } = validateForm(knownOf(ctx).merged.formSchema, valuesOf(answers), { today: ctx.today, language: 'zh' })
  const tooLarge = errors.find(({ code }) => code === 'formTooLarge')
  return tooLarge ? refuse.formInvalid({ n: 1, fields: [{ path: tooLarge.path, code: tooLarge.code, params: {} }] }) : promiseRefusal(promised, ctx, c.facts)
}

type Saved = { answers: AnswerDocument; consents: string[]; deferrals: string[]; commitments: string[]; commitmentChosen: boolean; delivery: BundleFacts['delivery']; files: NonNullable<Change<BundleFacts>['attach']>; removed: string[] }
function saved(c: Case, { answers, files, removed, ...choices }: Saved, ctx: Context): Change<BundleFacts> {
  const facts = withAnswers({ ...c.facts, ...choices }, knownOf(ctx).merged.formSchema, answers, ctx.today)
  return { facts, attach: files.filter((file) => !c.attachments.some(({ fileId }) => fileId === file.fileId)), detach: removed }
}

/** Sends the items whose turn it is. */
export const sent = (c: Case, facts: BundleFacts): BundleFacts => {
  const opening = readyItems({ ...c, facts })
  return { ...facts, opening, sent: [...facts.sent, ...opening] }
}

/** From the guided questions to the one signature that covers every item. */
export const draftEvents = {
  answerQuestions: event({
    input: inputs.answerInput,
    change: (c, { answers }, ctx) => ({ facts: planned(c, answers, ctx), parts: [{ part: 'applicant', partyId: c.facts.partyId, accountId: null, unitId: null, name: knownOf(ctx).partyName }] }),
  }),
  changeAnswers: event({
    input: inputs.changeInput,
    check: (c, { answers }, ctx) => {
      const then = answered(c, answers, ctx)
      return answer(then.c, then.ctx)
    },
    change: (c, { answers }, ctx) => ({ facts: planned(c, answers, ctx) }),
  }),
  takeNewVersion: { change: (c, _input, ctx): Change<BundleFacts> => takenOver(c, ctx) } satisfies EventSpec<BundleFacts>,
  saveDraft: event({ input: inputs.saveInput, check: fits, change: saved }),
  submit: event({
    input: inputs.submitInput,
    change: (c, { signature }, ctx) => {
      const facts = sent(c, { ...c.facts, signature: { name: signature, at: ctx.at } })
      return { facts, receivedAt: ctx.at, body: { channel: c.channel, items: facts.plan.map(({ slug }) => slug), sent: facts.opening } }
    },
  }),
}
