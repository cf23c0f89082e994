-- Clocks are written again at most steps of a case and only their key is indexed: with room on the page the new row stands beside the old one and no index is touched.
-- The rows of the counters are written at every number given.
ALTER TABLE case_clock SET (fillfactor = 85);
ALTER TABLE number_counter SET (fillfactor = 50);
