-- Firms are looked for by a part of their name when a case about one is opened; people are not in it.
CREATE INDEX party_firm_name_idx ON party USING gin (han_bigrams(name)) WHERE kind <> 'person';
