const MEGABYTE = 1024 * 1024

/** Largest file, and largest sum of the files of one case, in bytes (security rules of the platform, input and files). */
export const MOST_FILE_BYTES = 20 * MEGABYTE
export const MOST_CASE_BYTES = 200 * MEGABYTE

/** An upload that is not finished is kept this long. */
export const UPLOAD_HOURS = 24

/** Every media type that is taken, with the endings its name may have; the first is the one we write. */
export const ACCEPTED = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const satisfies Record<string, readonly [string, ...string[]]>
export type MediaType = keyof typeof ACCEPTED
