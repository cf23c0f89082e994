import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type Db, type EventSpec } from '@onewindow/casework/case-type'
import type { Refusal } from '@onewindow/casework/refusal'
import type { z } from 'zod'
import { refuseRequest as refuse } from './errors.ts'
import { offerInput } from './inputs.ts'
import type { RequestFacts } from './schemas.ts'

type Case = CaseState<RequestFacts>
type Item = { slug: string; name: string }

/** Published items, by the name of the guide, the short name or the code; brackets of either width. Index: item_version (slug, status). */
const ITEM = `select slug, content ->> 'nameZh' name from item_version where status = 'published' and (slug = $1 or item_code = $1 or translate(content ->> 'nameZh', '（）', '()') = translate($1, '（）', '()')) order by version desc limit 1`

/** The item a unit means, where it is one of the published catalogue. */
export async function offeredItem(db: Db, event: string, input: unknown): Promise<{ item?: Item }> {
  const named = event === 'offerApplication' ? (input as { item?: unknown } | null)?.item : undefined
  if (typeof named !== 'string') return {}
  const { rows: [item] } = await db.query<Item>(ITEM, [named.trim()])
  return item ? { item } : {}
}

const itemOf = (ctx: Context): Item | undefined => ctx.known.item as Item | undefined
const reporterOf = ({ parts }: Case): string | null => parts.find(({ part }) => part === 'reporter')?.partyId ?? null

/** Somebody the platform knows and who did not ask to stay unknown: an application is made in a name. */
export const mayOffer = (c: Case): Refusal | null => (c.facts.sealed || c.facts.anonymous || reporterOf(c) === null ? refuse.notInOwnName({}) : null)
export const itemKnown = (_c: Case, _input: z.output<typeof offerInput>, ctx: Context): Refusal | null => (itemOf(ctx) ? null : refuse.itemUnknown({}))
export const wasOffered = (c: Case): Refusal | null => (c.facts.offered ? null : refuse.nothingOffered({}))

/** What the reporter handed in with the request; what the office added later is not the reporter's. */
const ownFiles = ({ attachments, receivedAt, openedAt }: Case) => attachments.filter(({ addedAt }) => addedAt <= (receivedAt ?? openedAt)).slice(0, 20).map(({ fileId, sha256, label }) => ({ fileId, sha256, label }))

export const offerEvents: Readonly<Record<string, EventSpec<RequestFacts>>> = {
  offerApplication: eventOf<RequestFacts>()({
    input: offerInput, check: itemKnown,
    change: (c, { why }, ctx) => {
      const item = itemOf(ctx)
      return item ? { facts: { ...c.facts, offered: { ...item, why, at: ctx.at } }, body: { item: item.name, text: why } } : {}
    },
  }),
  // The reporter's own act is the consent. Own words stay sealed here; the place goes by reference, like the files: neither is copied into the log.
  convert: {
    change: (c) => ({
      facts: { ...c.facts, ending: { code: 'converted', text: c.facts.offered?.name ?? '' } },
      body: { requestId: c.id, partyId: reporterOf(c), item: c.facts.offered?.slug ?? '', text: c.facts.extract.slice(0, 2000), files: ownFiles(c) },
    }),
  },
}
