import { z } from 'zod'

/** Which file an entry of a register came from: the import, the line, the SHA-256 of the file. Whatever lays the registers of a new instance names none. */
export const importedFrom = z.strictObject({ importId: z.uuid(), line: z.int().min(2), fileSha256: z.string().length(64) }).partial()
