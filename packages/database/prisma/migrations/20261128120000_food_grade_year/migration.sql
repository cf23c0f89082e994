-- Grades scored by a build that kept which check was stated, but not for which year: of no year, as those of before.
UPDATE "case_file" c SET "facts" = jsonb_set(c."facts", '{foodGrades}', (
  SELECT jsonb_agg('{"chosen": [], "statedFullOn": null, "statedFor": null}'::jsonb || one ORDER BY place) FROM jsonb_array_elements(c."facts" -> 'foodGrades') WITH ORDINALITY AS g(one, place)
)) WHERE c."case_type" = 'subject' AND EXISTS (SELECT FROM jsonb_array_elements(c."facts" -> 'foodGrades') AS one WHERE NOT one ? 'statedFor');
