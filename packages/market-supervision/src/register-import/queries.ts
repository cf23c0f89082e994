import { readCursor, toPage } from '@onewindow/casework/keyset'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { Queryable } from '@onewindow/identity/write-context'
import { z } from 'zod'
import type { ImportKind, ImportStatus, RowFault, RowState } from './columns.ts'
import { keptFault } from './row-faults.ts'

export type ImportView = {
  id: string; kind: ImportKind; fileName: string; size: number; sha256: string; status: ImportStatus; partial: boolean; ready: number; there: number; faulty: number; opened: number; refused: number
  authorId: string; authorName: string | null; deciderName: string | null; reason: string | null; reportSha256: string | null; createdAt: string; decidedAt: string | null; endedAt: string | null
}

const VIEW = `select i.id, i.kind, i.file_name "fileName", i.size, i.sha256, i.status, i.partial, i.ready, i.there, i.faulty, i.opened, i.refused, i.author_id "authorId", a.display_name "authorName", d.display_name "deciderName", i.reason,
  i.report_sha256 "reportSha256", i.created_at "createdAt", i.decided_at "decidedAt", i.ended_at "endedAt" from register_import i left join account a on a.id = i.author_id left join account d on d.id = i.decider_id`

const lastShown = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])

/** Imports, the latest first. Index: register_import (created_at, id). @throws CaseError `case.badRequest` for a cursor that is none of ours */
export async function listImports(db: Queryable, { after, limit }: { after?: string | null | undefined; limit: number }): Promise<{ rows: ImportView[]; after: string | null }> {
  const [at, id] = after ? (lastShown.safeParse(readCursor(after, 2)).data ?? fail(refuse.badRequest({}))) : [null, null]
  const { rows } = await db.query<ImportView>(`${VIEW} where $1::timestamptz is null or (i.created_at, i.id) < ($1::timestamptz, $2::uuid) order by i.created_at desc, i.id desc limit $3`, [at, id, limit + 1])
  return toPage(rows, limit, (row) => [row.createdAt, row.id])
}

/** One import. @throws CaseError `case.notFound` */
export async function findImport(db: Queryable, importId: string): Promise<ImportView> {
  return (await db.query<ImportView>(`${VIEW} where i.id = $1`, [importId])).rows[0] ?? fail(refuse.notFound({}))
}

export type ImportRow = { line: number; key: string; name: string; state: RowState; faults: RowFault[]; caseId: string | null }

const ROWS = `select line, key, name, state, faults, case when state = 'opened' then case_id end "caseId" from register_import_row where import_id = $1 and line > $2`

/** Rows of an import in the order of the file, all or those that came to one thing. Index: register_import_row (import_id, line) and (import_id, state, line). */
export async function listRows(db: Queryable, { importId, state, after, limit }: { importId: string; state?: RowState | null | undefined; after?: number | null | undefined; limit: number }): Promise<{ rows: ImportRow[]; after: number | null }> {
  const { rows } = await db.query<ImportRow>(`${ROWS} ${state ? 'and state = $4' : ''} order by line limit $3`, [importId, after ?? 0, limit + 1, ...(state ? [state] : [])])
  return { rows: rows.slice(0, limit).map((row) => ({ ...row, faults: row.faults.map(keptFault) })), after: rows.length > limit ? (rows[limit - 1]?.line ?? null) : null }
}
