import { initialsOf } from '@onewindow/casework/readings'
import { onDatabase, type Home } from '../home.ts'

/** What the reading rows ask about: cases, codes and words picked at random from what is there. */
export type Samples = { cases: string[]; ofUnit: string[]; codes: string[]; searches: Record<'words' | 'numberPart' | 'phoneTail' | 'initials', string[]> }

const MANY = 4000
const ONE_IN_TEN = 10
/** Letters people type before they look. */
const TYPED = 6

/** @param unitId the organ whose head also looks into its cases */
export async function takeSamples(home: Home, database: string, unitId: string): Promise<Samples> {
  return onDatabase(home.urlOf(database), async (client) => {
    const { rows: [edge] } = await client.query<{ n: number }>(`select greatest(reltuples, 1)::int n from pg_class where relname = 'case_file'`)
    const share = Math.min(100, (MANY * 150) / (edge?.n ?? 1))
    const { rows } = await client.query<{ id: string; number: string; title: string; party: string; phone: string | null }>(
      `select c.id, c.number, c.title, c.party, p.phone from case_file c tablesample bernoulli (${share}) left join case_part x on x.case_id = c.id left join party p on p.id = x.party_id where c.number is not null order by random() limit ${MANY}`)
    const { rows: own } = await client.query<{ id: string }>(`select id from case_file where unit_id = $1 and phase <> 'draft' order by random() limit ${MANY}`, [unitId])
    const { rows: codes } = await client.query<{ code: string }>(
      `(select verify_code code from issued_document tablesample bernoulli (${share}) order by random() limit ${MANY / 2}) union all (select verify_code from licence tablesample bernoulli (${share}) order by random() limit ${MANY / 2})`)
    const some = <T>(make: (row: (typeof rows)[number], n: number) => T): T[] => rows.map((row, n) => make(row, n))
    return {
      cases: rows.map(({ id }) => id), ofUnit: own.map(({ id }) => id), codes: codes.map(({ code }) => code),
      searches: {
        words: some(({ title, party }, n) => (n % ONE_IN_TEN === 0 ? `无此${party.slice(0, 1)}店` : n % 2 ? `${title.slice(0, 4)} ${party.slice(0, 3)}` : party.slice(0, 5))),
        numberPart: some(({ number }) => number.slice(10, 25)), phoneTail: some(({ phone }) => (phone ?? '13800000000').slice(-4)),
        initials: some(({ party }, n) => (n % ONE_IN_TEN === 0 ? 'vvv' : (initialsOf(party)[0] ?? 'vvv').slice(0, TYPED))),
      },
    }
  })
}
