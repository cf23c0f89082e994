import { createHash } from 'node:crypto'

/** SHA-256 of what the reporter wrote, so that the receipt proves the words. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex')
