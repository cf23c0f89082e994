import { caseTypes } from '@onewindow/api/case-types'

/** A sentence about the tables that is always true. `sql` answers one row `found` per place where it is not, at most a hundred. */
export interface Invariant { name: string, sql: string, means: string, act: string }

/** Business instants and the machine's agree outside demonstrations whose clock was moved; ten minutes is far beyond every pause of the background. */
const OVERDUE = `now() - interval '10 minutes'`

/** Registers, and states in which a case waits for nobody's work (listed, handed over), stand in no list by their tables. */
const UNLISTED = caseTypes.flatMap(({ name, lifecycle }) => Object.entries(lifecycle.states).flatMap(([state, { is, queue }]) => (is === 'open' && !queue ? [`'${name} ${state}'`] : []))).join(', ')

/** Each is a query anybody may run by hand (docs/recovery.md lists them); none changes anything. */
export const INVARIANTS: readonly Invariant[] = [
  {
    name: 'event without leaf',
    sql: `select 'event ' || e.event || ' (version ' || e.version || ') of case ' || e.case_id as found from case_event e
      where not exists (select 1 from audit_leaf l where l.digest = e.digest) and not exists (select 1 from audit_staging s where s.body->>'digest' = e.digest) limit 100`,
    means: 'Something happened to a case that the log cannot prove.', act: 'Somebody wrote or deleted rows by hand, or a backup was mixed with another. Run the verifier (docs/operations.md), compare with the last backup, call the auditor.',
  },
  {
    name: 'leaf gap',
    sql: `select 'after leaf ' || seq || ' comes ' || next as found from (select seq, lead(seq) over (order by seq) as next from audit_leaf) l where next <> seq + 1
      union all select 'the head covers ' || h.size || ' leaves, there are ' || n.n from audit_head h, (select count(*) n from audit_leaf) n where h.size <> n.n limit 100`,
    means: 'Entries of the log are missing or one too many.', act: 'Treat it as an incident: keep the database as it is, run the verifier with a head published outside.',
  },
  {
    name: 'open case without worklist entry',
    sql: `select 'case ' || coalesce(c.number, c.id::text) || ' (' || c.state || ')' as found from case_file c where c.phase = 'open' and c.case_type || ' ' || c.state not in (${UNLISTED})
      and not exists (select 1 from worklist_entry w where w.case_id = c.id) limit 100`,
    means: 'An open case that nobody sees in a list.', act: 'Any event on the case writes its entries anew: a comment by the supervisor is enough. Then find out who deleted rows.',
  },
  {
    name: 'worklist entry of a case that is not open',
    sql: `select 'entry ' || w.scope || ' ' || w.queue || ' of case ' || w.case_id as found from worklist_entry w left join case_file c on c.id = w.case_id where c.id is null or c.phase <> 'open' limit 100`,
    means: 'A list shows work that is done or never was.', act: 'Delete the entry; it is derived from the case and comes back if it should.',
  },
  {
    name: 'clock without event',
    sql: `select 'clock ' || k.kind || ' of case ' || k.case_id as found from case_clock k where not exists (select 1 from case_event e where e.case_id = k.case_id) limit 100`,
    means: 'A deadline runs that nothing started.', act: 'Half a restore: restore again to one moment.',
  },
  {
    name: 'clock running in an ended case',
    sql: `select 'clock ' || k.kind || ' of case ' || coalesce(c.number, c.id::text) as found from case_clock k join case_file c on c.id = k.case_id where k.state = 'running' and c.phase = 'archived' limit 100`,
    means: 'A deadline that can no longer be met or missed.', act: 'Tell the developers: the row of the event that ended the case stops no clock.',
  },
  {
    name: 'event newer than its case',
    sql: `select 'event ' || e.event || ' has version ' || e.version || ', case ' || e.case_id || ' has ' || coalesce(c.version::text, 'no row') as found
      from case_event e left join case_file c on c.id = e.case_id where c.id is null or e.version > c.version limit 100`,
    means: 'A case was thrown back behind what happened to it, or is gone.', act: 'Restore to one moment; compare with the last backup.',
  },
  {
    name: 'acknowledged command lost',
    sql: `select 'key ' || k.key || ': version ' || (k.answer->>'version') || ' of case ' || (k.answer->>'caseId') || ' was acknowledged' as found
      from idempotency_key k join case_file c on c.id = (k.answer->>'caseId')::uuid where (k.answer->>'version')::int > c.version limit 100`,
    means: 'Somebody was told that a command was done, and it is not there.', act: 'Call the person; find out which restore or failover lost it.',
  },
  {
    name: 'case number twice',
    sql: `select 'number ' || number || ' × ' || count(*) as found from case_file where number is not null group by number having count(*) > 1 limit 100`,
    means: 'Two cases answer to one number.', act: 'The unique index is missing: run the migrations against a copy and compare the schema.',
  },
  {
    name: 'licence without case',
    sql: `select 'licence ' || l.licence_type || ' ' || l.number as found from licence l where l.case_id is not null and not exists (select 1 from case_file c where c.id = l.case_id) limit 100`,
    means: 'A licence whose decision nobody can show.', act: 'Restore the case from a backup; until then answer verifications by hand.',
  },
  {
    name: 'file without record',
    sql: `select 'file ' || a.file_id || ' of case ' || a.case_id as found from case_attachment a where not exists (select 1 from stored_file f where f.id = a.file_id) limit 100`,
    means: 'A case names a paper the store does not know.', act: 'Restore database and files of the same moment.',
  },
  {
    name: 'outbox stuck',
    sql: `select o.kind || ' of ' || o.at || ' (row ' || o.id || ')' as found from outbox o where o.at < ${OVERDUE} and coalesce(o.again_at < ${OVERDUE}, true)
      and not exists (select 1 from outbox e where e.case_id = o.case_id and e.id < o.id and e.again_at > ${OVERDUE}) limit 100`,
    means: 'Effects of commits do not leave: no notices, no live changes.', act: 'Look for "what":"relay" in the log of the server; is a server running at all?',
  },
  {
    name: 'effect parked',
    sql: `select p.kind || ' of case ' || coalesce(p.case_id::text, 'none') || ': ' || p.fault || ' (row ' || p.id || ')' as found from outbox_parked p limit 100`,
    means: 'What should have followed from an event was refused, or failed five times.', act: 'Administrators: status page, “given up”. Mend the cause it names, then try again from there.',
  },
  {
    name: 'log stuck',
    sql: `select 'staged leaf ' || s.id || ' of ' || (s.body->>'at') as found from audit_staging s where (s.body->>'at')::timestamptz < ${OVERDUE} limit 100`,
    means: 'Events wait to be numbered and signed; after 24 hours decisions close.', act: 'Look for "what":"sequencer" in the log; are the keys where ONEWINDOW_KEY_DIR says?',
  },
  {
    name: 'archive of changes fails',
    sql: `select last_failed_wal || ' at ' || last_failed_time as found from pg_stat_archiver where last_failed_time > coalesce(last_archived_time, '-infinity') and last_failed_time > now() - interval '1 hour'`,
    means: 'The backup takes no more changes, and they pile up beside the database until the disk is full.', act: 'Make the backup folder writable again and give it space; npm run backup with another --to moves it.',
  },
  {
    name: 'deadline not fired',
    sql: `select t.kind || ' (' || t.threshold || ') of case ' || t.case_id || ', due ' || t.at as found from timer t where t.at < ${OVERDUE} limit 100`,
    means: 'Time passed and nothing was done about it.', act: 'A long outage is being caught up, or the scheduler fails: look for "what":"timers" in the log.',
  },
]
