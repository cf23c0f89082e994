import type { CaseState } from '@onewindow/casework/case-state'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { worklistEntries } from '@onewindow/casework/worklist-entries'
import type pg from 'pg'

type Row = Pick<CaseState<unknown>, 'id' | 'state' | 'flags' | 'clocks' | 'tasks' | 'parts'> & { caseType: string, handlerId: string | null, regionCode: string, unitId: string, unitPath: string, entries: string[] }

const SAMPLE = `select c.id, c.case_type as "caseType", c.state, c.flags, c.handler_id as "handlerId", c.region_code as "regionCode", c.unit_id as "unitId", c.unit_path as "unitPath",
  coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'state', k.state, 'dueOn', k.due_on, 'spec', k.spec)) from case_clock k where k.case_id = c.id), '[]') as clocks,
  coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'state', t.state, 'unitId', t.unit_id, 'body', t.body)) from case_task t where t.case_id = c.id), '[]') as tasks,
  coalesce((select jsonb_agg(jsonb_build_object('part', p.part, 'accountId', p.account_id, 'unitId', p.unit_id)) from case_part p where p.case_id = c.id), '[]') as parts,
  coalesce((select array_agg(w.scope || ' ' || w.queue || ' ' || w.due) from worklist_entry w where w.case_id = c.id), '{}') as entries
  from case_file c where c.phase in ('open', 'ended') order by random() limit $1`

/** Computes the worklist entries of some cases anew, from the case alone, and compares. @returns one sentence per case that differs */
export async function worklistFaults(db: pg.Client, types: readonly AnyCaseType[], most: number): Promise<string[]> {
  const byName = new Map(types.map((type) => [type.name, type]))
  const { rows } = await db.query<Row>(SAMPLE, [most])
  return rows.flatMap((row) => {
    const type = byName.get(row.caseType)
    if (!type) return [`case ${row.id} is of a type ${row.caseType} this build does not know`]
    const wanted = worklistEntries(row as unknown as CaseState<never>, type.lifecycle).map(({ scope, queue, due }) => `${scope} ${queue} ${due}`)
    const missing = wanted.filter((entry) => !row.entries.includes(entry))
    const tooMany = row.entries.filter((entry) => !wanted.includes(entry))
    return missing.length + tooMany.length === 0 ? [] : [`case ${row.id} (${row.state}): missing ${missing.join(', ') || 'none'}; too many ${tooMany.join(', ') || 'none'}`]
  })
}
