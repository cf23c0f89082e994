import type { AnyCaseType } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { formSchema } from '@onewindow/casework/form-schema'
import { fail } from '@onewindow/casework/refusal'
import { openingsFor } from '@onewindow/rpc/event-procedures'
import { findUnit } from '@onewindow/identity/units'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { searchUnits } from './units.ts'

/** A way to begin: an event that opens a case of that kind at a citizen's wish, named as in its table. */
export type Beginning = { caseType: string; event: string; source: string }

/** What citizens may begin without pages of its own, read from the tables. A draft is no way of its own: pages keep what is typed. */
export function beginningsOf(types: Iterable<AnyCaseType>): Beginning[] {
  return [...types].flatMap((type) => openingsFor(type, 'citizen').flatMap((event): Beginning[] => {
    const row = type.lifecycle.transitions.find((one) => one.from === null && one.on === event)
    return row && type.lifecycle.states[row.to as never]?.['is'] !== 'draft' ? [{ caseType: type.name, event, source: row.source }] : []
  }))
}

const one = z.strictObject({ caseType: z.string().max(40), event: z.string().max(40) })
const publicly = publicQuery({ purpose: 'openings' })

/** Everything a citizen may begin by oneself, and the form that asks for it. Who reads it need not be signed in: one should see first what is asked. */
export const publicOpeningsRouter = router({
  list: publicly.query(({ ctx }) => beginningsOf(ctx.house.types.values())),
  /** Organs by a part of their name, for fields that ask whom it concerns; the one that is chosen is among them, so that a form read back still names it. */
  organs: publicly.input(z.strictObject({ text: z.string().trim().max(40), chosen: z.string().max(80).optional() })).query(async ({ ctx, input: { text, chosen } }) => {
    const { pool } = ctx.house.database
    const found = (await searchUnits(pool, { text, limit: 20, after: null })).rows
    const kept = chosen && !found.some(({ id }) => id === chosen) ? await findUnit(pool, chosen) : null
    return [...(kept ? [kept] : []), ...found].map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn }))
  }),
  get: publicly.input(one).query(({ ctx, input }) => {
    const type = ctx.house.types.get(input.caseType)
    const found = type ? beginningsOf([type]) : []
    const opening = type?.openings?.[input.event]
    if (!opening || !found.some(({ event }) => event === input.event)) return fail(refuse.notFound({}))
    return { ...input, others: found.flatMap(({ event }) => (event === input.event ? [] : [event])), form: formSchema(opening.input) }
  }),
})
