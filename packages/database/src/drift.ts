import pg from 'pg'

export interface Drift { missing: string[], extra: string[] }

/** Tables of ours in `public`; schemas of libraries (sign-in) and partitions made at run time are left out. */
const LINES = `
with ours as (select c.oid, c.relname, c.relkind from pg_class c where c.relnamespace = 'public'::regnamespace and not c.relispartition)
select 'column ' || o.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
    || case a.attgenerated when 's' then ' generated ' when 'v' then ' generated ' else ' default ' end || coalesce(pg_get_expr(d.adbin, d.adrelid), '-') as line
  from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum where o.relkind in ('r', 'p', 'v', 'm')
union all select 'index ' || i.indexdef from pg_indexes i join ours o on o.relname = i.tablename where i.schemaname = 'public'
union all select 'constraint ' || o.relname || ' ' || n.conname || ' ' || pg_get_constraintdef(n.oid) from pg_constraint n join ours o on o.oid = n.conrelid
union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join ours o on o.oid = t.tgrelid where not t.tgisinternal
union all select 'function ' || p.proname || ' ' || md5(pg_get_functiondef(p.oid)) from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
    and not exists (select 1 from pg_depend e where e.objid = p.oid and e.deptype = 'e')
union all select 'enum ' || t.typname || ' ' || string_agg(v.enumlabel, ',' order by v.enumsortorder) from pg_type t join pg_enum v on v.enumtypid = t.oid
    where t.typnamespace = 'public'::regnamespace group by t.typname
union all select 'extension ' || extname from pg_extension
order by 1`

async function catalogue(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<{ line: string }>(LINES)).rows.map(({ line }) => line)
  } finally {
    await client.end()
  }
}

/**
 * How the live database differs from a freshly migrated one: what it lacks and what somebody added by hand.
 * Both lists empty: no drift.
 */
export async function drift(liveUrl: string, freshUrl: string): Promise<Drift> {
  const [live, fresh] = await Promise.all([catalogue(liveUrl), catalogue(freshUrl)])
  return { missing: fresh.filter((line) => !live.includes(line)), extra: live.filter((line) => !fresh.includes(line)) }
}
