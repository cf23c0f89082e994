-- Cases about minors are found by their people and their organ alone, from before too; and whatever lies inside them.
UPDATE case_file SET flags = array_append(flags, 'confined')
 WHERE case_type IN ('clue', 'ordinaryCase', 'simpleCase') AND NOT flags && '{confined}' AND (facts->'party'->>'minor' = 'true' OR facts->'suspect'->>'minor' = 'true' OR facts->'proposal'->'party'->>'minor' = 'true');
UPDATE case_file inside SET flags = array_append(inside.flags, 'confined') FROM case_file around
 WHERE inside.parent_id = around.id AND around.flags && '{confined}' AND NOT inside.flags && '{confined}';
DELETE FROM worklist_entry w USING case_file c WHERE c.id = w.case_id AND c.flags && '{confined}' AND w.scope LIKE 'R:%';
