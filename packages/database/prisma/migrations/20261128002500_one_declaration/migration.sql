-- The same interest is declared once; of two that stand already the later one is taken back.
UPDATE declared_interest d SET withdrawn_at = d.declared_at
 WHERE d.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM declared_interest e WHERE e.account_id = d.account_id AND e.party_id = d.party_id AND e.kind = d.kind AND e.withdrawn_at IS NULL AND (e.declared_at, e.id) < (d.declared_at, d.id));
CREATE UNIQUE INDEX declared_interest_stands_key ON declared_interest (account_id, party_id, kind) WHERE withdrawn_at IS NULL;
