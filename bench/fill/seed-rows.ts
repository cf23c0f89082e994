import type { Database } from '@onewindow/database/client'

export type Row = Record<string, unknown>

/** Everything one real case left in the database, as the tables have it. */
export type SeedRows = {
  file: Row; case_event: Row[]; case_clock: Row[]; case_task: Row[]; case_part: Row[]; case_attachment: Row[]; issued_document: Row[]; claim: Row[]; timer: Row[]; licence: Row[]
  /** Entries of the log about this case and its licence, and the full events that are no events of a case. */
  audit_leaf: Row[]; audit_event: Row[]
}

const CHILDREN = ['case_event', 'case_clock', 'case_task', 'case_part', 'case_attachment', 'issued_document', 'claim', 'timer', 'licence'] as const
const ORDER: Readonly<Record<string, string>> = { case_event: 'id', case_clock: 'start_at, kind', case_task: 'opened_at, id', issued_document: 'issued_at, id', audit_leaf: 'seq' }

/** The cases of the demonstration that the bench multiplies: each made by real commands, with all its rows. */
export async function readSeeds({ pool }: Database): Promise<SeedRows[]> {
  const { rows: files } = await pool.query<Row>(`select * from case_file where case_type = 'application' order by id`)
  const seeds = new Map(files.map((file): [string, SeedRows] => [String(file.id), {
    file, case_event: [], case_clock: [], case_task: [], case_part: [], case_attachment: [], issued_document: [], claim: [], timer: [], licence: [], audit_leaf: [], audit_event: [],
  }]))
  for (const table of CHILDREN) {
    const { rows } = await pool.query<Row>(`select * from ${table} where case_id is not null order by ${ORDER[table] ?? '1, 2'}`)
    for (const row of rows) seeds.get(String(row.case_id))?.[table].push(row)
  }
  await addWallets(pool, [...seeds.values()])
  const bySubject = Map.groupBy([...seeds.values()].flatMap((seed) => [seed.file, ...seed.licence].map(({ id }) => ({ id: String(id), seed }))), ({ id }) => id)
  const { rows: events } = await pool.query<Row>('select * from audit_event')
  const full = new Map(events.map((event) => [String(event.digest), event]))
  const { rows: leaves } = await pool.query<Row>(`select seq, at, actor, action, subject, purpose, digest from audit_leaf order by ${ORDER.audit_leaf}`)
  for (const leaf of leaves) {
    const event = full.get(String(leaf.digest))
    for (const { seed } of bySubject.get(String(leaf.subject)) ?? []) {
      if (!event && !seed.case_event.some(({ digest }) => digest === leaf.digest)) continue
      seed.audit_leaf.push(leaf)
      if (event) seed.audit_event.push(event)
    }
  }
  return [...seeds.values()]
}

/** Open cases stand on the certificates in the applicant's wallet, and in that of who answers for a business: they come along, or no copy could be accepted. */
async function addWallets(pool: Database['pool'], seeds: readonly SeedRows[]): Promise<void> {
  const { rows } = await pool.query<Row>(`select * from licence where case_id is null and status = 'valid' order by id`)
  const held = Map.groupBy(rows, ({ party_id }) => String(party_id))
  const { rows: businesses } = await pool.query<{ id: string; operator: string }>('select id, operator_party_id operator from party where operator_party_id is not null')
  const operators = new Map(businesses.map(({ id, operator }) => [id, operator]))
  for (const { file, licence } of seeds) {
    if (file.phase !== 'open') continue
    const { partyId } = file.facts as { partyId: string }
    licence.push(...[partyId, operators.get(partyId) ?? ''].flatMap((party) => held.get(party) ?? []))
  }
}
