-- Pairs of digits stand in every case number, so a part of a number found half of the city. A number is a word of its own now: its digits from each of its
-- groups on (region, day, month and day, serial), marked by `#`, to be found by their beginning. Everything else stays pairs of neighbouring characters.
CREATE OR REPLACE FUNCTION han_bigrams(t text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  rest text := lower(normalize(t, NFKC));
  number text := substring(rest from '[a-z]{2}-[0-9]{6}-[0-9]{8}-[0-9]{6}-[0-9]|[a-z]{2}[0-9]{15}');
  words text[] := '{}';
BEGIN
  IF number IS NOT NULL THEN
    rest := replace(rest, number, ' ');
    number := CASE WHEN number LIKE '__-%' THEN replace(substr(number, 4), '-', '') ELSE '000000' || substr(number, 3) END;
    words := ARRAY['#' || number, '#' || substr(number, 7), '#' || substr(number, 11), '#' || substr(number, 15)];
  END IF;
  rest := regexp_replace(rest, '[[:space:][:punct:]]+', ' ', 'g');
  RETURN (SELECT array_to_tsvector(coalesce(array_agg(g), '{}') || words)
    FROM (SELECT substr(rest, i, 2) g FROM generate_series(1, greatest(length(rest) - 1, 1)) i) pairs WHERE position(' ' in g) = 0 AND g <> '');
END $$;

-- What is stored was made by the old function.
UPDATE case_file SET search_text = search_text;

-- The newest changes of a whole city or county, without sorting all its cases.
CREATE INDEX case_file_changed_idx ON case_file (changed_at DESC, id DESC);
