import { contentHash } from '@onewindow/audit/content-hash'
import { stageLeaf } from '@onewindow/audit/stage'
import type { Queryable } from '@onewindow/audit/queryable'
import { addDays } from '@onewindow/calendar/day'
import { faultsFrom } from '@onewindow/casework/configuration/check-beside'
import type { AnySet, SetFault } from '@onewindow/casework/configuration/set'
import type { LiveSettings } from '@onewindow/casework/configuration/settings-store'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { WriteContext } from '@onewindow/identity/write-context'
import { refuseConfiguration } from './errors.ts'

export type ConfigurationVersion = {
  key: string; version: number; status: 'draft' | 'proposed' | 'published' | 'discarded'; effectiveFrom: string | null; reason: string; basedOn: number; revision: number; authorId: string; authorName: string; publisherName: string | null; returned: string | null
  createdAt: string; changedAt: string; publishedAt: string | null
}

const COLUMNS = `v.key, v.version, v.status, v.effective_from::text "effectiveFrom", v.reason, v.based_on "basedOn", v.revision, v.author_id "authorId", coalesce(a.display_name, v.author_id) "authorName", coalesce(p.display_name, v.publisher_id) "publisherName",
  v.returned, v.created_at "createdAt", v.changed_at "changedAt", v.published_at "publishedAt"`
const FROM = 'from configuration_version v left join account a on a.id::text = v.author_id left join account p on p.id::text = v.publisher_id'

/** Versions of all sets or of one, newest first; what ships with the product (version 0) is not among them. */
export async function listConfiguration(db: Queryable, key: string | null): Promise<ConfigurationVersion[]> {
  return (await db.query<ConfigurationVersion>(`select ${COLUMNS} ${FROM} where $1::text is null or v.key = $1 order by v.key, v.version desc limit 1000`, [key])).rows
}

/** The content of a version; of version 0 what ships. @throws CaseError `case.notFound` */
export async function contentOf(db: Queryable, set: AnySet, version: number): Promise<unknown> {
  if (version === 0) return set.shipped
  const { rows: [row] } = await db.query<{ content: unknown }>('select content from configuration_version where key = $1 and version = $2', [set.key, version])
  return row ? row.content : fail(refuse.notFound({}))
}

/** Which version somebody speaks of, as that person saw it. */
export type Seen = { version: number; revision: number }

/** One version, held against everybody else until the transaction ends. @throws CaseError `case.notFound` */
async function lockVersion(on: Queryable, key: string, version: number): Promise<ConfigurationVersion & { content: unknown }> {
  await on.query('select 1 from configuration_version where key = $1 and version = $2 for update', [key, version])
  const { rows } = await on.query<ConfigurationVersion & { content: unknown }>(`select ${COLUMNS}, v.content ${FROM} where v.key = $1 and v.version = $2`, [key, version])
  return rows[0] ?? fail(refuse.notFound({}))
}

/** Nobody decides on what was not seen: a version that was changed since is looked at again. @throws CaseError `case.stale` */
function checkSeen(now: ConfigurationVersion, { revision }: Seen, what: string): void {
  if (now.revision !== revision) fail(refuse.stale({ who: now.authorName, at: now.changedAt, what, version: now.revision }))
}

const newestPublished = async (on: Queryable, key: string): Promise<number> =>
  (await on.query<{ version: number }>('select coalesce(max(version), 0)::int version from configuration_version where key = $1 and status = \'published\'', [key])).rows[0]?.version ?? 0

/** One beginning or publication of policy at a time: two of them would each be checked beside what the other replaces. */
const oneAtATime = (on: Queryable): Promise<unknown> => on.query('select pg_advisory_xact_lock(hashtext($1))', ['configuration'])

const leaf = ({ on, moment, actor, purpose }: WriteContext, action: string, key: string, version: number, event: Record<string, unknown> = {}): Promise<unknown> =>
  stageLeaf(on, { at: moment.at, actor, action: `configuration.${action}`, subject: `configuration:${key}:${version}`, purpose, event: { key, version, ...event } })

/**
 * Begins a version as a copy of another one; an older one copied and published is the way back. Numbers are not used again, since what is discarded keeps its row.
 * @throws CaseError `configuration.openAlready` while another version of the set is worked on
 */
export async function draftConfiguration(context: WriteContext, accountId: string, set: AnySet, from: number): Promise<{ version: number }> {
  const { on, moment } = context
  await oneAtATime(on)
  const content = await contentOf(on, set, from)
  const { rows: [open] } = await on.query<{ version: number; who: string }>(`select v.version, coalesce(a.display_name, v.author_id) who ${FROM} where v.key = $1 and v.status in ('draft', 'proposed')`, [set.key])
  if (open) fail(refuseConfiguration.openAlready(open))
  const { rows: [{ next } = { next: 1 }] } = await on.query<{ next: number }>('select coalesce(max(version), 0)::int + 1 as next from configuration_version where key = $1', [set.key])
  await on.query(`insert into configuration_version (key, version, status, content, reason, based_on, revision, author_id, created_at, changed_at) values ($1, $2, 'draft', $3, '', $4, 1, $5, $6, $6)`,
    [set.key, next, JSON.stringify(content), await newestPublished(on, set.key), accountId, moment.at])
  await leaf(context, 'draft', set.key, next, { copyOf: from })
  return { version: next }
}

export type SaveConfiguration = { version: number; revision: number; content: unknown; reason: string; effectiveFrom: string | null }

/** The author's own draft as this person saw it. @throws CaseError `configuration.notADraft`, `case.roleMissing` for anyone else, `case.stale` */
async function ownDraft(on: Queryable, accountId: string, key: string, seen: Seen): Promise<ConfigurationVersion & { content: unknown }> {
  const draft = await lockVersion(on, key, seen.version)
  if (draft.status !== 'draft') fail(refuseConfiguration.notADraft({ version: seen.version }))
  if (draft.authorId !== accountId) fail(refuseConfiguration.authorOnly({ who: draft.authorName }))
  checkSeen(draft, seen, 'save')
  return draft
}

/** Keeps what was typed, right or wrong; what is wrong is told and keeps the version from being proposed. */
export async function saveConfiguration({ on, moment }: WriteContext, accountId: string, set: AnySet, settings: LiveSettings, typed: SaveConfiguration): Promise<{ revision: number; faults: readonly SetFault[] }> {
  const draft = await ownDraft(on, accountId, set.key, typed)
  const { rows: [row] } = await on.query<{ revision: number }>('update configuration_version set content = $3, reason = $4, effective_from = $5, revision = revision + 1, changed_at = $6 where key = $1 and version = $2 returning revision',
    [set.key, draft.version, JSON.stringify(typed.content), typed.reason, typed.effectiveFrom, moment.at])
  return { revision: row?.revision ?? typed.revision, faults: await faultsFrom(set, typed.content, settings, typed.effectiveFrom ?? addDays(moment.today, 1), on) }
}

const LEAST_REASON = 5

/** Everything that publication needs, asked when it is proposed and once more when it is published. */
async function checkReady(on: Queryable, set: AnySet, settings: LiveSettings, { effectiveFrom, reason, content }: ConfigurationVersion & { content: unknown }, today: string): Promise<string> {
  const tomorrow = addDays(today, 1)
  if (effectiveFrom === null || effectiveFrom < tomorrow) return fail(refuseConfiguration.tooEarly({ day: tomorrow }))
  if (reason.trim().length < LEAST_REASON) return fail(refuse.reasonNeeded({ n: LEAST_REASON }))
  const faults = await faultsFrom(set, content, settings, effectiveFrom, on)
  return faults.length > 0 ? fail(refuseConfiguration.faulty({ n: faults.length, faults: faults.slice(0, 100) })) : effectiveFrom
}

/** Hands the draft to the other administrator. @throws CaseError `configuration.faulty`, `configuration.tooEarly`, `case.reasonNeeded` */
export async function proposeConfiguration(context: WriteContext, accountId: string, set: AnySet, settings: LiveSettings, seen: Seen): Promise<void> {
  const { on, moment } = context
  const draft = await ownDraft(on, accountId, set.key, seen)
  const effectiveFrom = await checkReady(on, set, settings, draft, moment.today)
  await on.query(`update configuration_version set status = 'proposed', returned = null, revision = revision + 1, changed_at = $3 where key = $1 and version = $2`, [set.key, draft.version, moment.at])
  await leaf(context, 'propose', set.key, draft.version, { effectiveFrom, reason: draft.reason, basedOn: draft.basedOn, contentHash: contentHash(draft.content) })
}

/** A proposal of somebody else, as the second person saw it. @throws CaseError `configuration.notProposed`, `case.secondPersonNeeded`, `case.stale` */
async function othersProposal(on: Queryable, accountId: string, key: string, seen: Seen, what: 'publish' | 'return'): Promise<ConfigurationVersion & { content: unknown }> {
  const proposed = await lockVersion(on, key, seen.version)
  if (proposed.status !== 'proposed') fail(refuseConfiguration.notProposed({ version: seen.version }))
  if (proposed.authorId === accountId) fail(refuse.secondPersonNeeded({}))
  checkSeen(proposed, seen, what)
  return proposed
}

/**
 * The second person's yes (双人确认, separation S8): in force from its day; cases opened before keep what they pinned.
 * @throws CaseError `configuration.publishedMeanwhile`, and what a proposal needs
 */
export async function publishConfiguration(context: WriteContext, accountId: string, set: AnySet, settings: LiveSettings, seen: Seen): Promise<{ effectiveFrom: string }> {
  const { on, moment } = context
  const { version } = seen
  await oneAtATime(on)
  await settings.refresh()
  const proposed = await othersProposal(on, accountId, set.key, seen, 'publish')
  const newest = await newestPublished(on, set.key)
  if (newest !== proposed.basedOn) fail(refuseConfiguration.publishedMeanwhile({ version: newest }))
  const effectiveFrom = await checkReady(on, set, settings, proposed, moment.today)
  await on.query(`update configuration_version set status = 'published', publisher_id = $3, published_at = $4, changed_at = $4, revision = revision + 1 where key = $1 and version = $2`, [set.key, version, accountId, moment.at])
  await leaf(context, 'publish', set.key, version, { effectiveFrom, reason: proposed.reason, contentHash: contentHash(proposed.content), overtakes: await overtaken(on, set.key, version, effectiveFrom), authorId: proposed.authorId, publisherId: accountId })
  return { effectiveFrom }
}

/** Published versions that were to begin later and never will. */
const overtaken = async (on: Queryable, key: string, version: number, from: string): Promise<number[]> =>
  (await on.query<{ version: number }>(`select version from configuration_version where key = $1 and status = 'published' and version < $2 and effective_from > $3 order by version`, [key, version, from])).rows.map((one) => one.version)

/** The second person's no: back to the author with a reason. */
export async function returnConfiguration(context: WriteContext, accountId: string, key: string, { reason, ...seen }: Seen & { reason: string }): Promise<void> {
  const { on, moment } = context
  const { version } = seen
  const proposed = await othersProposal(on, accountId, key, seen, 'return')
  await on.query(`update configuration_version set status = 'draft', returned = $3, revision = revision + 1, changed_at = $4 where key = $1 and version = $2`, [key, version, reason, moment.at])
  await leaf(context, 'return', key, version, { reason, contentHash: contentHash(proposed.content), authorId: proposed.authorId })
}

/** Throws an unpublished version away as this person saw it: its author's draft or proposal, or the draft of a colleague who left it. Its row stays. */
export async function discardConfiguration(context: WriteContext, key: string, seen: Seen): Promise<void> {
  const { on, moment } = context
  const { version } = seen
  const gone = await lockVersion(on, key, version)
  if (gone.status !== 'draft' && gone.status !== 'proposed') fail(refuseConfiguration.notADraft({ version }))
  checkSeen(gone, seen, 'discard')
  await on.query(`update configuration_version set status = 'discarded', revision = revision + 1, changed_at = $3 where key = $1 and version = $2`, [key, version, moment.at])
  await leaf(context, 'discard', key, version, { authorId: gone.authorId })
}
