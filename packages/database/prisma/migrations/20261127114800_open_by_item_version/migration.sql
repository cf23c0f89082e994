-- How many cases run under a version of an item: without it the page of an item read every open application of the city.
CREATE INDEX case_file_item_version_idx ON case_file ((facts->>'itemVersionId')) WHERE case_type = 'application' AND phase = 'open';
