import { contentHash } from '@onewindow/audit/content-hash'
import { stageLeaf } from '@onewindow/audit/stage'
import { addDays, compareInstants, instantOf } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import { statesFrom } from '@onewindow/casework/lifecycle'
import { fail } from '@onewindow/casework/refusal'
import { newId } from '@onewindow/database/ids'
import type { Queryable, WriteContext } from '@onewindow/identity/write-context'
import type { Implementation, ItemContent } from '../catalogue/definition.ts'
import type { Department } from '../catalogue/file-definition.ts'
import type { FormField } from '../catalogue/form-schema.ts'
import { checkContent, type CheckedContent, type ContentFault } from './check-content.ts'
import { refuseItemVersion } from './errors.ts'
import { itemVersionLifecycle, type ItemVersionEvent } from './lifecycle.ts'

type Waiting = { event: 'retire' | 'suspendIntake'; reason: string; until: string | null; by: string; byName: string; at: string }
type Row = { id: string; code: string; slug: string; version: number; status: string; content: unknown; author: string; authorName: string; revision: number; reason: string; waiting: Waiting | null; createdAt: string; intakeClosedTo: string | null }

const ROW = `select v.id, v.item_code code, v.slug, v.version, v.status, v.content, v.author, coalesce(a.display_name, v.author) "authorName", v.revision, v.reason, v.waiting, v.created_at "createdAt", v.intake_closed_to "intakeClosedTo"
  from item_version v left join account a on a.id::text = v.author`

const LEAST_REASON = 5

/** One version, held until the transaction ends. @throws CaseError `case.notFound`, `itemVersion.notInThisState` */
async function lock(on: Queryable, slug: string, version: number, event: ItemVersionEvent | 'save' | 'discard'): Promise<Row> {
  await on.query('select 1 from item_version where slug = $1 and version = $2 for update', [slug, version])
  const { rows: [row] } = await on.query<Row>(`${ROW} where v.slug = $1 and v.version = $2`, [slug, version])
  if (!row) return fail(refuse.notFound({}))
  const from = event === 'save' || event === 'discard' ? ['draft'] : itemVersionLifecycle.transitions.filter((one) => one.on === event).flatMap((one) => statesFrom(itemVersionLifecycle as never, one))
  return from.includes(row.status) ? row : fail(refuseItemVersion.notInThisState({ status: row.status, event }))
}

const leaf = ({ on, moment, actor, purpose }: WriteContext, { id, code, version }: Pick<Row, 'id' | 'code' | 'version'>, action: string, event: Record<string, unknown> = {}): Promise<unknown> =>
  stageLeaf(on, { at: moment.at, actor, action: `itemVersion.${action}`, subject: id, purpose, event: { code, version, ...event } })

/** One beginning or publication in the catalogue at a time: the second sees what the first did. */
const oneAtATime = (on: Queryable): Promise<unknown> => on.query('select pg_advisory_xact_lock(hashtext($1))', ['catalogue'])

/** Every process reads the catalogue anew. */
const nextRevision = (on: Queryable, at: string): Promise<unknown> => on.query('update catalogue_state set revision = revision + 1, changed_at = $1 where id = 1', [at])

/** Nobody decides on what was not seen: a version that was changed since is looked at again. @throws CaseError `case.stale` */
const seen = (row: Row, revision: number, what: string): Row => (row.revision === revision ? row : fail(refuse.stale({ who: row.authorName, at: row.createdAt, what, version: row.revision })))

/** The draft as its author saw it. @throws CaseError `itemVersion.authorOnly`, `case.stale` */
const own = (row: Row, accountId: string, revision: number): Row => (row.author === accountId ? seen(row, revision, 'save') : fail(refuseItemVersion.authorOnly({ who: row.authorName })))

type State = { departments: Department[]; semantic_fields: Record<string, FormField> }

/** What is wrong with a content beside the vocabulary and the organs of the version in force. */
export async function checkDraft(on: Queryable, item: { code: string; slug: string }, content: unknown, today: string): Promise<CheckedContent> {
  const { rows: [state] } = await on.query<State>('select departments, semantic_fields from catalogue_state where id = 1')
  const { rows: regions } = await on.query<{ code: string }>('select code from region')
  const { rows: licences } = await on.query<{ code: string }>('select code from licence_type')
  const { rows: organs } = await on.query<Implementation>(`select i.level, i.region_code "regionCode", i.region_name "regionName", i.organ, i.organ_uscc "organUscc", i.implementation_code "implementationCode" from implementation i
    where i.item_version_id = (select id from item_version where item_code = $1 and status = 'published' order by version desc limit 1)`, [item.code])
  const known = { regions: new Set(regions.map(({ code }) => code)), departments: new Map((state?.departments ?? []).map((one) => [one.code, one])), licenceTypes: new Set(licences.map(({ code }) => code)), fields: state?.semantic_fields ?? {} }
  return checkContent(content, item, organs, known, today)
}

/** A copy of a version, to be changed; its organs are those of the version in force. @throws CaseError `itemVersion.openAlready`, `case.notFound` */
export async function draftItem(context: WriteContext, accountId: string, slug: string, from: number): Promise<{ version: number }> {
  const { on, moment } = context
  await oneAtATime(on)
  const { rows: [source] } = await on.query<Row>(`${ROW} where v.slug = $1 and v.version = $2`, [slug, from])
  if (!source) return fail(refuse.notFound({}))
  const { rows: [open] } = await on.query<{ version: number; who: string }>(`select v.version, coalesce(a.display_name, v.author) who from item_version v left join account a on a.id::text = v.author where v.item_code = $1 and v.status in ('draft', 'inReview')`, [source.code])
  if (open) fail(refuseItemVersion.openAlready(open))
  const { rows: [{ next } = { next: 1 }] } = await on.query<{ next: number }>('select max(version)::int + 1 as next from item_version where item_code = $1', [source.code])
  const id = newId()
  await on.query(`insert into item_version (id, item_code, slug, version, status, content, content_hash, author, search_text, created_at) select $1, item_code, slug, $2, 'draft', content, content_hash, $3, search_text, $4 from item_version where id = $5`, [id, next, accountId, moment.at, source.id])
  await leaf(context, { id, code: source.code, version: next }, 'draftVersion', { copyOf: from })
  return { version: next }
}

export type SaveItem = { slug: string; version: number; revision: number; content: unknown; reason: string }

/** Keeps what was typed, right or wrong; what is wrong is told by field and keeps the version from review. */
export async function saveItem({ on, moment }: WriteContext, accountId: string, typed: SaveItem): Promise<{ revision: number; faults: readonly ContentFault[] }> {
  const row = own(await lock(on, typed.slug, typed.version, 'save'), accountId, typed.revision)
  const { faults } = await checkDraft(on, row, typed.content, moment.today)
  const { rows: [saved] } = await on.query<{ revision: number }>('update item_version set content = $2, content_hash = $3, reason = $4, revision = revision + 1 where id = $1 returning revision', [row.id, JSON.stringify(typed.content), contentHash(typed.content), typed.reason])
  return { revision: saved?.revision ?? typed.revision, faults }
}

async function checkReady(on: Queryable, row: Row, today: string): Promise<ItemContent> {
  const { content, faults } = await checkDraft(on, row, row.content, today)
  return content && faults.length === 0 ? content : fail(refuseItemVersion.faulty({ n: faults.length, faults: faults.slice(0, 100) }))
}

/** To the second person. Checks of R10 pass and a sample person got through. @throws CaseError `itemVersion.faulty`, `case.reasonNeeded` */
export async function submitItem(context: WriteContext, accountId: string, { slug, version, revision }: SeenItem): Promise<void> {
  const { on, moment } = context
  const row = own(await lock(on, slug, version, 'submitForReview'), accountId, revision)
  if (row.reason.length < LEAST_REASON) fail(refuse.reasonNeeded({ n: LEAST_REASON }))
  await checkReady(on, row, moment.today)
  await on.query(`update item_version set status = 'inReview', returned = null, revision = revision + 1 where id = $1`, [row.id])
  await leaf(context, row, 'submitForReview', { reason: row.reason, contentHash: contentHash(row.content) })
}

/** Which version somebody speaks of, as that person saw it. */
export type SeenItem = { slug: string; version: number; revision: number }

/** Somebody else's version in review, as the second person saw it. @throws CaseError `case.secondPersonNeeded`, `case.stale` */
async function inReview(on: Queryable, accountId: string, { slug, version, revision }: SeenItem, event: 'publish' | 'reject'): Promise<Row> {
  const row = await lock(on, slug, version, event)
  return row.author === accountId ? fail(refuse.secondPersonNeeded({})) : seen(row, revision, event)
}

/** Back to the author. */
export async function rejectItem(context: WriteContext, accountId: string, { reason, ...asked }: SeenItem & { reason: string }): Promise<void> {
  const row = await inReview(context.on, accountId, asked, 'reject')
  await context.on.query(`update item_version set status = 'draft', returned = $2, revision = revision + 1 where id = $1`, [row.id, reason])
  await leaf(context, row, 'reject', { reason, contentHash: contentHash(row.content) })
}

/**
 * The second person's yes: from the day on guides, new applications and the search follow it; the version before ends at that instant, and open cases stay on it.
 * @param from a day not before today; today means at once
 */
export async function publishItem(context: WriteContext, accountId: string, { from, ...asked }: SeenItem & { from: string }): Promise<{ effectiveFrom: string }> {
  const { on, moment } = context
  await oneAtATime(on)
  const row = await inReview(on, accountId, asked, 'publish')
  const { rows: [before] } = await on.query<{ id: string; version: number }>(`select id, version from item_version where item_code = $1 and status = 'published' order by version desc limit 1`, [row.code])
  if (before && before.version > row.version) fail(refuseItemVersion.publishedMeanwhile({ version: before.version }))
  if (from < moment.today) fail(refuseItemVersion.tooEarly({ at: moment.today }))
  const effectiveFrom = from === moment.today ? moment.at : instantOf(from, '00:00')
  const content = await checkReady(on, row, moment.today)
  const { rows: overtaken } = await on.query<{ version: number }>(`select version from item_version where item_code = $1 and status = 'published' and effective_from > $2 and (effective_to is null or effective_to > effective_from) order by version`, [row.code, effectiveFrom])
  await on.query(`update item_version set effective_to = $2 where item_code = $1 and status = 'published' and (effective_to is null or effective_to > $2)`, [row.code, effectiveFrom])
  await on.query(`update item_version set status = 'published', effective_from = $2, confirmer = $3, search_text = $4, revision = revision + 1 where id = $1`,
    [row.id, effectiveFrom, accountId, [content.nameZh, content.nameEn, content.result.nameZh, content.result.nameEn].join(' ').toLowerCase()])
  await copyOrgans(on, before?.id, row.id)
  await on.query('update basic_item set name_zh = $2, name_en = $3, department = $4, subject_types = $5, statutory_value = $6, statutory_unit = $7 where code = $1',
    [row.code, content.nameZh, content.nameEn, content.department, content.subjectTypes, content.statutoryLimit.value, content.statutoryLimit.unit])
  await nextRevision(on, moment.at)
  await leaf(context, row, 'publish', { effectiveFrom, contentHash: contentHash(row.content), authorId: row.author, confirmerId: accountId, reason: row.reason, overtakes: overtaken.map((one) => one.version) })
  return { effectiveFrom }
}

/** 实施清单: who carries out the item and where goes over to the new version. */
async function copyOrgans(on: Queryable, from: string | undefined, to: string): Promise<void> {
  if (!from) return
  await on.query(`insert into implementation (id, item_version_id, unit_id, level, region_code, region_name, organ, organ_uscc, implementation_code, promised, places, hours)
    select gen_random_uuid(), $2, unit_id, level, region_code, region_name, organ, organ_uscc, implementation_code, promised, places, hours from implementation where item_version_id = $1`, [from, to])
}

/** Throws a draft away as this person saw it: the author's, or that of a colleague who left it. Its row stays and its number is not used again. */
export async function discardItem(context: WriteContext, { slug, version, revision }: SeenItem): Promise<void> {
  const row = seen(await lock(context.on, slug, version, 'discard'), revision, 'discard')
  await context.on.query(`update item_version set status = 'discarded', revision = revision + 1 where id = $1`, [row.id])
  await leaf(context, row, 'discard', { authorId: row.author })
}

/** An item that a 一件事 holds is not ended under it: its form and its number would ask for something nobody offers. @throws CaseError `itemVersion.inBundle` */
async function checkNotInBundle(on: Queryable, { code }: Pick<Row, 'code'>, at: string): Promise<void> {
  const { rows } = await on.query<{ zh: string; en: string }>(`select content->>'nameZh' zh, content->>'nameEn' en from bundle_version where status = 'published' and (effective_to is null or effective_to > $2)
    and exists (select 1 from json_array_elements(content->'items') i where i->>'itemCode' = $1) order by slug`, [code, at])
  if (rows.length > 0) fail(refuseItemVersion.inBundle({ names: rows.map(({ zh }) => zh).join('、'), namesEn: rows.map(({ en }) => en).join(', ') }))
}

export type AskItem = { slug: string; version: number; event: 'retire' | 'suspendIntake'; reason: string; until: string | null }

/** The first of two persons: to end a published version, or to take no new applications until a day. Nothing changes before the second one agrees. */
export async function askItem(context: WriteContext, accountId: string, { slug, version, event, reason, until }: AskItem): Promise<void> {
  const { on, moment } = context
  const row = await lock(on, slug, version, event)
  if (row.waiting) fail(refuseItemVersion.waitsAlready({ event: row.waiting.event }))
  if (event === 'retire') await checkNotInBundle(on, row, moment.at)
  if (event === 'suspendIntake' && (until === null || until < addDays(moment.today, 1))) fail(refuse.tooEarly({ day: addDays(moment.today, 1) }))
  const { rows: [me] } = await on.query<{ name: string }>('select display_name as name from account where id = $1', [accountId])
  const waiting: Waiting = { event, reason, until: event === 'suspendIntake' ? until : null, by: accountId, byName: me?.name ?? '', at: moment.at }
  await on.query('update item_version set waiting = $2, revision = revision + 1 where id = $1', [row.id, JSON.stringify(waiting)])
  await leaf(context, row, 'propose', { asked: event, reason, until: waiting.until })
}

/** The second person's answer; the first one may take the wish back. Drafts stay, open cases go on. */
export async function answerItem(context: WriteContext, accountId: string, { slug, version, revision, yes }: SeenItem & { yes: boolean }): Promise<void> {
  const { on, moment } = context
  const row = seen(await lock(on, slug, version, 'retire'), revision, 'answer')
  const { waiting } = row
  if (!waiting) return fail(refuseItemVersion.nothingWaits({}))
  if (yes && waiting.by === accountId) fail(refuse.secondPersonNeeded({}))
  if (yes && waiting.event === 'retire') await checkNotInBundle(on, row, moment.at)
  const change = !yes ? '' : waiting.event === 'retire' ? `, status = 'retired', effective_to = $2` : ', intake_reason = $2, intake_closed_to = $3'
  const values = !yes ? [row.id] : waiting.event === 'retire' ? [row.id, moment.at] : [row.id, waiting.reason, waiting.until]
  await on.query(`update item_version set waiting = null, revision = revision + 1${change} where id = $1`, values)
  if (yes) await nextRevision(on, moment.at)
  await leaf(context, row, yes ? waiting.event : 'decline', { reason: waiting.reason, until: waiting.until, askedBy: waiting.by, answeredBy: accountId })
}

/** Whether no applications are taken: through the whole of that day. */
export const isIntakeClosed = (to: string | null, at: string): boolean => to !== null && compareInstants(instantOf(to, '23:59'), at) >= 0

/** Applications are taken again before the day. @throws CaseError `itemVersion.intakeOpen` */
export async function resumeItem(context: WriteContext, { slug, version }: { slug: string; version: number }): Promise<void> {
  const { on, moment } = context
  const row = await lock(on, slug, version, 'resumeIntake')
  if (!isIntakeClosed(row.intakeClosedTo, moment.at)) fail(refuseItemVersion.intakeOpen({}))
  await on.query('update item_version set intake_reason = null, intake_closed_to = null, revision = revision + 1 where id = $1', [row.id])
  await nextRevision(on, moment.at)
  await leaf(context, row, 'resumeIntake')
}
