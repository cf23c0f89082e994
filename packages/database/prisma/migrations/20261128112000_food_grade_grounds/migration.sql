-- Grades say what their scoring chose and which check it stated; those of before named neither apart.
UPDATE "case_file" c SET "facts" = jsonb_set(c."facts", '{foodGrades}', (
  SELECT jsonb_agg('{"chosen": [], "statedFullOn": null}'::jsonb || one ORDER BY place) FROM jsonb_array_elements(c."facts" -> 'foodGrades') WITH ORDINALITY AS g(one, place)
)) WHERE c."case_type" = 'subject' AND jsonb_array_length(c."facts" -> 'foodGrades') > 0;
