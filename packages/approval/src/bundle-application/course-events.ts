import { dayOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import { refuse as shared } from '@onewindow/casework/errors'
import { lacking } from './answers.ts'
import { refuse } from './errors.ts'
import { knownOf } from './known.ts'
import { jointExtension } from './plan.ts'
import * as inputs from './schemas.ts'
import type { BundleFacts, Heard, Outcome } from './schemas.ts'
import { sent } from './draft-events.ts'
import { blockedItems, standOf, subOf, undecidedItems } from './stand.ts'

type Case = CaseState<BundleFacts>
const event = eventOf<BundleFacts>()

const RESULTS: readonly string[] = ['granted', 'denied', 'withdrawn', 'terminated']
/** How an item ended, in the words of the result sheet: every way of not accepting it is a refusal. */
const outcomeOf = ({ slug = '', state, result, certificateNumber = null, on }: Heard, ctx: Context): Outcome =>
  ({ slug, result: state === 'refused' ? 'refused' : RESULTS.includes(result ?? '') ? (result as Outcome['result']) : 'withdrawn', endedOn: dayOf(on ?? ctx.at), licence: certificateNumber })

/** Keeps what an item gave, and how it ended once it did. */
function heard(c: Case, input: Heard, ctx: Context): BundleFacts {
  const { slug, values, state, result } = input
  if (!slug) return c.facts
  const decided = result !== null && result !== undefined
  return {
    ...c.facts, results: result === 'granted' && values ? { ...c.facts.results, [slug]: values } : c.facts.results,
    outcomes: decided || state === 'refused' ? [...c.facts.outcomes.filter((one) => one.slug !== slug), outcomeOf(input, ctx)] : c.facts.outcomes,
  }
}

const told = ({ slug }: Heard): Record<string, unknown> => (slug ? { slug } : {})
const flagged = (c: Case): string[] => (blockedItems(c).length > 0 ? ['blockedByDenial'] : [])

function withdrawn(c: Case, slugs: readonly string[], ctx: Context): BundleFacts {
  const today = dayOf(ctx.at)
  const unsent = slugs.filter((slug) => !c.facts.sent.includes(slug))
  return {
    ...c.facts, withdrawn: [...c.facts.withdrawn, ...slugs], opening: [],
    outcomes: [...c.facts.outcomes, ...unsent.map((slug): Outcome => ({ slug, result: 'withdrawn', endedOn: today, licence: null }))],
  }
}

/** Every item with its end, also one whose last message came after another had ended the whole. */
function completed(c: Case, ctx: Context): Outcome[] {
  return c.facts.plan.map(({ slug }) => {
    const sub = subOf(c, slug)
    return c.facts.outcomes.find((one) => one.slug === slug) ?? outcomeOf({ slug, ...(sub ? { state: sub.state } : {}), result: sub?.result ?? 'withdrawn' }, ctx)
  })
}

/** All granted, some, or none: the result of the whole. */
function resultOf({ facts }: Case): string {
  const granted = facts.outcomes.filter(({ result }) => result === 'granted').length
  if (granted === facts.plan.length) return 'granted'
  return granted > 0 ? 'partlyGranted' : facts.outcomes.every(({ result }) => result === 'withdrawn') ? 'withdrawn' : 'denied'
}

/** From sending to the result sheet. */
export const courseEvents = {
  unlockSub: event({
    input: inputs.heardInput,
    change: (c, input, ctx) => {
      const facts = sent(c, heard(c, input, ctx))
      return { facts, body: { ...told(input), sent: facts.opening } }
    },
  }),
  takeResult: event({ input: inputs.heardInput, change: (c, input, ctx) => ({ facts: heard(c, input, ctx), body: told(input) }) }),
  requestCorrection: {
    change: (c, _input, ctx): Change<BundleFacts> => {
      const items = knownOf(ctx).defects.flatMap(({ slug, items: points }) => points.map((point) => ({ slug, ...point })))
      return { facts: { ...c.facts, corrections: [...c.facts.corrections, { at: ctx.at, items }] }, body: { items: [...new Set(items.map(({ slug }) => slug))] } }
    },
  } satisfies EventSpec<BundleFacts>,
  subDenied: event({ input: inputs.heardInput, change: (c, input, ctx) => ({ facts: heard(c, input, ctx), flags: flagged(c), body: { ...told(input), blocked: blockedItems(c) } }) }),
  subCompleted: event({ input: inputs.heardInput, change: (c, input, ctx) => ({ facts: heard(c, input, ctx), body: told(input) }) }),
  subPaused: event({ input: inputs.heardInput, change: (_c, input): Change<BundleFacts> => ({ pause: { reason: input.special ?? '', basis: '行政许可法 §45' }, body: told(input) }) }),
  subResumed: event({ input: inputs.heardInput, change: (_c, input) => ({ body: told(input) }) }),
  goOnAlone: event({
    input: inputs.oneItemInput,
    check: (c, { slug }, ctx) => {
      if (!blockedItems(c).includes(slug)) return refuse.notBlocked({})
      const missing = lacking(c.facts, slug, knownOf(ctx).merge)
      return missing.length > 0 ? refuse.resultNeeded({ n: missing.length }) : null
    },
    change: (c, { slug }) => {
      const alone = { ...c.facts, alone: [...c.facts.alone, slug] }
      const facts = sent(c, alone)
      return { facts, flags: flagged({ ...c, facts }), body: { slug, sent: facts.opening } }
    },
  }),
  withdrawSub: event({
    input: inputs.oneItemInput,
    check: (c, { slug }) => {
      if (!c.facts.plan.some((item) => item.slug === slug)) return refuse.noSuchItem({})
      return undecidedItems(c).includes(slug) ? null : refuse.itemDecided({})
    },
    change: (c, { slug }, ctx) => {
      const facts = withdrawn(c, [slug], ctx)
      return { facts, flags: flagged({ ...c, facts }), body: { slug } }
    },
  }),
  withdraw: { change: (c, _input, ctx): Change<BundleFacts> => ({ facts: withdrawn(c, c.facts.plan.map(({ slug }) => slug).filter((slug) => standOf(c, slug) !== 'withdrawn'), ctx) }) } satisfies EventSpec<BundleFacts>,
  extendJoint: event({
    input: inputs.extendInput,
    check: (_c, { length }, ctx) => {
      const max = jointExtension(knownOf(ctx).bundle)
      return max !== null && length > max ? shared.extensionTooLong({ max, unit: 'workday' }) : null
    },
    change: (c, { length, reason }, ctx) => ({ facts: { ...c.facts, extension: { length, reason, on: ctx.today } }, extend: { length, unit: 'workday', reason }, body: { length } }),
  }),
  finish: event({
    input: inputs.heardInput,
    change: (c, input, ctx) => {
      const known = heard(c, input, ctx)
      const facts = { ...known, outcomes: completed({ ...c, facts: known }, ctx) }
      return { facts, result: resultOf({ ...c, facts }), body: told(input) }
    },
  }),
}
