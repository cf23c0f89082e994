-- The same interest is the same kind, words and last day: another day or other words are another interest, which goes on keeping the officer away.
DROP INDEX declared_interest_stands_key;
-- What 20261128002500 took back although it said something else stands again; nobody else takes one back at the instant it was declared. What repeated an earlier one that stood then stays taken back.
UPDATE declared_interest d SET withdrawn_at = NULL
 WHERE d.withdrawn_at = d.declared_at AND NOT EXISTS (SELECT 1 FROM declared_interest e WHERE e.account_id = d.account_id AND e.party_id = d.party_id AND e.kind = d.kind AND e.note = d.note AND e.ended_on IS NOT DISTINCT FROM d.ended_on
  AND (e.withdrawn_at IS NULL OR (e.declared_at, e.id) < (d.declared_at, d.id) AND (e.withdrawn_at = e.declared_at OR e.withdrawn_at > d.declared_at)));
CREATE UNIQUE INDEX declared_interest_stands_key ON declared_interest (account_id, party_id, kind, note, (coalesce(ended_on, DATE 'infinity'))) WHERE withdrawn_at IS NULL;
