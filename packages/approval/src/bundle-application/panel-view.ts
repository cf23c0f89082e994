import { due } from '@onewindow/calendar/due'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { summaryOf, type SummarySection, type Text } from '@onewindow/forms/definition'
import type { ItemContent } from '../catalogue/definition.ts'
import type { MaterialReport } from '../rules/materials.ts'
import { askedAnswers, lacking } from './answers.ts'
import { knownOf, organNames, pinned } from './known.ts'
import { materialsOf } from './materials.ts'
import type { BundleFacts } from './schemas.ts'
import { standOf, subOf, type ItemStand } from './stand.ts'

/** One item as it stands in the whole: where, since it has a case of its own, and by when its result is promised. */
export type BundleItemView = {
  slug: string; name: Text; organ: Text; stand: ItemStand; waitsFor: Text[]; promisedOn: string | null
  /** Its own case, once it was sent. */
  caseId: string | null; number: string | null; state: string | null; result: string | null; licence: string | null
  /** Whether it may go on without the result it waited for. */
  mayGoOnAlone: boolean
  /** Until when the applicant answers the notice that named it; null where none is open. */
  replyBy: string | null
}

/** One point to correct, in words. */
export type BundlePointView = { slug: string; item: Text; material: Text; defect: string; cure: string }

/** What the pages show of a one-thing application beside the common case. Sensitive values masked. */
export type BundlePanel = {
  name: Text; organ: string; partyName: string; items: BundleItemView[]
  facts: { zh: readonly SummarySection[]; en: readonly SummarySection[] }
  materials: MaterialReport
  materialNames: Pick<ItemContent['materials'][number], 'key' | 'nameZh' | 'nameEn'>[]
  /** Points departments have reported and the one notice has still to name. */
  defects: BundlePointView[]
  /** The notices sent so far, the newest first. */
  notices: { at: string; points: BundlePointView[] }[]
  kept: Pick<BundleFacts, 'delivery' | 'outcomes' | 'extension' | 'signature' | 'hasAgent' | 'agentName' | 'workdays'>
}

/** @param full sensitive values in full: for the owner, or for staff who stated a purpose that is logged */
export function bundlePanel(c: CaseState<BundleFacts>, ctx: Context, full = false): BundlePanel {
  const { merged, leadOrgan, partyName, defects, numbers, replies, merge } = knownOf(ctx)
  const { facts } = c
  const document = askedAnswers(facts, merged.formSchema)
  const reader = ctx.actor.kind === 'citizen' ? 'applicant' as const : 'officer' as const
  const nameOf = (slug: string): Text => facts.items.find((item) => item.slug === slug)?.name ?? { zh: slug, en: slug }
  const materialOf = (key: string): Text => {
    const material = merged.materials.find((one) => one.key === key)
    return { zh: material?.nameZh ?? key, en: material?.nameEn ?? key }
  }
  const pointOf = ({ slug, materialKey, defect, cure }: BundleFacts['corrections'][number]['items'][number]): BundlePointView => ({ slug, item: nameOf(slug), material: materialOf(materialKey), defect, cure })
  const { delivery, corrections, outcomes, extension, signature, hasAgent, agentName, workdays } = facts
  return {
    name: facts.bundleName, organ: leadOrgan, partyName,
    items: facts.plan.map(({ slug, workdays: days, waitsFor }) => {
      const sub = subOf(c, slug)
      const stand = standOf(c, slug)
      return {
        slug, name: nameOf(slug), organ: organNames(pinned(facts, slug), ctx), stand, mayGoOnAlone: stand === 'blocked' && lacking(facts, slug, merge).length === 0, waitsFor: waitsFor.map((one) => nameOf(one.slug)), promisedOn: c.receivedAt ? promisedOn(days, c.receivedAt, ctx) : null,
        caseId: sub?.id ?? null, number: numbers[slug] ?? null, state: sub?.state ?? null, result: sub?.result ?? null, licence: outcomes.find((one) => one.slug === slug)?.licence ?? null, replyBy: replies[slug] ?? null,
      }
    }),
    facts: { zh: summaryOf(merged.formSchema, document, { language: 'zh', reveal: full, reader }), en: summaryOf(merged.formSchema, document, { language: 'en', reveal: full, reader }) },
    materials: materialsOf(c, ctx), materialNames: merged.materials.map(({ key, nameZh, nameEn }) => ({ key, nameZh, nameEn })),
    defects: defects.flatMap(({ slug, items }) => items.map((point) => pointOf({ slug, ...point }))), notices: corrections.map(({ at, items }) => ({ at, points: items.map(pointOf) })).reverse(),
    kept: { delivery, outcomes, extension, signature, hasAgent, agentName, workdays },
  }
}

function promisedOn(workdays: number, from: string, ctx: Context): string | null {
  const answer = due({ unit: 'workday', length: workdays }, from, [], [], ctx.calendar)
  return 'error' in answer ? null : answer.dueDate
}
