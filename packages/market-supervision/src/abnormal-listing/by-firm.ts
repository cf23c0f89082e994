/** Listings of a firm that are not over, by its code. Index: case_file_listed_firm_idx. */
export const LISTINGS_OF = "select k.id from case_file k where k.case_type = 'abnormalListing' and k.phase = 'open' and ((k.facts -> 'firm') ->> 'uscc') = $1"
