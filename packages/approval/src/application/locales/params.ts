/**
 * What a sentence about an application may need. Days come in as the reader's language writes them (`11月26日（周四）`), null for none.
 * Texts between two `**` are set in bold.
 */
export type Standing = {
  organ: string
  number?: string | null
  /** Name of the result, e.g. 食品经营许可证; null for an item without a certificate. */
  certificate?: string | null
  /** Last day of what happens next: acceptance, the applicant's own reply, delivery. */
  dueOn?: string | null
  promisedOn?: string | null
  statutoryOn?: string | null
  /** Points to correct, or promised materials still to hand in. */
  missing?: number
  /** Name of the open special procedure. */
  procedure?: string | null
  /** `electronic`, `window`, `post`. */
  mode?: string | null
  /** Result of the case as recorded: granted, denied, withdrawn, lapsed, notRequired … */
  result?: string | null
}

/**
 * What a message about an application may need, all of it optional but the item's name in the reader's language. `note` is a question, a
 * reason, a place and time.
 */
export type Message = Partial<Standing> & { item: string; note?: string | null }

/** A message to staff. */
export type Errand = {
  item: string
  party: string
  number?: string | null
  dueOn?: string | null
  unit?: string | null
  note?: string | null
}
