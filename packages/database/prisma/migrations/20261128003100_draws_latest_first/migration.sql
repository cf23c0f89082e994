-- Draws, the latest first: whoever leafs through them reads a page, and nobody sorts them all for it.
CREATE INDEX case_file_draws ON case_file (opened_at DESC, id DESC) WHERE case_type = 'drawBatch';
