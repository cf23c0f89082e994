-- Cases about minors are found by their people and their organ alone, from before too: with the clue they came from, whatever lies in them at any depth, and what came of
-- them by a row that opens (`partOf`, `causedBy`, `transferredTo`). Cases of other desks that watch a penalty or answer for it stay where they are found.
WITH RECURSIVE minors AS (
  SELECT id, facts->>'clueId' AS clue_id FROM case_file
   WHERE case_type IN ('clue', 'ordinaryCase', 'simpleCase') AND (facts->'party'->>'minor' = 'true' OR facts->'suspect'->>'minor' = 'true' OR facts->'proposal'->'party'->>'minor' = 'true')
), reached AS (
  SELECT id FROM minors
  UNION SELECT c.id FROM minors m JOIN case_file c ON c.id::text = m.clue_id AND c.case_type = 'clue'
  UNION
  SELECT next.id FROM reached r CROSS JOIN LATERAL (
    SELECT inside.id FROM case_file inside WHERE inside.parent_id = r.id
    UNION ALL
    SELECT c.id FROM case_link l JOIN case_file c ON c.id = l.from_id WHERE l.to_id = r.id AND l.kind IN ('partOf', 'causedBy', 'transferredTo')
     AND c.case_type IN ('clue', 'ordinaryCase', 'simpleCase', 'assistance', 'coerciveMeasure', 'correctionOrder', 'criminalTransfer', 'documentService', 'execution', 'hearing', 'jurisdiction', 'preservation', 'publication', 'remedy')
  ) next
)
UPDATE case_file SET flags = array_append(flags, 'confined') WHERE id IN (SELECT id FROM reached) AND NOT flags && '{confined}';
DELETE FROM worklist_entry w USING case_file c WHERE c.id = w.case_id AND c.flags && '{confined}' AND w.scope LIKE 'R:%';
-- Whoever looks over the region keeps the card of such a case and no longer reads which it is. The paper that was issued with it stays as it was issued.
UPDATE case_file card SET title = '限定知悉范围的案件', search_text = replace(card.search_text, card.title, '限定知悉范围的案件'), facts = card.facts || '{"matter": "限定知悉范围的案件", "missedNumber": null}'
 FROM case_link l JOIN case_file missed ON missed.id = l.to_id AND missed.flags && '{confined}'
 WHERE l.from_id = card.id AND l.kind = 'causedBy' AND card.case_type = 'supervisionCard' AND card.title <> '' AND card.title <> '限定知悉范围的案件';

-- A certificate always has fields.
UPDATE officer_certificate SET fields = ARRAY['marketSupervision', 'urbanManagement'] WHERE fields IS NULL;
ALTER TABLE officer_certificate ALTER COLUMN fields SET NOT NULL;
