import { epochMs, instantText } from '@onewindow/calendar/day'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { systemPerformer, type CaseState, type PartRecord, type Performer } from '@onewindow/casework/case-state'
import type { Attached, CaseType } from '@onewindow/casework/case-type'
import type { Settings } from '@onewindow/casework/configuration/settings'
import { begin, elapse, live, type Life, type Stage } from '@onewindow/casework/simulate'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { payloadOf } from '@onewindow/events/events'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { chance, walk, type Trace, type Walkers } from '@onewindow/testing/walk'
import { expect } from 'vitest'

export const UNIT = { unitId: 'D:SAMR:640104', unitPath: 'S:640100/D:SAMR:640100/D:SAMR:640104', regionCode: '640104' }
export const AT = '2026-03-02T10:00:00+08:00'
export const calendar = nationalCalendar()
export const USCC = '91640100MA7600000X'

type Role = Performer['grants'][number]['role']
export const staff = (role: Role, id: string = role): Performer => ({ kind: 'staff', accountId: id, name: id, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...UNIT }], secondFactor: true })
export const partyId = (part: string): string => `019d0000-0000-7000-8000-${[...part].reduce((n, letter) => n * 31 + letter.charCodeAt(0), 7).toString(16).slice(-12).padStart(12, '0')}`
export const citizen = (part: string): Performer => ({ kind: 'citizen', accountId: part, name: part, partyIds: [partyId(part)], actingFor: null, actingPartyId: partyId(part), relatedPartyIds: [], grants: [], secondFactor: true })
export const placeOf = (part: string): PartRecord => ({ part, partyId: partyId(part), accountId: null, unitId: null, name: part })
export const file = (key: string): Attached => ({ fileId: partyId(key), key, label: key, sha256: 'a'.repeat(64) })
const FILES = ['recording', 'photo', 'consent'].map(file)
const head2 = staff('departmentHead', 'head-2')

let serial = 0
const ids = (): string => `019d0000-0000-7000-8000-${String((serial += 1)).padStart(12, '0')}`

/** How a type is put on the stage: its facts as they start, and what `load` would know. */
export type Staged<F> = { type: CaseType<F>; facts: F | (() => F); known?: Stage<F>['known']; parts?: PartRecord[]; people: readonly Performer[]; at?: string; /** What ships unless said. */ settings?: Settings }

export const stageOf = <F>({ type, known, settings }: Staged<F>): Stage<F> => ({ type, calendar, ids, ...(settings ? { settings } : {}), known: (c, moment, asked) => ({ certified: ['sampler-1', 'sampler-2'], officers: ['马国（NX001）', '李华（NX002）'], ...known?.(c, moment, asked) }) })

export function opening<F>({ type, facts, parts = [], at = AT }: Staged<F>): CaseState<F> {
  return {
    id: ids(), caseType: type.name, kind: type.lifecycle.kind, topic: type.name, number: `${type.numberPrefix ?? 'XX'}-640104-20260302-000001-0`, queryCode: null, parentId: null, state: '', version: 0, round: 0, ...UNIT, handlerId: null, title: '银川某商贸有限公司',
    party: '银川某商贸有限公司', facts: type.facts.parse(typeof facts === 'function' ? (facts as () => F)() : facts), flags: [], result: null, stateLeft: null, channel: 'internal', openedAt: at, receivedAt: null, enteredAt: at, changedAt: at, endedAt: null, clocks: [], tasks: [], parts: [...parts], acts: [], attachments: [], subs: [],
  }
}

export type Deed = { event: string; input?: unknown; by?: Performer; at?: string; reason?: string; files?: readonly Attached[] }

/** One life: begun by an event, then deeds in order. */
export function lived<F>(staged: Staged<F>, { event, input = {}, by = systemPerformer, at = staged.at ?? AT }: Deed, deeds: readonly Deed[] = []): Life<F> {
  const stage = stageOf(staged)
  const start = begin(stage, opening(staged), { event, input, by, at })
  return deeds.reduce((life, deed) => live(stage, life, { input: {}, by: systemPerformer, at, files: FILES, reason: '案情需要如此', ...deed }), start)
}

const frame = { organ: { zh: '兴庆区市场监督管理局' }, number: '银市监〔2026〕1号', issuedOn: '2026-03-02', caseNumber: 'TS-640104-20260302-000001-0', enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }

/** A paper that could be issued as it is: every element there, none too many. */
export function expectIssuable({ doc, data }: { doc: string; data: Record<string, unknown> }): void {
  expect(isDocumentName(doc), doc).toBe(true)
  const { schema } = documents[doc as keyof typeof documents]
  expect({ doc, issues: schema.safeParse({ ...data, ...frame }).error?.issues }).toEqual({ doc, issues: undefined })
}

type Walked<F> = { openings: readonly Deed[]; typed: (event: string, c: CaseState<F>, random: () => number, by: Performer) => unknown; watch?: (after: CaseState<F>, event: string, before: CaseState<F>) => void; steps?: number; /** Limits that run on after the end: somebody is still to be told. */ runOn?: readonly string[]; /** Days that every other life lets pass at once, for limits of years. */ leap?: number; /** Rows a walk does not come to, by event, or by event and where they begin (`revealLast @supplementable`); a test of their own drives them. */ elsewhere?: readonly string[] }

/** R21: random lives until `steps` are done; every row executed, every state reached, papers can be issued, facts keep their schema, and what `watch` demands holds. */
export function expectWalked<F>(staged: Staged<F>, { openings, typed, watch = () => undefined, steps = WALKED_STEPS, runOn = [], leap = 0, elsewhere = [] }: Walked<F>): Trace {
  const stage = stageOf(staged)
  const { lifecycle } = staged.type
  const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }
  const looked = new Map<string, number>()
  const isNew = ({ doc }: { doc: string }): boolean => (looked.set(doc, (looked.get(doc) ?? 0) + 1).get(doc) ?? 0) <= 20
  const look = (before: Life<F>, after: Life<F>): void => {
    let was = before.state
    for (const { after: here, event, documents: papers, emits, body } of after.decisions.slice(before.decisions.length)) {
      const running = here.clocks.filter(({ state }) => state === 'running' || state === 'paused').map(({ kind }) => kind)
      if (lifecycle.states[here.state]?.is === 'ended') expect(running.filter((kind) => !runOn.includes(kind)).map((kind) => `${here.state} ${kind}`)).toEqual([])
      if (lifecycle.states[here.state]?.is === 'archived') expect(running).toEqual([])
      staged.type.facts.parse(here.facts)
      papers.filter(isNew).forEach(expectIssuable)
      // As the commit writes them: what does not fit is found here.
      const { number, result, unitId, channel, round, id: caseId, caseType, version } = here
      for (const name of emits) payloadOf(name, { number, result, unitId, channel, round, ...body, caseId, caseType, version, event })
      watch(here, event, was)
      was = here
    }
  }
  for (let seed = 1; trace.steps < steps && seed < 1.5 * steps; seed += 1) {
    const random = chance(seed)
    const { event, input = {}, by = systemPerformer } = openings[seed % openings.length] as Deed
    const at = staged.at ?? AT
    const start = begin(stage, opening(staged), { event, input, by, at, files: FILES, reason: '案情需要如此' })
    for (const { row, after } of start.decisions) {
      trace.rows.add(row)
      trace.states.add(after.state)
    }
    look({ ...start, decisions: [] }, start)
    const walkers: Walkers<F> = { stage, people: [...staged.people, systemPerformer, head2], watch: look, typed: (on, c, by) => ({ input: typed(on, c, random, by) ?? {}, reason: '案情需要如此', files: FILES }) }
    const first = walk(walkers, start, at, leap > 0 ? 12 : 40, random, trace)
    if (leap > 0 && seed % 2 === 0) {
      const then = instantText(epochMs(first.state.changedAt) + leap * 86_400_000)
      const later = elapse(stage, first, then)
      look(first, later)
      for (const { row, after } of later.decisions.slice(first.decisions.length)) {
        trace.rows.add(row)
        trace.states.add(after.state)
      }
      walk(walkers, later, then, 28, random, trace)
    }
  }
  expect(lifecycle.transitions.filter((row) => !trace.rows.has(row) && !elsewhere.includes(row.on) && !elsewhere.includes(`${row.on} ${String(row.from)}`)).map(({ from, on, to }) => `${String(from)} ${on} ${to}`)).toEqual([])
  expect(Object.keys(lifecycle.states).filter((state) => !trace.states.has(state))).toEqual([])
  return trace
}
