-- A draw asks of every firm of a region whether it stands on a list: one look each, not one walk over all listings.
CREATE INDEX case_file_listed_firm_idx ON case_file ((facts -> 'firm' ->> 'uscc')) WHERE case_type IN ('abnormalListing', 'seriousListing');
