import type { PlainDate } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'

export type ServedPaper = { paper: string; documentId: string; servedOn: PlainDate }

/**
 * What a case inside the own one served, for rows that wait for `{ sub: 'documentService', in: ['served'] }`: their input names the case (`subId`), the day of service
 * stands in its facts. Null when it is no service or nothing is served yet.
 */
export async function servedPaper(db: Db, subId: unknown): Promise<ServedPaper | null> {
  if (typeof subId !== 'string') return null
  const { rows: [row] } = await db.query<ServedPaper>(
    `select facts->>'paper' as paper, facts->>'documentId' as "documentId", facts->>'servedOn' as "servedOn" from case_file where id = $1 and case_type = 'documentService' and facts->>'servedOn' is not null`, [subId])
  return row ?? null
}
