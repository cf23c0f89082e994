-- to_char is STABLE: a function that promises IMMUTABLE around it cannot be written into the query that calls it, and every instant of every row cost a call of
-- its own. As STABLE it is inlined; a page of a worklist asks for more than a hundred instants.
CREATE OR REPLACE FUNCTION iso(t timestamptz) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT to_char(t AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') $$;

-- The bounded counts of a large scope read the first thousand entries by due day. Without the queue in this index the planner read and sorted the whole scope.
DROP INDEX worklist_entry_scope_due_case_id_idx;
CREATE INDEX worklist_entry_scope_due_case_id_idx ON worklist_entry (scope, due, case_id) INCLUDE (queue);
