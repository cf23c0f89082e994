-- Anyone reads the requests of the city page by page and their changes of a day: neither walks through everything.
CREATE INDEX case_file_requests_idx ON case_file ((coalesce(received_at, opened_at)) DESC, number DESC) WHERE case_type = 'citizenRequest' AND phase <> 'draft' AND number IS NOT NULL;
CREATE INDEX case_event_moves_idx ON case_event (at, id) WHERE NOT internal AND from_state IS DISTINCT FROM to_state;
-- Which case holds a file, asked whenever one is opened or swept.
CREATE INDEX case_attachment_file_idx ON case_attachment (file_id);
