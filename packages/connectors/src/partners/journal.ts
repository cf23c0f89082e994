import type { Queryable } from '../queryable.ts'

/** One call under the partner's own serial. */
export type JournalEntry = { id: string; partnerId: string; keyId: string; call: string; serial: string; digest: string; at: string }

/** What the journal says of it: go on (`try` counts from 1), answered before, or the serial belongs to another content. */
export type Standing = { go: true; id: string } | { answered: unknown } | { differs: true }

const BEGIN = `insert into partner_call as c (id, partner_id, key_id, call, serial, digest, outcome, tries, at) values ($1, $2, $3, $4, $5, $6, 'received', 1, $7)
 on conflict (partner_id, call, serial) do update set digest = excluded.digest, key_id = excluded.key_id, outcome = 'received', code = null, tries = c.tries + 1
 where c.outcome = 'refused' or (c.outcome = 'received' and c.digest = excluded.digest) returning id`

/** Takes note of a call before anything is done. The same serial again: what was accepted answers the same, what was refused or broke off may be tried anew. */
export async function begin(on: Queryable, { id, partnerId, keyId, call, serial, digest, at }: JournalEntry): Promise<Standing> {
  const { rows: [row] } = await on.query<{ id: string }>(BEGIN, [id, partnerId, keyId, call, serial, digest, at])
  if (row) return { go: true, id: row.id }
  const { rows: [known] } = await on.query<{ digest: string; answer: unknown }>('select digest, answer from partner_call where partner_id = $1 and call = $2 and serial = $3', [partnerId, call, serial])
  return known?.digest === digest ? { answered: known.answer } : { differs: true }
}

/** The answer of a call that was done meanwhile, or undefined; holds its row until the transaction ends. */
export async function answered(on: Queryable, id: string): Promise<unknown> {
  const { rows: [row] } = await on.query<{ answer: unknown }>(`select answer from partner_call where id = $1 for update`, [id])
  return row?.answer ?? undefined
}

/** Done, with the answer that every repetition gets. False when another process was faster; then its answer stands. */
export async function accept(on: Queryable, id: string, { answer, caseId }: { answer: unknown; caseId: string | null }): Promise<boolean> {
  const { rowCount } = await on.query(`update partner_call set outcome = 'accepted', code = null, answer = $2, case_id = $3 where id = $1 and outcome <> 'accepted'`, [id, JSON.stringify(answer), caseId])
  return rowCount === 1
}

/** Not done, with the code the partner was told. */
export async function decline(on: Queryable, id: string, code: string): Promise<void> {
  await on.query(`update partner_call set outcome = 'refused', code = $2 where id = $1 and outcome = 'received'`, [id, code])
}

export type CallView = { id: string; partnerId: string; partner: string; kind: string; call: string; serial: string; outcome: 'received' | 'accepted' | 'refused'; code: string | null; caseId: string | null; number: string | null; tries: number; at: string }
export type CallFilter = { partnerId?: string | undefined; outcome?: CallView['outcome'] | undefined; after?: { at: string; id: string } | undefined; limit: number }
export type Page<R> = { rows: R[]; after: { at: string; id: string } | null }

/** One page of the journal, newest first; which case it was is said by its number only. */
export async function listCalls(on: Queryable, { partnerId, outcome, after, limit }: CallFilter): Promise<Page<CallView>> {
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [partnerId && `c.partner_id = ${place(partnerId)}`, outcome && `c.outcome = ${place(outcome)}`, after && `(c.at, c.id) < (${place(after.at)}, ${place(after.id)})`].filter(Boolean)
  const { rows } = await on.query<CallView>(`select c.id, c.partner_id "partnerId", p.name partner, p.kind, c.call, c.serial, c.outcome, c.code, c.case_id "caseId", f.number, c.tries, c.at from partner_call c join partner p on p.id = c.partner_id
    left join case_file f on f.id = c.case_id ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by c.at desc, c.id desc limit ${place(limit + 1)}`, values)
  return pageOf(rows, limit)
}

/** Cuts the row too many off, which says whether there is a next page. */
export function pageOf<R extends { at: string; id: string }>(rows: R[], limit: number): Page<R> {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, after: rows.length > limit && last ? { at: last.at, id: last.id } : null }
}
