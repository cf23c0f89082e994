import { createHash } from 'node:crypto'
import { addMinutes, isAfter } from '@onewindow/calendar/day'
import type { PostedRequest } from './post-request.ts'
import type { PostedUpdate } from './post-update.ts'

const SAME_WITHIN_MINUTES = 10

const digest = (parts: readonly (string | number | null)[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** What makes two posts of one key the same: service, point, words and account. `keyId` is the id of the key, never the key. */
export const requestFingerprint = (keyId: string, { service, point, description, accountId, addressText }: PostedRequest): string =>
  digest([keyId, service.code, point?.lat ?? null, point?.lon ?? null, addressText, description, accountId])

/** Whether a post at `at` repeats an equal one and gets its id instead of a new one. */
export const isRepeatedPost = (firstAt: string, at: string): boolean => !isAfter(at, addMinutes(firstAt, SAME_WITHIN_MINUTES))

/** Content of an update with the hashes of its files, to tell a repetition of a client's `update_id` from another text under it. */
export const updateFingerprint = ({ number, at, status, description, mediaUrls }: PostedUpdate, files: readonly string[]): string =>
  digest([number, at, status, description, ...mediaUrls, ...files])
