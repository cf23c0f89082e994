import type pg from 'pg'

/**
 * Rows that leave their table again (outbox, staged leaves) are noted beside it in the same transaction, so that the checker sees afterwards what a commit
 * brought. Only torture's own database has this schema; the platform does not know of it.
 */
export const OBSERVER = `
create schema if not exists torture;
create table if not exists torture.seen (what text not null, case_id uuid, version int, mark text, tx xid8 not null default pg_current_xact_id());
create index if not exists seen_case on torture.seen (case_id, version);
create or replace function torture.note() returns trigger language plpgsql as $$
begin
  case tg_table_name
    when 'outbox' then insert into torture.seen (what, case_id, version, mark) values ('outbox', new.case_id, (new.payload->>'version')::int, new.kind);
    when 'audit_staging' then insert into torture.seen (what, mark) values ('leaf', new.body->>'digest');
    when 'case_event' then insert into torture.seen (what, case_id, version, mark) values ('event', new.case_id, new.version, new.digest);
    else insert into torture.seen (what, case_id, mark) values ('clock', new.case_id, new.kind || ' ' || new.part || ' ' || new.round);
  end case;
  return null;
end $$;
create or replace trigger torture_note after insert on outbox for each row execute function torture.note();
create or replace trigger torture_note after insert on audit_staging for each row execute function torture.note();
create or replace trigger torture_note after insert on case_event for each row execute function torture.note();
create or replace trigger torture_note after insert on case_clock for each row execute function torture.note();`

/** What commits left, by transaction: a half of one shows as a row with a count that is not as it must be. */
const HALVES = `
with t as (select tx, case_id, version, mark from torture.seen where what = 'event'),
leaf as (select tx, mark from torture.seen where what = 'leaf'),
moved as (select tx, case_id, version from torture.seen where what = 'outbox' and mark = 'caseChanged'),
clock as (select distinct tx, case_id, mark from torture.seen where what = 'clock')
select 'event ' || t.case_id || ' v' || t.version || ' without a leaf of its transaction' as fault from t left join leaf l on l.tx = t.tx and l.mark = t.mark where l.tx is null
union all select 'event ' || t.case_id || ' v' || t.version || ' without an outbox row of its transaction' from t left join moved m on m.tx = t.tx and m.case_id = t.case_id and m.version = t.version where m.tx is null
union all select 'outbox row ' || m.case_id || ' v' || m.version || ' without its event' from moved m left join t on t.tx = m.tx and t.case_id = m.case_id and t.version = m.version where t.tx is null
union all select 'clock ' || c.mark || ' of ' || c.case_id || ' without an event of its transaction' from clock c where not exists (select 1 from t where t.tx = c.tx and t.case_id = c.case_id)
union all select 'a note of an event ' || t.case_id || ' v' || t.version || ' whose row is not there' from t left join case_event e on e.case_id = t.case_id and e.version = t.version and e.digest = t.mark where e.id is null
union all select 'leaf ' || l.mark || ' was staged and is neither waiting nor in the log' from leaf l where not exists (select 1 from audit_staging s where s.body->>'digest' = l.mark)
  and not exists (select 1 from audit_leaf a where a.digest = l.mark)`

/** Faults of half commits, in words. */
export async function halfCommits(db: pg.Client): Promise<string[]> {
  return (await db.query<{ fault: string }>(`${HALVES} limit 50`)).rows.map(({ fault }) => fault)
}

/** Everything noted so far is checked and stays; leaves must be findable by digest for that. */
export async function observe(db: pg.Client): Promise<void> {
  await db.query(OBSERVER)
  await db.query('create index if not exists torture_leaf_digest on audit_leaf (digest)')
}
