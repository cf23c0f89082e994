import { nationalCalendar } from '@onewindow/calendar/shipped'
import { systemPerformer, type CaseState, type PartRecord, type Performer } from '@onewindow/casework/case-state'
import type { Attached, CaseType } from '@onewindow/casework/case-type'
import { begin, live, type Life, type Stage } from '@onewindow/casework/simulate'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { payloadOf } from '@onewindow/events/events'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { chance, walk, type Trace } from '@onewindow/testing/walk'
import { expect } from 'vitest'
import type { KnownUnit } from '../src/citizen-request/units.ts'

export const AT = '2026-03-02T10:00:00+08:00'
export const PARTY_ID = '019d0000-0000-7000-8000-0000000000aa'
export const calendar = nationalCalendar()

const ROOT = 'S:640100'
const unit = (id: string, path: string, regionCode: string, nameZh: string): KnownUnit => ({ id, path: `${ROOT}/${path}`, regionCode, nameZh })
/** A corner of the real tree. */
export const units: Readonly<Record<string, KnownUnit>> = Object.fromEntries([
  unit('C:640100', 'C:640100', '640100', '银川市协调中心'), unit('C:640104', 'C:640104', '640104', '兴庆区协调中心'), unit('T:640104001', 'C:640104/T:640104001', '640104001', '凤凰北街街道办事处'), unit('V:640104001001', 'C:640104/T:640104001/V:640104001001', '640104001001', '社区'),
  unit('D:UM:640104', 'D:UM:640100/D:UM:640104', '640104', '兴庆区综合执法局'), unit('D:UM:640100', 'D:UM:640100', '640100', '银川市综合执法局'), unit('D:HURD:640104', 'D:HURD:640100/D:HURD:640104', '640104', '兴庆区住建局'), unit('D:AAS:640104', 'D:AAS:640100/D:AAS:640104', '640104', '兴庆区审批局'),
].map((one) => [one.id, one]))

type Role = Performer['grants'][number]['role']
const at = (id: string) => {
  const { path, regionCode } = units[id] as KnownUnit
  return { unitId: id, unitPath: path, regionCode }
}
export const staff = (role: Role, unitId: string, id = `${role}@${unitId}`): Performer => ({ kind: 'staff', accountId: id, name: id, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...at(unitId) }], secondFactor: true })
export const citizen: Performer = { kind: 'citizen', accountId: 'citizen', name: '马晓燕', partyIds: [PARTY_ID], actingFor: null, actingPartyId: PARTY_ID, relatedPartyIds: [], grants: [], secondFactor: true }
export const system = systemPerformer

let serial = 0
const ids = (): string => `019d0000-0000-7000-8000-${String((serial += 1)).padStart(12, '0')}`

/** How a type is put on the stage: what `load` would know, and who walks. */
export type Staged<F> = { type: CaseType<F>; kind: CaseState<F>['kind']; known?: Stage<F>['known']; settings?: Stage<F>['settings'] }
export const stageOf = <F>({ type, known, settings }: Staged<F>): Stage<F> => ({ type, calendar, ids, ...(settings ? { settings } : {}), known: (c, moment, asked) => ({ units, ...known?.(c, moment, asked) }) })

export const opening = <F>({ type, kind }: Staged<F>, facts: F, { where = 'C:640100', parts = [], ...more }: Partial<CaseState<F>> & { where?: string; parts?: PartRecord[] } = {}): CaseState<F> => ({
  id: ids(), caseType: type.name, kind, topic: 'help', number: 'GD202603020000014', queryCode: 'ABCDEF', parentId: null, state: '', version: 0, round: 0, ...at(where), handlerId: null, title: '井盖缺失', party: '马**', facts, flags: [], result: null, stateLeft: null, channel: 'web',
  openedAt: AT, receivedAt: null, enteredAt: AT, changedAt: AT, endedAt: null, clocks: [], tasks: [], parts, acts: [], attachments: [], subs: [], ...more,
})
export const reporterPart: PartRecord = { part: 'reporter', partyId: PARTY_ID, accountId: null, unitId: null, name: '马**' }
export const file = (key: string): Attached => ({ fileId: ids(), key, label: key, sha256: 'a'.repeat(64) })

const frame = { organ: { zh: '银川市协调中心' }, number: '银诉〔2026〕1号', issuedOn: '2026-03-02', caseNumber: 'GD202603020000014', enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }

/** A paper that could be issued as it is, and an event that could leave: every element there, none too many. */
function expectSound<F>({ after, documents: papers, emits, body, event }: Life<F>['decisions'][number]): void {
  for (const { doc, data } of papers) {
    expect(isDocumentName(doc), doc).toBe(true)
    expect({ doc, issues: documents[doc as keyof typeof documents].schema.safeParse({ ...data, ...frame }).error?.issues }).toEqual({ doc, issues: undefined })
  }
  for (const name of emits) payloadOf(name, { number: after.number, result: after.result, unitId: after.unitId, channel: after.channel, round: after.round, ...body, caseId: after.id, caseType: after.caseType, version: after.version, event })
}

export type Walking<F> = { staged: Staged<F>; begins: (seed: number) => Life<F>; people: readonly Performer[]; typed: (event: string, c: CaseState<F>, random: () => number) => unknown; watch?: (after: CaseState<F>, event: string, before: CaseState<F>) => void; steps?: number; length?: number }

/** R21: random lives until `steps` are done; every row executed, every state reached, no clock runs on in an archived case, every paper and event sound, and what `watch` demands. */
export function expectWalked<F>({ staged, begins, people, typed, watch = () => undefined, steps = WALKED_STEPS, length = 60 }: Walking<F>): Trace {
  const stage = stageOf(staged)
  const { lifecycle } = staged.type
  const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }
  const look = (before: Life<F>, after: Life<F>): void => {
    let was = before.state
    for (const decision of after.decisions.slice(before.decisions.length)) {
      const here = decision.after
      staged.type.facts.parse(here.facts)
      expectSound(decision)
      watch(here, decision.event, was)
      was = here
    }
  }
  const missing = () => lifecycle.transitions.filter((row) => !trace.rows.has(row))
  for (let seed = 1; trace.steps < steps || (missing().length > 0 && seed < 400); seed += 1) {
    const random = chance(seed)
    const start = begins(seed)
    for (const { row, after } of start.decisions) {
      trace.rows.add(row)
      trace.states.add(after.state)
    }
    look({ ...start, decisions: [] }, start)
    walk({ stage, people, watch: look, typed: (event, c) => ({ input: typed(event, c, random) ?? {}, reason: '案情需要如此办理', files: [file('photo')] }) }, start, AT, length, random, trace)
  }
  expect(missing().map(({ from, on, to }) => `${String(from)} ${on} ${to}`)).toEqual([])
  expect(Object.keys(lifecycle.states).filter((state) => !trace.states.has(state))).toEqual([])
  return trace
}

/** One life: begun by an event, then deeds in order. */
export type Act = { event: string; input?: unknown; by: Performer; at?: string; reason?: string; files?: readonly Attached[] }
export const lived = <F>(staged: Staged<F>, start: CaseState<F>, [first, ...deeds]: readonly [Act, ...Act[]]): Life<F> => {
  const stage = stageOf(staged)
  const full = ({ event, input = {}, by, at: when = AT, reason = '案情需要如此办理', files = [] }: Act) => ({ event, input, by, at: when, reason, files })
  return deeds.reduce((life, deed) => live(stage, life, full(deed)), begin(stage, start, full(first)))
}
