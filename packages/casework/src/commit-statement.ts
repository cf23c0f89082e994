/** Columns of case_file an event may change, as jsonb_to_record reads them. */
const CASE = `id uuid, was int, case_type text, kind text, topic text, number text, query_code text, parent_id uuid, state text, phase text, round int, region_code text, unit_id text, unit_path text,
  handler_id uuid, title text, party text, facts jsonb, flags text[], result text, state_left text, channel text, calendar text, opened_at timestamptz, received_at timestamptz, entered_at timestamptz,
  changed_at timestamptz, ended_at timestamptz, search_text text, words text`

const OPEN = `u as (insert into case_file (id, case_type, kind, topic, number, query_code, parent_id, state, phase, version, round, region_code, unit_id, unit_path, handler_id, title, party, facts, flags,
    result, state_left, channel, calendar, opened_at, received_at, entered_at, changed_at, ended_at, search_text)
  select x.id, x.case_type, x.kind, x.topic, x.number, x.query_code, x.parent_id, x.state, x.phase, x.was + 1, x.round, x.region_code, x.unit_id, x.unit_path, x.handler_id, x.title, x.party, x.facts, x.flags,
    x.result, x.state_left, x.channel, x.calendar, x.opened_at, x.received_at, x.entered_at, x.changed_at, x.ended_at, concat_ws(E'\n', x.search_text, x.words) from x returning id, version)`

/** A domain's own words stand in a line after those of the spine, and stay until it gives others. */
const WORDS = "search_text = concat_ws(E'\n', x.search_text, coalesce(x.words, substring(c.search_text from E'\n(.*)$'))), "

const change = (words: string): string => `u as (update case_file c set topic = x.topic, number = x.number, query_code = x.query_code, state = x.state, phase = x.phase, version = c.version + 1, round = x.round, region_code = x.region_code,
    unit_id = x.unit_id, unit_path = x.unit_path, handler_id = x.handler_id, ${words}title = x.title, party = x.party, facts = x.facts, flags = x.flags, result = x.result, state_left = x.state_left, channel = x.channel,
    received_at = x.received_at, entered_at = x.entered_at, changed_at = x.changed_at, ended_at = x.ended_at
  from x where c.id = x.id and c.version = x.was returning c.id, c.version)`

/**
 * One statement writes everything an event brings: state, event, clocks, tasks, parts, documents with their gapless numbers, claims, timers, worklist rows,
 * outbox, audit leaf and idempotency key. All hang on `u`: a stale version writes nothing at all.
 * $1 is one JSON document. Answers the new version and the numbers given, or no row when the version was stale.
 */
const statement = (first: string): string => `with j as (select $1::jsonb d), x as (select r.* from j, jsonb_to_record(j.d->'case') as r(${CASE})), ${first},
k as (insert into idempotency_key (actor, key, hash, answer, at) select r.actor, r.key, r.hash, r.answer, r.at from u, j, jsonb_to_recordset(j.d->'keys') as r(actor uuid, key uuid, hash text, answer jsonb, at timestamptz)),
e as (insert into case_event (case_id, version, event, from_state, to_state, actor_kind, actor_id, actor_name, role, on_behalf, at, reason, body, internal, round, salt, digest)
  select u.id, r.version, r.event, r.from_state, r.to_state, r.actor_kind, r.actor_id, r.actor_name, r.role, r.on_behalf, r.at, r.reason, r.body, r.internal, r.round, r.salt, r.digest from u, j,
  jsonb_to_recordset(j.d->'events') as r(version int, event text, from_state text, to_state text, actor_kind text, actor_id uuid, actor_name text, role text, on_behalf text, at timestamptz, reason text, body jsonb, internal boolean, round int, salt text, digest text)),
c as (insert into case_clock (case_id, kind, part, round, purpose, spec, start_at, pauses, extensions, calendar, calendar_version, state, due_on, due_at, runs, provisional, computed_at, ended_at, missed_at)
  select u.id, r.* from u, j, jsonb_to_recordset(j.d->'clocks') as r(kind text, part text, round int, purpose text, spec jsonb, start_at timestamptz, pauses jsonb, extensions jsonb, calendar text, calendar_version text, state text,
  due_on text, due_at timestamptz, runs jsonb, provisional boolean, computed_at timestamptz, ended_at timestamptz, missed_at timestamptz)
  on conflict (case_id, kind, part, round) do update set pauses = excluded.pauses, extensions = excluded.extensions, calendar = excluded.calendar, calendar_version = excluded.calendar_version, state = excluded.state,
  due_on = excluded.due_on, due_at = excluded.due_at, runs = excluded.runs, provisional = excluded.provisional, computed_at = excluded.computed_at, ended_at = excluded.ended_at, missed_at = excluded.missed_at),
t as (insert into case_task (id, case_id, kind, state, unit_id, assignee_id, body, opened_at, opened_by, answered_at)
  select r.id, u.id, r.kind, r.state, r.unit_id, r.assignee_id, r.body, r.opened_at, r.opened_by, r.answered_at from u, j,
  jsonb_to_recordset(j.d->'tasks') as r(id uuid, kind text, state text, unit_id text, assignee_id uuid, body jsonb, opened_at timestamptz, opened_by uuid, answered_at timestamptz)
  on conflict (id) do update set state = excluded.state, assignee_id = excluded.assignee_id, body = excluded.body, answered_at = excluded.answered_at),
pl as (delete from case_part using u, j where case_part.case_id = u.id and case_part.part || '|' || case_part.holder in (select jsonb_array_elements_text(j.d->'leave'))),
l as (insert into case_link (from_id, to_id, kind, at) select u.id, r.to_id, r.kind, r.at from u, j, jsonb_to_recordset(j.d->'links') as r(to_id uuid, kind text, at timestamptz) on conflict do nothing),
p as (insert into case_part (case_id, part, holder, party_id, account_id, unit_id, name, told) select u.id, r.part, r.holder, r.party_id, r.account_id, r.unit_id, r.name, r.told from u, j,
  jsonb_to_recordset(j.d->'parts') as r(part text, holder text, party_id uuid, account_id uuid, unit_id text, name text, told boolean) on conflict (case_id, part, holder) do update set name = excluded.name, told = excluded.told),
f as (insert into case_attachment (case_id, file_id, key, label, sha256, added_by, added_at) select u.id, r.file_id, r.key, r.label, r.sha256, r.added_by, r.added_at from u, j,
  jsonb_to_recordset(j.d->'attachments') as r(file_id uuid, key text, label text, sha256 text, added_by uuid, added_at timestamptz) on conflict do nothing),
fd as (delete from case_attachment using u, j where case_attachment.case_id = u.id and case_attachment.file_id::text in (select jsonb_array_elements_text(j.d->'detach'))),
n as (insert into number_counter (series, last) select distinct r.series, 1 from u, j, jsonb_to_recordset(j.d->'documents') as r(series text) where r.series is not null
  on conflict (series) do update set last = number_counter.last + 1 returning series, last),
i as (insert into issued_document (id, case_id, document, version, number, organ, region_code, data, issued_at, verify_code)
  select r.id, u.id, r.document, r.version, replace(r.pattern, '{n}', n.last::text), r.organ, r.region_code, r.data, r.issued_at, r.verify_code from u, j,
  jsonb_to_recordset(j.d->'documents') as r(id uuid, document text, version int, series text, pattern text, organ text, region_code text, data jsonb, issued_at timestamptz, verify_code text) left join n on n.series = r.series returning id, document, number),
cm as (insert into claim (kind, key, case_id) select r.kind, r.key, u.id from u, j, jsonb_to_recordset(j.d->'claims') as r(kind text, key text)),
cr as (delete from claim using u, j where claim.case_id = u.id and (j.d->>'releases' = 'all' or j.d->'releases' ? claim.kind)),
tw as (select u.id case_id, r.kind, r.part, r.round, r.threshold, r.at from u, j, jsonb_to_recordset(j.d->'timers') as r(kind text, part text, round int, threshold text, at timestamptz)),
td as (delete from timer using u where timer.case_id = u.id and not exists (select 1 from tw where (tw.kind, tw.part, tw.round, tw.threshold) = (timer.kind, timer.part, timer.round, timer.threshold))),
ti as (insert into timer (case_id, kind, part, round, threshold, at) select * from tw where not exists (select 1 from timer s where (s.case_id, s.kind, s.part, s.round, s.threshold, s.at) = (tw.case_id, tw.kind, tw.part, tw.round, tw.threshold, tw.at))
  on conflict (case_id, kind, part, round, threshold) do update set at = excluded.at),
ww as (select r.scope, r.queue, r.due, u.id case_id from u, j, jsonb_to_recordset(j.d->'worklist') as r(scope text, queue text, due text)),
wd as (delete from worklist_entry w using u where w.case_id = u.id and not exists (select 1 from ww where (ww.scope, ww.queue, ww.due) = (w.scope, w.queue, w.due))),
wi as (insert into worklist_entry (scope, queue, due, case_id) select * from ww where not exists (select 1 from worklist_entry s where (s.case_id, s.scope, s.queue, s.due) = (ww.case_id, ww.scope, ww.queue, ww.due)) on conflict do nothing),
o as (insert into outbox (kind, case_id, at, payload) select r.kind, u.id, r.at, r.payload from u, j, jsonb_to_recordset(j.d->'outbox') as r(kind text, at timestamptz, payload jsonb)),
a as (insert into audit_staging (body) select r.value from u, j, jsonb_array_elements(j.d->'leaves') as r)
select u.version, coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'document', i.document, 'number', i.number)) from i), '[]') documents from u`

export const OPEN_CASE = { name: 'openCase', text: statement(OPEN) }
export const CHANGE_CASE = { name: 'changeCase', text: statement(change('')) }
/** Where a case is found by other words than before: working the words out is the dearest part of a small change, so most leave them alone. */
export const CHANGE_CASE_AND_WORDS = { name: 'changeCaseAndWords', text: statement(change(WORDS)) }
export const ERASE_CASE = { name: 'eraseCase', text: `with u as (delete from case_file where id = $1 and version = $2 and phase = 'draft' returning id),
p as (delete from case_part using u where case_id = u.id), f as (delete from case_attachment using u where case_id = u.id), t as (delete from timer using u where case_id = u.id), c as (delete from claim using u where case_id = u.id),
d as (update issued_document i set voided_at = $4::timestamptz, data = '{}' from u where i.case_id = u.id),
k as (insert into idempotency_key (actor, key, hash, answer, at) select r.actor, r.key, r.hash, r.answer, r.at from u, jsonb_to_recordset($3::jsonb) as r(actor uuid, key uuid, hash text, answer jsonb, at timestamptz)) select id from u` }
