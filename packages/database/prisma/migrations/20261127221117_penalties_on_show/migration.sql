-- Penalties on show, the latest first, and by how the name begins: what anybody leafs through is not searched among all cases.
CREATE INDEX case_file_on_show ON case_file ((facts->>'publishedOn') DESC, id DESC) WHERE case_type = 'publication' AND state = 'published';
CREATE INDEX case_file_on_show_party ON case_file ((facts->'page'->>'party') text_pattern_ops) WHERE case_type = 'publication' AND state = 'published';
