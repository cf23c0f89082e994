-- Grades say what their scoring chose, which check was stated and for which year. Those of before mixed it with what the record yields by itself: what it cannot have yielded was chosen, and the check they have goes on as a stated one of no year.
UPDATE "case_file" c SET "facts" = jsonb_set(c."facts", '{foodGrades}', (
  SELECT jsonb_agg(jsonb_build_object('chosen', (one -> 'events') - ARRAY['refusedInspection', 'rectificationOverdue', 'recallNotDone'], 'statedFullOn', one -> 'lastFullOn', 'statedFor', NULL) || one ORDER BY place)
  FROM jsonb_array_elements(c."facts" -> 'foodGrades') WITH ORDINALITY AS g(one, place)
)) WHERE c."case_type" = 'subject' AND jsonb_array_length(c."facts" -> 'foodGrades') > 0;
