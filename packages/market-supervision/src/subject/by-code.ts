/** The file of a firm by its code and where it stands, whatever became of the firm; a file that was merged into another holds the code no more. Index: claim (kind, key). */
export const FILE_OF = "select s.id, s.state from claim held join case_file s on s.id = held.case_id where held.kind = 'subject' and held.key = $1"
