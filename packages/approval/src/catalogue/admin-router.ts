import { refuse } from '@onewindow/casework/errors'
import { cursor, readCursor, toPage } from '@onewindow/casework/keyset'
import { fail } from '@onewindow/casework/refusal'
import { service } from '@onewindow/rpc/context'
import { adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import type { CatalogueStore } from './catalogue-store.ts'

const rule = { roles: ['administrator', 'securityAdministrator', 'auditor'], purpose: 'catalogue' } as const
const listInput = z.strictObject({
  text: z.string().trim().max(40).default(''), department: z.string().max(10).nullish(), typeCode: z.string().max(20).nullish(), status: z.enum(['draft', 'inReview', 'published', 'retired']).nullish(), after: cursor, limit: z.int().min(1).max(100).default(50),
})

/** One item with its newest version in the list; `open` counts cases that run under any version. */
export type ItemRow = {
  code: string; slug: string; nameZh: string; nameEn: string; typeCode: string; department: string; subjectTypes: string[]; versionId: string; version: number; status: string; effectiveFrom: string | null; organs: number; open: number
  intakeClosedTo: string | null
}

/** The words of the version in force; a draft may hold none yet, and then those of the basic list stand for it. */
const NAMES = { zh: `coalesce(v.content->>'nameZh', b.name_zh)`, en: `coalesce(v.content->>'nameEn', b.name_en)`, department: `coalesce(v.content->>'department', b.department)` } as const
const SUBJECTS = `case when json_typeof(v.content->'subjectTypes') = 'array' then array(select json_array_elements_text(v.content->'subjectTypes')) else b.subject_types end`
/** $1: now. Of an item's versions the one in force, else one published for later, else the newest. */
const ROWS = `select b.code, b.slug, ${NAMES.zh} "nameZh", ${NAMES.en} "nameEn", b.type_code "typeCode", ${NAMES.department} department, ${SUBJECTS} "subjectTypes", v.id "versionId", v.version, v.status, v.effective_from "effectiveFrom",
 (select count(*)::int from implementation i where i.item_version_id = v.id) organs, (select count(*)::int from (select 1 from case_file c where c.case_type = 'application' and c.topic = b.slug and c.phase = 'open' limit 1000) n) open,
 v.intake_closed_to "intakeClosedTo"
 from basic_item b join lateral (select * from item_version v where v.item_code = b.code and v.status <> 'discarded' order by v.status = 'published' and v.effective_from <= $1 and (v.effective_to is null or v.effective_to > $1) desc, v.status = 'published' desc, v.version desc limit 1) v on true`
const VERSIONS = `select v.id, v.version, v.status, v.content_hash "contentHash", v.effective_from "effectiveFrom", v.effective_to "effectiveTo", coalesce(a.display_name, v.author) author, coalesce(k.display_name, v.confirmer) confirmer, v.created_at "createdAt",
 (select count(*)::int from (select 1 from case_file c where c.case_type = 'application' and c.phase = 'open' and c.facts->>'itemVersionId' = v.id::text limit 1000) n) open from item_version v left join account a on a.id::text = v.author left join account k on k.id::text = v.confirmer where v.item_code = $1 order by v.version desc limit 100`
type Version = { id: string; version: number; status: string; contentHash: string; effectiveFrom: string | null; effectiveTo: string | null; author: string; confirmer: string | null; createdAt: string; open: number }

/** The service catalogue (事项库), read only: list, detail, versions. */
export const adminItemsRouter = router({
  list: adminQuery(rule).input(listInput).query(async ({ ctx, input }) => {
    const values: unknown[] = [ctx.house.clock.now()]
    const add = (value: unknown): string => `$${values.push(value)}`
    const where = ['true']
    if (input.text) {
      const place = add(input.text.toLowerCase())
      where.push(`(position(${place} in lower(${NAMES.zh})) > 0 or position(${place} in lower(${NAMES.en})) > 0 or b.slug = ${place} or b.code = ${place})`)
    }
    if (input.department) where.push(`${NAMES.department} = ${add(input.department)}`)
    if (input.typeCode) where.push(`b.type_code = ${add(input.typeCode)}`)
    if (input.status) where.push(`v.status = ${add(input.status)}`)
    if (input.after) where.push(`b.code > ${add(readCursor(input.after, 1)[0])}`)
    const { rows } = await ctx.house.database.pool.query<ItemRow>(`${ROWS} where ${where.join(' and ')} order by b.code limit ${add(input.limit + 1)}`, values)
    return toPage(rows, input.limit, ({ code }) => [code])
  }),
  get: adminQuery(rule).input(z.strictObject({ slug: z.string().max(80), version: z.int().min(1).optional() })).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const { rows: [basic] } = await pool.query<ItemRow>(`${ROWS} where b.slug = $2`, [ctx.house.clock.now(), input.slug])
    if (!basic) return fail(refuse.notFound({}))
    const { rows: versions } = await pool.query<Version>(VERSIONS, [basic.code])
    const wanted = input.version === undefined ? basic.versionId : versions.find(({ version }) => version === input.version)?.id
    const item = (wanted ? await service<CatalogueStore>(ctx, 'catalogue').itemVersion(wanted) : null) ?? fail(refuse.notFound({}))
    return { ...basic, versions, shown: item }
  }),
  departments: adminQuery(rule).query(async ({ ctx }) => {
    const { departments } = await service<CatalogueStore>(ctx, 'catalogue').at(ctx.house.clock.now())
    return [...departments.values()].map(({ code, nameZh, nameEn, verticallyManaged, organs }) => ({ code, nameZh, nameEn, verticallyManaged, organs: organs.length }))
  }),
})
