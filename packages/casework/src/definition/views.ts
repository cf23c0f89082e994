import type { Run } from '@onewindow/calendar/spec'

/** What browsers see of a clock. Days are local days, level comes from clock §7; `remaining` and `total` in the clock's own days or minutes. */
export type ClockView = {
  kind: string
  part: string
  purpose: 'limit' | 'promise' | 'partyRight' | 'measure'
  for: 'authority' | 'party'
  titleZh: string
  titleEn: string
  level: 'green' | 'yellow' | 'red' | 'met' | 'missed' | 'paused' | 'cancelled'
  measure: 'workday' | 'day' | 'minute'
  startOn: string
  dueOn: string | null
  dueAt: string | null
  endedAt: string | null
  remaining: number | null
  overdueBy: number
  total: number
  provisional: boolean
  basis: string
  runs: Run[]
  pauses: { from: string; to: string | null; reason: string }[]
  sorts: boolean
}

/** A reason why not, as it travels: the sentence is made in the reader's language from `code` and `params`. */
export type RefusalView = { code: string; params: Record<string, unknown> }

/** A code with what it stands for. */
export type CodeName = { code: string; zh: string; en: string }

/** A way a case of some kind begins. With a refusal it is none of this reader's: the role that may, or that such cases begin by themselves. */
export type OpeningView = { caseType: string; event: string; refusal: RefusalView | null; /** Roles that may; none where nobody of the desk does. */ roles: readonly CodeName[]; /** Begun inside another case. */ inside: boolean; /** Where a page of its own does it. */ ownPage: boolean; source: string }

/** What the form of an opening asks for. */
export type OpeningForm = { caseType: string; event: string; form: Record<string, unknown>; reason: boolean; files: readonly string[]; irreversible: boolean; source: string }

/** A button the page may draw. */
export type ActionView = {
  event: string
  refusal: RefusalView | null
  primary: boolean
  danger: boolean
  irreversible: boolean
  reason: boolean
  /** Kinds of files that must be there: a recording, a photo, a written consent. */
  files: readonly string[]
  needsSecond: boolean
  source: string
  /** JSON Schema of what the event asks for, or null when case, reason and files are enough. */
  form: Record<string, unknown> | null
}

export type TimelineItem = {
  id: number
  event: string
  fromState: string | null
  toState: string
  at: string
  /** Name for colleagues, role for citizens. */
  who: string
  role: string | null
  actorKind: 'staff' | 'citizen' | 'system' | 'partner'
  reason: string | null
  body: Record<string, unknown>
  documents: { id: string; document: string; number: string | null }[]
}

export type DocumentView = { id: string; document: string; version: number; number: string | null; issuedAt: string; verifyCode: string }
export type AttachmentView = { fileId: string; key: string; label: string; sha256: string; addedAt: string }
export type TaskView = { id: string; kind: string; state: string; unitId: string | null; unitName: string | null; body: Record<string, unknown>; openedAt: string; answeredAt: string | null; /** Whoever reads this opened it: nobody confirms what is one's own. */ own: boolean }
/** Who stands in a case: by name and kind, never by an id that could be looked up. */
export type PartView = { part: string; name: string; holder: 'party' | 'officer' | 'unit' }

/** What a fact holds, as it travels: days and instants are text, amounts integers whose name ends in `Fen`. */
export type FactValue = string | number | boolean | null | FactValue[] | { [key: string]: FactValue }
/** One fact of a case; `covered` when something is masked or withheld until a purpose is stated. */
export type FactView = { key: string; value: FactValue; covered: boolean }
/** A case inside or beside this one that the reader may open. */
export type RelatedCase = { id: string; caseType: string; number: string | null; state: string; phase: string; title: string; relation: 'sub' | 'parent' | 'from' | 'to'; kind: string | null }

/** Everything common to all case types on one page. Types with a panel of their own bring their facts there. */
export type CaseView = {
  id: string
  caseType: string
  topic: string
  number: string | null
  queryCode: string | null
  state: string
  phase: 'draft' | 'open' | 'ended' | 'archived'
  title: string
  party: string
  regionCode: string
  regionName: string
  unitId: string
  unitName: string
  unitNameEn: string
  handlerName: string | null
  /** Whether this reader answers what citizens ask about the case. */
  mayAnswer: boolean
  version: number
  flags: string[]
  result: string | null
  channel: string
  openedAt: string
  receivedAt: string | null
  endedAt: string | null
  clocks: ClockView[]
  tasks: TaskView[]
  parts: PartView[]
  documents: DocumentView[]
  attachments: AttachmentView[]
  timeline: TimelineItem[]
  actions: ActionView[]
  /** Empty where the type has a panel of its own. */
  facts: FactView[]
  /** Names behind codes that the case keeps itself, by the field that asks for them; for parties those they answer themselves. */
  codes: Readonly<Record<string, readonly CodeName[]>>
  related: RelatedCase[]
}

/** One row of a worklist or a citizen's list: only what is drawn. */
export type CaseRow = {
  id: string
  caseType: string
  topic: string
  number: string | null
  state: string
  phase: string
  title: string
  party: string
  regionCode: string
  regionName: string
  unitId: string
  unitName: string
  handlerName: string | null
  flags: string[]
  receivedAt: string | null
  changedAt: string
  clock: Pick<ClockView, 'kind' | 'level' | 'measure' | 'dueOn' | 'remaining' | 'overdueBy' | 'total' | 'provisional'> | null
}

/** A page of a keyset list; `after` is the cursor of the next page, null at the end. */
export type Page<R> = { rows: R[]; after: string | null }
