/** Kinds of a citizen request: 咨询 求助 投诉 举报 建议 表扬. */
export const requestKinds = ['consult', 'help', 'complaint', 'report', 'suggestion', 'praise'] as const
export type RequestKind = (typeof requestKinds)[number]

/** Whom a rule names; resolved to a unit with the place of the request. */
export type DispatchTarget = 'township' | 'county' | `countyDept:${string}` | `cityDept:${string}` | `unit:${string}`

/**
 * One line of the responsibility list (派单目录). `category` is a prefix of two, four or six digits, `region` a region code or empty for
 * everywhere; days are local and inclusive.
 */
export type DispatchRule = {
  readonly id: string
  readonly category: string
  readonly region: string
  readonly target: DispatchTarget
  readonly kinds?: readonly RequestKind[] | undefined
  readonly urgentOnly?: boolean | undefined
  readonly priority?: number | undefined
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
  readonly assist?: readonly DispatchTarget[] | undefined
  /** May send by itself what needs no person to confirm it (knob `autoDispatch`). */
  readonly auto?: boolean | undefined
}

/** The whole list: the tables that come before any rule, the rules, and which organs exist where. */
export type DispatchList = {
  /** Region code of the city itself. */
  readonly city: string
  readonly rules: readonly DispatchRule[]
  /** Department code → regions in which it has an organ. */
  readonly organs: Readonly<Record<string, readonly string[]>>
  /** Public utility → department that regulates it. */
  readonly utilities: Readonly<Record<string, string>>
  /** Category prefix → emergency line. */
  readonly emergency: Readonly<Record<string, string>>
  /** Category prefix → statutory channel (诉讼、信访 …). */
  readonly legalChannel: Readonly<Record<string, string>>
}

/** What of a request decides where it goes. `region` is the deepest region known, null without a place. */
export type DispatchRequest = {
  readonly category: string
  readonly region: string | null
  readonly kind: RequestKind
  readonly at: string
  readonly urgent?: boolean | undefined
  /** Unit id of the accused unit. */
  readonly against?: string | undefined
  /** Units whose hand-back was approved in this request. */
  readonly returnedBy?: readonly string[] | undefined
}
