import { nationalCalendar } from '@onewindow/calendar/shipped'
import type { CaseState, PartRecord, Performer } from '@onewindow/casework/case-state'
import { systemPerformer } from '@onewindow/casework/case-state'
import type { Attached, CaseType } from '@onewindow/casework/case-type'
import { begin, live, type Life, type Stage } from '@onewindow/casework/simulate'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { chance, walk, type Trace } from '@onewindow/testing/walk'
import { expect } from 'vitest'
import type { Holder } from '../src/matter/pair.ts'

export const UNIT = { unitId: 'D:SAMR:640104', unitPath: 'S:640100/C:640104/D:SAMR:640104', regionCode: '640104' }
export const PARTY_ID = '019d0000-0000-7000-8000-0000000000aa'
export const AT = '2026-03-02T10:00:00+08:00'
export const calendar = nationalCalendar()

type Role = Performer['grants'][number]['role']
export const staff = (role: Role, id: string = role, where = UNIT): Performer => ({ kind: 'staff', accountId: id, name: id, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...where }], secondFactor: true })
export const lead = staff('enforcementOfficer', 'lead')
export const mate = staff('enforcementOfficer', 'mate')
export const head = staff('departmentHead')
export const decider = staff('decisionMaker')
export const clerk = staff('caseClerk')
export const citizen: Performer = { kind: 'citizen', accountId: 'citizen', name: '马晓燕', partyIds: [PARTY_ID], actingFor: null, actingPartyId: PARTY_ID, relatedPartyIds: [], grants: [], secondFactor: true }
export const partner = (name: string): Performer => ({ ...systemPerformer, kind: 'partner', name, partner: name })
const someone = [lead, mate, head, decider, clerk, citizen, systemPerformer]

/** An officer as the case finds the person: with a certificate of these fields, in force for the whole of the lives told here; none where no field is named. */
export const holding = (accountId: string, fields: readonly string[] = ['marketSupervision', 'urbanManagement']): Holder =>
  ({ accountId, name: accountId, certificates: fields.length === 0 ? [] : [{ certNo: `NX-${accountId}`, fields, validFrom: '2020-01-01', validTo: '2099-12-31', suspendedAt: null }] })

const seat = (part: string, accountId: string): PartRecord => ({ part, partyId: null, accountId, unitId: null, name: accountId })
export const parts: PartRecord[] = [seat('officer', 'lead'), seat('officer', 'mate'), { part: 'party', partyId: PARTY_ID, accountId: null, unitId: null, name: '马晓燕' }]

export const file = (key: string): Attached => ({ fileId: `019d0000-0000-7000-8000-${Buffer.from(key).toString('hex').padStart(12, '0').slice(0, 12)}`, key, label: key, sha256: 'a'.repeat(64) })
const FILES = ['recording', 'photo', 'consent'].map(file)

let serial = 0
const ids = (): string => `019d0000-0000-7000-8000-${String((serial += 1)).padStart(12, '0')}`

/** How a type inside a case is put on the stage: its facts as they start, and what `load` would know. */
export type Staged<F> = { type: CaseType<F>; facts: F; known?: Stage<F>['known']; parts?: PartRecord[]; people?: Performer[] }

export const stageOf = <F>({ type, known }: Staged<F>): Stage<F> =>
  ({ type, calendar, ids, known: (c, moment, asked) => ({ officers: ['马国（NX001）', '李华（NX002）'], certified: ['lead', 'mate'], pair: [holding('lead'), holding('mate')], ...known?.(c, moment, asked) }) })

export const opening = <F>({ type, facts, parts: seats = parts }: Staged<F>, at = AT): CaseState<F> => ({
  id: ids(), caseType: type.name, kind: 'sub', topic: 'MS02', number: 'AJ-640104-20260302-000001-0.01', queryCode: null, parentId: ids(), state: '', version: 0, round: 0, ...UNIT, handlerId: null, title: '无证经营', party: '马晓燕',
  facts: type.facts.parse(facts), flags: [], result: null, stateLeft: null, channel: 'internal', openedAt: at, receivedAt: null, enteredAt: at, changedAt: at, endedAt: null, clocks: [], tasks: [], parts: seats, acts: [], attachments: [], subs: [],
})

/** One life: begun by an event, then deeds in order. */
export function lived<F>(staged: Staged<F>, first: string, deeds: readonly { event: string; input?: unknown; by?: Performer; at?: string; files?: readonly Attached[]; reason?: string }[] = [], at = AT, policy: Pick<Stage<F>, 'settings'> = {}, opener: Performer = lead): Life<F> {
  const stage = { ...stageOf(staged), ...policy }
  const byItself = staged.type.lifecycle.transitions.some(({ from, on, by }) => from === null && on === first && by.some(({ kind }) => kind === 'system'))
  const start = begin(stage, opening(staged, at), { event: first, input: {}, by: byItself ? systemPerformer : opener, at })
  return deeds.reduce((life, { event, input = {}, by = systemPerformer, at: when = at, files = FILES, reason = '案情需要如此' }) => live(stage, life, { event, input, by, at: when, files, reason }), start)
}

const frame = { organ: { zh: '兴庆区市场监督管理局' }, number: '银市监罚〔2026〕1号', issuedOn: '2026-03-02', caseNumber: 'AJ-640104-20260302-000001-0.01', enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }

/** A paper that could be issued as it is: every element there, none too many. */
function expectIssuable({ doc, data }: { doc: string; data: Record<string, unknown> }): void {
  expect(isDocumentName(doc), doc).toBe(true)
  const { schema } = documents[doc as keyof typeof documents]
  expect({ doc, issues: schema.safeParse({ ...data, ...frame }).error?.issues }).toEqual({ doc, issues: undefined })
}

/** `begun`: lives that go on from where rows lie that chance seldom reaches. `openClocks`: those that a party may still use when the case has ended. */
type Chances<F> = { otherFacts?: readonly F[]; begun?: readonly Life<F>[]; opener?: Performer; openClocks?: readonly string[] }
export type Typed<F> = (event: string, c: CaseState<F>, random: () => number) => unknown

/**
 * R21: random lives until `steps` are done, or six times as many where a row was not met yet; every row executed, every state reached, no clock runs on in an ended case, every paper can be issued, and what `watch`
 * demands of each step holds.
 */
export function expectWalked<F>(staged: Staged<F>, openings: readonly string[], typed: Typed<F>, watch: (after: CaseState<F>, event: string, before: CaseState<F>) => void = () => undefined, steps = WALKED_STEPS, { otherFacts = [], begun = [], opener = systemPerformer, openClocks = [] }: Chances<F> = {}): Trace {
  const stage = stageOf(staged)
  const { lifecycle } = staged.type
  const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }
  const look = (before: Life<F>, after: Life<F>): void => {
    let was = before.state
    for (const { after: here, event, documents: papers } of after.decisions.slice(before.decisions.length)) {
      if (lifecycle.states[here.state]?.is === 'ended') expect(here.clocks.filter(({ kind, state }) => (state === 'running' || state === 'paused') && !openClocks.includes(kind)).map(({ kind }) => `${here.state} ${kind}`)).toEqual([])
      staged.type.facts.parse(here.facts)
      papers.forEach(expectIssuable)
      watch(here, event, was)
      was = here
    }
  }
  const people = [...someone, ...(staged.people ?? [])]
  const isThrough = (): boolean => lifecycle.transitions.every((row) => trace.rows.has(row))
  for (let seed = 1; trace.steps < steps || (!isThrough() && trace.steps < 6 * steps); seed += 1) {
    const random = chance(seed)
    const on = openings[seed % openings.length] as string
    const facts = [staged.facts, staged.facts, staged.facts, ...otherFacts]
    const fresh = (): Life<F> => begin(stage, opening({ ...staged, facts: facts[seed % facts.length] as F }), { event: on, input: {}, by: opener, at: AT })
    const start = seed % 2 === 0 ? (begun[(seed / 2) % begun.length] ?? fresh()) : fresh()
    for (const { row, after } of start.decisions) {
      trace.rows.add(row)
      trace.states.add(after.state)
    }
    look({ ...start, decisions: [] }, start)
    walk({ stage, people, watch: look, typed: (event, c) => ({ input: typed(event, c, random) ?? {}, reason: '案情需要如此', files: FILES }) }, start, start.state.changedAt, 40, random, trace)
  }
  expect(lifecycle.transitions.filter((row) => !trace.rows.has(row)).map(({ from, on, to }) => `${String(from)} ${on} ${to}`)).toEqual([])
  expect(Object.keys(lifecycle.states).filter((state) => !trace.states.has(state))).toEqual([])
  return trace
}
