import { nationalCalendar } from '@onewindow/calendar/shipped'
import { systemPerformer, type CaseState, type PartRecord, type Performer } from '@onewindow/casework/case-state'
import type { Attached, CaseType } from '@onewindow/casework/case-type'
import { begin, live, type Life, type Stage } from '@onewindow/casework/simulate'
import { payloadOf } from '@onewindow/events/events'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { chance, walk, type Trace } from '@onewindow/testing/walk'
import { expect } from 'vitest'

export const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
export const PARTY_ID = '019d0000-0000-7000-8000-0000000000aa'
export const AT = '2026-03-02T10:00:00+08:00'
export const calendar = nationalCalendar()

type Role = Performer['grants'][number]['role']
export const staff = (role: Role, id: string = role, where = UNIT): Performer => ({ kind: 'staff', accountId: id, name: id, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...where }], secondFactor: true })
export const citizen: Performer = { kind: 'citizen', accountId: 'citizen', name: '马晓燕', partyIds: [PARTY_ID], actingFor: null, actingPartyId: PARTY_ID, relatedPartyIds: [], grants: [], secondFactor: true }
export const stranger: Performer = { ...citizen, accountId: 'stranger', name: '王伟', partyIds: ['019d0000-0000-7000-8000-0000000000bb'] }
export const partner = (name: string): Performer => ({ ...systemPerformer, kind: 'partner', name, partner: name })

export const person = (part: string, partyId = PARTY_ID): PartRecord => ({ part, partyId, accountId: null, unitId: null, name: '马晓燕' })
export const seat = (part: string, accountId: string): PartRecord => ({ part, partyId: null, accountId, unitId: null, name: accountId })
export const file = (key: string): Attached => ({ fileId: `019d0000-0000-7000-8000-${key.padStart(12, '0').slice(0, 12)}`, key, label: key, sha256: 'a'.repeat(64) })
const FILES = ['recording', 'photo', 'consent'].map(file)
const REASON = '情况属实需要如此'

let serial = 0
const ids = (): string => `019d0000-0000-7000-8000-${String((serial += 1)).padStart(12, '0')}`

/** How a type is put on the stage: facts and places as they start, what `load` would know. */
export type Staged<F> = { type: CaseType<F>; facts: unknown; parts: PartRecord[]; people: Performer[]; known?: Stage<F>['known']; at?: string; unit?: typeof UNIT; attached?: readonly Attached[] }

export const stageOf = <F>({ type, known }: Staged<F>): Stage<F> => ({ type, calendar, ids, known: (c, moment, asked) => known?.(c, moment, asked) ?? {} })

export const opening = <F>({ type, facts, parts, at = AT, unit = UNIT, attached = [] }: Staged<F>): CaseState<F> => ({
  id: ids(), caseType: type.name, kind: type.lifecycle.kind, topic: 'service', number: 'PJ-640104-20260302-000001-0', queryCode: null, parentId: null, state: '', version: 0, round: 0, ...unit, handlerId: null, title: '食品经营许可', party: '马晓燕',
  facts: type.facts.parse(facts), flags: [], result: null, stateLeft: null, channel: 'online', openedAt: at, receivedAt: null, enteredAt: at, changedAt: at, endedAt: null, clocks: [], tasks: [], parts, acts: [], attachments: attached.map((one) => ({ ...one, addedAt: at })), subs: [],
})

export type Step = { event: string; input?: unknown; by?: Performer; at?: string; files?: readonly Attached[]; reason?: string }

/** As the procedure would hand it on: checked by the event's schema, defaults filled in. */
const parsed = <F>({ type }: Staged<F>, event: string, input: unknown): unknown => type.events[event]?.input?.parse(input ?? {}) ?? input ?? {}

/** One life: begun by an event, then deeds in order. */
export function lived<F>(staged: Staged<F>, first: Step, deeds: readonly Step[] = []): Life<F> {
  const stage = stageOf(staged)
  const start = begin(stage, opening(staged), { event: first.event, input: first.input ?? {}, by: first.by ?? systemPerformer, at: staged.at ?? AT })
  return deeds.reduce((life, { event, input = {}, by = systemPerformer, at = staged.at ?? AT, files = FILES, reason = REASON }) => live(stage, life, { event, input: by.kind === 'system' ? input : parsed(staged, event, input), by, at, files, reason }), start)
}

const frame = { organ: { zh: '兴庆区审批服务管理局' }, number: '银评〔2026〕1号', issuedOn: '2026-03-02', caseNumber: 'PJ-640104-20260302-000001-0', enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }

/** A paper that could be issued as it is: every element there, none too many. */
function expectIssuable({ doc, data }: { doc: string; data: Record<string, unknown> }): void {
  expect(isDocumentName(doc), doc).toBe(true)
  const { schema } = documents[doc as keyof typeof documents]
  expect({ doc, issues: schema.safeParse({ ...data, ...frame }).error?.issues }).toEqual({ doc, issues: undefined })
}

export type Typed<F> = (event: string, c: CaseState<F>, by: Performer, random: () => number) => unknown
/** How a random life begins; `then` is done at once, for states that chance would hardly leave in time. */
export type Start = { event: string; by: Performer; input?: unknown; at?: string; then?: readonly Step[] }
type Watch<F> = (after: CaseState<F>, event: string, before: CaseState<F>) => void

/**
 * R21: random lives until `steps` are done; every row executed, every state reached, no clock of an authority runs on in an ended case, every paper can be issued,
 * and what `watch` demands of each step holds.
 */
export function expectWalked<F>(staged: Staged<F>, starts: readonly Start[], typed: Typed<F>, watch: Watch<F> = () => undefined, steps = WALKED_STEPS): Trace {
  const stage = stageOf(staged)
  const { lifecycle } = staged.type
  const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }
  const look = (before: Life<F>, after: Life<F>): void => {
    let was = before.state
    for (const { after: here, event, documents: papers, emits, body } of after.decisions.slice(before.decisions.length)) {
      const running = here.clocks.filter(({ state, spec }) => (state === 'running' || state === 'paused') && spec.for === 'authority')
      if (lifecycle.states[here.state]?.is === 'ended') expect(running.map(({ kind }) => `${here.state} ${kind}`)).toEqual([])
      staged.type.facts.parse(here.facts)
      papers.forEach(expectIssuable)
      for (const name of emits) if (name !== 'caseClosed') payloadOf(name, { number: here.number, result: here.result, unitId: here.unitId, channel: here.channel, round: here.round, ...body, caseId: here.id, caseType: here.caseType, version: here.version, event })
      watch(here, event, was)
      was = here
    }
  }
  for (let seed = 1; trace.steps < steps && seed < 2 * steps; seed += 1) {
    const random = chance(seed)
    const { event: on, by, input = {}, at = staged.at ?? AT, then = [] } = starts[seed % starts.length] as Start
    const start = lived({ ...staged, at }, { event: on, input, by }, then)
    for (const { row, after } of start.decisions) {
      trace.rows.add(row)
      trace.states.add(after.state)
    }
    look({ ...start, decisions: [] }, start)
    walk({ stage, people: [...staged.people, systemPerformer], watch: look, typed: (event, c, one) => ({ input: one.kind === 'system' ? (typed(event, c, one, random) ?? {}) : parsed(staged, event, typed(event, c, one, random)), reason: REASON, files: FILES }) }, start, at, 40, random, trace)
  }
  expect(lifecycle.transitions.filter((row) => !trace.rows.has(row)).map(({ from, on, to }) => `${String(from)} ${on} ${to}`)).toEqual([])
  expect(Object.keys(lifecycle.states).filter((state) => !trace.states.has(state))).toEqual([])
  return trace
}
