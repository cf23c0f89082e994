import type { CaseState, Performer, SubRecord } from '@onewindow/casework/case-state'
import { systemPerformer } from '@onewindow/casework/case-state'
import { answer, begin, live, type Life, type Stage } from '@onewindow/casework/simulate'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { payloadOf, type EventName } from '@onewindow/events/events'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { chance, walk, type Trace } from '@onewindow/testing/walk'
import { expect } from 'vitest'
import { AT, citizen, decider, file, head, lead, mate, opening, staff, stageOf, type Staged } from './sub-walk.ts'

export const reviewer = staff('reviewer')
export const legal = staff('legalReviewer')
export const supervisor = staff('supervisor')
export const archivist = staff('archivist')
export const cashier = staff('financeClerk')
export const panel = ['p1', 'p2', 'p3'].map((id) => staff('panelMember', id))
/** Heads stand more than once: who confirms is drawn from this list. */
const people: readonly Performer[] = [citizen, lead, mate, head, head, head, head, decider, decider, reviewer, legal, supervisor, archivist, cashier, ...panel, systemPerformer]

export const FILES = ['recording', 'photo', 'consent'].map(file)
export const REASON = '案情需要，依法如此办理'

/** A case inside, as it stands while its parent is walked. */
export const sub = (id: string, caseType: string, topic: string, state: string, phase = 'ended'): SubRecord => ({ id, caseType, number: null, state, phase, result: null, topic })

export type Cast<F> = Staged<F> & { subs?: SubRecord[]; first: readonly string[] }
export const openingOf = <F>(cast: Cast<F>): CaseState<F> => ({ ...opening(cast), kind: 'case', parentId: null, subs: cast.subs ?? [] })

export type Deed = { event: string; by: Performer; input?: unknown; at?: string; /** Who confirms what is proposed so. */ confirmedBy?: readonly Performer[] }

/** One life: begun by the system, then deeds in order, each confirmed by those who must. */
export function lived<F>(cast: Cast<F>, deeds: readonly Deed[], { stage = stageOf(cast), from = begin(stage, openingOf(cast), { event: cast.first[0] as string, input: {}, by: systemPerformer, at: AT }) }: { stage?: Stage<F>; from?: Life<F> } = {}): Life<F> {
  return deeds.reduce((life, { event, by, input = {}, at = life.state.acts.at(-1)?.at ?? AT, confirmedBy = [] }) => {
    const proposed = live(stage, life, { event, input, by, at, files: FILES, reason: REASON })
    return confirmedBy.reduce((here, second) => {
      const proposal = here.state.tasks.findLast(({ kind, state }) => kind === 'proposal' && state === 'open')
      return answer(stage, here, { proposalId: proposal?.id ?? '', yes: true, by: second, at })
    }, proposed)
  }, from)
}

const frame = { organ: { zh: '兴庆区市场监督管理局' }, number: '银市监罚〔2026〕1号', issuedOn: '2026-03-02', caseNumber: 'AJ-640104-20260302-000001-0', enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }

/** Every paper has every element, and what leaves for other domains fits its schema. */
function expectLawful<F>(decisions: Life<F>['decisions']): void {
  for (const { after, event, documents: papers, emits, body } of decisions) {
    for (const { doc, data } of papers) {
      expect(isDocumentName(doc), doc).toBe(true)
      expect({ doc, issues: documents[doc as keyof typeof documents].schema.safeParse({ ...data, ...frame }).error?.issues }).toEqual({ doc, issues: undefined })
    }
    const about = { caseId: after.id, caseType: after.caseType, version: after.version, event, number: null, result: after.result, unitId: after.unitId, channel: after.channel, round: after.round }
    for (const name of emits as EventName[]) payloadOf(name, { ...about, ...body })
  }
}

export type Watch<F> = (after: CaseState<F>, event: string, actorId: string | null) => void

/** R21: scripted lives first, then random ones, from the start or from where a script ended, until `steps` are done. Answers the rows never executed and the states never reached. */
export function walkedCase<F>(cast: Cast<F>, { typed, watch = () => undefined, scripts = [], afterwards = (life) => life, steps = 1.25 * WALKED_STEPS, mayRun = [] }: {
  typed: (event: string, c: CaseState<F>, random: () => number) => unknown; watch?: Watch<F>; scripts?: readonly Life<F>[]; afterwards?: (life: Life<F>) => Life<F>; steps?: number; /** Clocks that run on in an ended case. */ mayRun?: readonly string[]
}): { rows: string[]; states: string[]; steps: number; refusals: number } {
  const stage = stageOf(cast)
  const { lifecycle } = cast.type
  const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }
  const look = (before: Pick<Life<F>, 'decisions'>, after: Life<F>): void => {
    const fresh = after.decisions.slice(before.decisions.length)
    expectLawful(fresh)
    for (const { after: here, event, row, proposed } of fresh) {
      if (!proposed) trace.rows.add(row)
      trace.states.add(here.state)
      const runs = here.clocks.filter(({ kind, state }) => (state === 'running' || state === 'paused') && !mayRun.includes(kind)).map(({ kind }) => kind)
      if (lifecycle.states[here.state]?.is === 'ended') expect({ state: here.state, event, runs }).toEqual({ state: here.state, event, runs: [] })
      cast.type.facts.parse(here.facts)
      watch(here, event, here.acts.at(-1)?.actorId ?? null)
    }
  }
  for (const life of scripts) look({ decisions: [] }, life)
  for (let seed = 1; trace.steps < steps; seed += 1) {
    const random = chance(seed)
    const scripted = seed % 3 === 0 ? undefined : scripts[seed % Math.max(scripts.length, 1)]
    const start = scripted ?? begin(stage, openingOf(cast), { event: cast.first[seed % cast.first.length] as string, input: {}, by: systemPerformer, at: AT })
    if (!scripted) look({ decisions: [] }, start)
    const end = walk({ stage, people, watch: look, typed: (event, c) => ({ input: typed(event, c, random) ?? {}, reason: REASON, files: FILES }) }, start, start.state.acts.at(-1)?.at ?? AT, 40, random, trace)
    if (end.state.state === 'archived') look(end, afterwards(end))
  }
  return {
    rows: lifecycle.transitions.filter((row) => !trace.rows.has(row)).map(({ from, on, to }) => `${String(from)} ${on} ${to}`), states: Object.keys(lifecycle.states).filter((state) => !trace.states.has(state)), steps: trace.steps, refusals: trace.refusals,
  }
}
