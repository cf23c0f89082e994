/** The same work as the platform's pages, as SQL by hand. Prepared by name, as the platform's are where that pays. */

export const LIST = {
  name: 'list',
  text: `select c.id, c.case_type, c.topic, c.number, c.state, c.phase, c.title, c.party, c.region_code, r.name region_name, u.name_zh unit_name, h.display_name handler_name, c.flags, c.received_at, c.changed_at, w.due
    from worklist_entry w join case_file c on c.id = w.case_id left join region r on r.code = c.region_code left join unit u on u.id = c.unit_id left join account h on h.id = c.handler_id
    where w.scope = $1 and (w.due, w.case_id) > ($2, $3::uuid) order by w.due, w.case_id limit 21`,
}

export const CASE = {
  name: 'case',
  text: `select c.*, (select jsonb_agg(to_jsonb(k)) from case_clock k where k.case_id = c.id) clocks, (select jsonb_agg(to_jsonb(p)) from case_part p where p.case_id = c.id) parts,
    (select jsonb_agg(to_jsonb(t)) from case_task t where t.case_id = c.id) tasks, (select jsonb_agg(to_jsonb(d)) from issued_document d where d.case_id = c.id) documents,
    (select jsonb_agg(to_jsonb(e)) from (select * from case_event where case_id = c.id order by id desc limit 20) e) events from case_file c where c.id = $1`,
}

export const VERIFY = { name: 'verify', text: `select d.id, d.document, d.number, d.organ, d.issued_at, d.voided_at, d.sha256 from issued_document d where d.verify_code = $1
  union all select l.id, l.title_zh, l.number, l.organ, l.issued_at, null, l.data_hash from licence l where l.verify_code = $1 limit 1` }

/** The cases first: joined outright, the database walks all of them by their day. */
const CALLED = `select c.id, c.number, c.title, c.party, c.state from case_file c
  where c.id = any(array(select x.case_id from party p join case_part x on x.party_id = p.id where right(p.phone, 4) = $1)) order by c.changed_at desc, c.id desc limit 21`

/** Words as pairs of neighbouring characters, like the index holds them. */
export function searchStatement(text: string): { name: string; text: string; values: unknown[] } {
  if (/^\d{4}$/.test(text)) return { name: 'telephone', text: CALLED, values: [text] }
  const chars = [...text.toLowerCase().normalize('NFKC')]
  const pairs = chars.slice(0, -1).map((one, place) => one + chars[place + 1]).filter((pair) => !/[\s\p{P}]/u.test(pair))
  return {
    name: 'search',
    text: `select c.id, c.number, c.title, c.party, c.state from case_file c where c.search @@ array_to_string($1::text[], ' & ')::tsquery and lower(c.search_text) like $2 order by c.changed_at desc, c.id desc limit 21`,
    values: [pairs.map((pair) => `'${pair}'`), `%${text.toLowerCase()}%`],
  }
}

/** Tables of the floor's own, of the same form: its commands must not stand in the log of the platform. */
export const OWN_TABLES = `create schema if not exists floor;
  create table if not exists floor.case_file as select id, version, state, facts, changed_at from case_file where phase = 'open' limit 20000;
  alter table floor.case_file add primary key (id);
  create table if not exists floor.case_event (id bigserial primary key, case_id uuid not null, event text not null, body jsonb not null, at timestamptz not null);
  create index on floor.case_event (case_id);
  create table if not exists floor.case_clock (case_id uuid, kind text, due_on text, state text, primary key (case_id, kind));
  create table if not exists floor.outbox (id bigserial primary key, kind text, payload jsonb);
  create table if not exists floor.audit_staging (id bigserial primary key, body jsonb);
  create table if not exists floor.idempotency_key (key uuid primary key, at timestamptz not null)`

/** Five writes and the key of the request in one statement. */
export const COMMAND = {
  name: 'command',
  text: `with u as (update floor.case_file set version = version + 1, state = case state when 'accepted' then 'reviewing' else 'accepted' end, changed_at = $3 where id = $1 returning id, version),
    e as (insert into floor.case_event (case_id, event, body, at) select id, 'accept', jsonb_build_object('version', version, 'note', repeat('x', 200)), $3 from u),
    c as (insert into floor.case_clock (case_id, kind, due_on, state) select id, 'decision', '2026-12-24', 'running' from u on conflict (case_id, kind) do update set due_on = excluded.due_on),
    o as (insert into floor.outbox (kind, payload) select 'caseChanged', jsonb_build_object('id', id) from u),
    a as (insert into floor.audit_staging (body) select jsonb_build_object('subject', id, 'digest', repeat('0', 64)) from u),
    k as (insert into floor.idempotency_key (key, at) select $2::uuid, $3 from u)
    select version from u`,
}
