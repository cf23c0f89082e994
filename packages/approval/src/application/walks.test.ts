import { nationalCalendar } from '@onewindow/calendar/shipped'
import { dayOf } from '@onewindow/calendar/day'
import type { CaseState, Performer } from '@onewindow/casework/case-state'
import { statesFrom } from '@onewindow/casework/lifecycle'
import { begin, contextAt, type Life, type Stage } from '@onewindow/casework/simulate'
import { sampleAnswers } from '@onewindow/forms/definition'
import type { RoleId } from '@onewindow/identity/roles'
import { sampleInputs } from '@onewindow/testing/application/sample-inputs'
import { orNight, WALKED_STEPS } from '@onewindow/testing/often'
import { chance, pick, walk, type Trace, type Walkers } from '@onewindow/testing/walk'
import { describe, expect, it } from 'vitest'
import { items } from '../../test/shipped-catalogue.ts'
import type { ItemContent } from '../catalogue/definition.ts'
import { applicationType } from './case-type.ts'
import type { ApplicationKnown } from './known.ts'
import type { ApplicationFacts } from './schemas.ts'

type Case = CaseState<ApplicationFacts>
const AT = '2026-11-02T10:00:00+08:00'
const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
const ASKED = { unitId: 'D:PS:640104', unitPath: 'S:640100/C:640104/D:PS:640104', regionCode: '640104' }
const ALSO = { unitId: 'D:NR:640104', unitPath: 'S:640100/C:640104/D:NR:640104', regionCode: '640104' }
const UPPER = { unitId: 'D:AAS:640100', unitPath: 'S:640100/D:AAS:640100', regionCode: '640100' }
const uuid = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const PARTY = uuid(1)
const { lifecycle } = applicationType

let serial = 1000
const officer = (n: number, ...grants: (readonly [RoleId, typeof UNIT])[]): Performer =>
  ({ kind: 'staff', accountId: uuid(n), name: `officer ${n}`, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], secondFactor: true, grants: grants.map(([role, unit]) => ({ role, ...unit })) })
const at = (role: RoleId) => [role, UNIT] as const
const citizen: Performer = { kind: 'citizen', accountId: uuid(2), name: '马晓燕', partyIds: [PARTY], actingFor: null, actingPartyId: PARTY, relatedPartyIds: [], grants: [], secondFactor: true }
/** Somebody for every role, some with several, one of another department, one of the upper organ. */
const people: readonly Performer[] = [
  citizen, citizen, citizen, officer(10, at('acceptor')), officer(11, at('acceptor'), at('reviewer'), at('decisionMaker')), officer(12, at('reviewer')), officer(13, at('reviewer')), officer(14, at('decisionMaker')),
  officer(15, at('inspector')), officer(16, at('inspector')), officer(17, at('expert'), at('legalReviewer')), officer(18, at('hearingOfficer')), officer(19, at('departmentHead')), officer(20, at('departmentHead'), at('reviewer')),
  officer(21, at('issuer')), officer(22, at('issuer'), at('windowClerk')), officer(23, at('financeClerk')), officer(24, ['unitHandler', ASKED]), officer(28, ['unitHandler', ALSO]),
  officer(25, ['reviewer', UPPER], ['decisionMaker', UPPER], ['departmentHead', UPPER], ['issuer', UPPER], ['inspector', UPPER]), officer(26, ['decisionMaker', UPPER], ['departmentHead', UPPER]), officer(27, ['inspector', UPPER], ['reviewer', UPPER]),
]
const certificates = people.filter(({ grants }) => grants.some(({ role }) => role === 'inspector')).map(({ accountId, name }) => ({ certNo: `64-${accountId}`, accountId: accountId as string, name }))

/** One world of facts around a case: chance decides what the platform holds and what is barred. */
function stageOf(item: ItemContent, random: () => number, bundled = false): Stage<ApplicationFacts> {
  const implementation = { id: uuid(3), ...UNIT, organ: '兴庆区审批服务管理局', level: 'county' }
  const bars = random() < 0.15 ? [{ kind: 'application', untilDay: '2027-11-01', reason: '提供虚假材料' }] : []
  const notice = { at: AT, items: [{ materialKey: 'mat.applicationForm', defect: '未签字', cure: '签字后提交' }] }
  const fixed = {
    item, itemPublished: true, implementation, upper: random() < 0.5 ? { id: uuid(4), ...UPPER, organ: '银川市审批服务管理局', level: 'city' } : null, target: { id: ASKED.unitId, path: ASKED.unitPath, regionCode: ASKED.regionCode },
    certificates, inBundle: bundled ? { granted: random() < 0.8 ? ['first'] : [], withdrawn: random() < 0.3 ? [item.slug] : [], alone: [], notices: [notice, notice], reported: 0 } : null, licences: [], bars, datasets: {}, verified: true, partyName: '马晓燕', unitNames: { [ASKED.unitId]: '兴庆区公安分局', [ALSO.unitId]: '兴庆区自然资源局' },
  }
  return {
    type: applicationType, calendar: nationalCalendar(), ids: () => uuid(serial++),
    known: (_c, _moment, { event }) => ({ ...fixed, successor: event === 'takeNewVersion' ? { itemVersionId: uuid(5), implementation, item } : null, newLicence: event === 'sealCertificate' ? { licenceId: uuid(serial++), number: `LN-${serial}`, holder: { partyId: uuid(7), name: '马晓燕' } } : null } satisfies ApplicationKnown as unknown as Record<string, unknown>),
  }
}

const emptyFacts = (item: ItemContent, random: () => number, bundled: boolean): ApplicationFacts => ({
  itemVersionId: uuid(5), itemSlug: item.slug, itemName: { zh: item.nameZh, en: item.nameEn }, implementationId: uuid(3), subjectType: item.subjectTypes[0] ?? 'natural', partyId: PARTY, actionKind: 'new', licenceId: null,
  hasAgent: false, agentName: null, mandate: false, answers: {}, sensitiveAnswers: {}, consents: [], deferrals: [], commitments: [], commitmentChosen: random() < 0.3, delivery: { mode: 'window' }, signature: null, acceptance: null,
  corrections: [], correctionAnswers: [], officerAnswers: {}, clarifications: [], refusal: null, stages: [], conditions: [], inspections: [], special: [], hearing: null, extension: null, decision: null, certificateNumber: null,
  licenceIssuedId: null, proofOfService: null, attempts: [], ending: null, errata: [], recusals: [], batchClosesAt: null, payment: null, bundle: bundled ? { requires: [], spares: [], waitsFor: ['first'], promised: [], awaits: Object.fromEntries(Object.values(item.formSchema.properties).slice(0, 1).map((field) => [field['x-semantic-key'], ['first']])) } : null, defects: [], given: {},
})

const opening = (item: ItemContent, random: () => number, bundled = false): Case => ({
  id: uuid(serial++), caseType: 'application', kind: 'case', topic: item.slug, number: null, queryCode: null, parentId: null, state: '', version: 0, round: 0, ...UNIT, handlerId: null, title: item.nameZh, party: '马晓燕',
  facts: emptyFacts(item, random, bundled), flags: [], result: null, stateLeft: null, channel: 'online', openedAt: AT, receivedAt: null, enteredAt: AT, changedAt: AT, endedAt: null, clocks: [], tasks: [], parts: [], acts: [], attachments: [], subs: [],
})

const charged = items.filter(({ fee }) => fee.charged)
const file = (key: string) => ({ fileId: uuid(serial++), sha256: 'a'.repeat(64), key, label: `${key}.pdf` })

/** What a person types, from the shared samples; drafts fill the form and attach all papers, sometimes all but one that may come later. */
function typedFor(item: ItemContent) {
  const answers = Object.fromEntries(Object.entries(sampleAnswers(item.formSchema, { today: dayOf(AT) })).map(([key, value]) => [key, { value, source: 'typed' as const }]))
  const later = item.materials.find(({ deferrable }) => deferrable)?.key
  return (event: string, c: Case, by: Performer, random: () => number) => {
    const keys = item.materials.map(({ key }) => key)
    const owed = c.facts.acceptance?.openMaterials.length ? c.facts.acceptance.openMaterials : (c.facts.corrections.at(-1)?.items.map(({ materialKey }) => materialKey) ?? keys)
    const pair = certificates.filter(({ accountId }) => accountId === by.accountId || random() < 0.5).sort((a) => (a.accountId === by.accountId ? -1 : 1))
    const setting = {
      c, item, hearingDay: nationalCalendar().addWorkingDays(dayOf(c.acts.at(-1)?.at ?? AT), 60), certificates: [pair[0]?.certNo ?? '64', pair[1]?.certNo ?? '65'] as const, otherUnit: ASKED.unitId, colleague: uuid(12), files: owed.map(file), answers, serial: `bank-${serial++}`,
    }
    const sample = sampleInputs[event]?.(setting)
    const draft = event === 'saveDraft' && later && random() < 0.4 ? { ...(sample as object), files: keys.filter((key) => key !== later).map(file), deferrals: [later], commitmentChosen: c.facts.commitmentChosen } : sample
    const kind = pick(item.specialProcedures.filter(({ suspendsClock }) => suspendsClock).map(({ type }) => type).concat('expert_review', 'testing'), random)
    const input = event === 'saveDraft' ? { ...(draft as object), commitmentChosen: c.facts.commitmentChosen } : event === 'startSpecial' ? { ...(sample as object), kind } : sample
    const answered = event === 'giveOpinion' ? { ...(sample as object), taskId: c.tasks.find(({ kind, state, unitId }) => kind === 'opinion' && state === 'open' && by.grants.some((grant) => grant.unitId === unitId))?.id ?? uuid(0) } : event === 'requestOpinions' ? { ...(sample as object), unitIds: random() < 0.5 ? [ASKED.unitId, ALSO.unitId] : [ASKED.unitId] } : input
    // Whichever of them is over first: a hearing is not before it was held.
    const running = c.tasks.filter(({ kind, state }) => kind === 'special' && state === 'open')
    const chosen = event === 'endSpecial' && running.length > 0 ? { ...(answered as object), taskId: pick(running, random).id } : answered
    const schema = applicationType.events[event]?.input
    return { input: schema?.safeParse(chosen ?? {}).data ?? chosen, reason: '案情需要，依法办理' }
  }
}

const EXAMINED = lifecycle.groups?.examined ?? []
const isOpen = ({ state }: { state: string }): boolean => state === 'running' || state === 'paused'
const REVIEWED = ['accept', 'acceptWithDeferred', 'acceptOnTheSpot', 'acceptOnCommitment', 'startReview', 'signStage', 'submitForDecision']

/** "Never" of the domain page, looked at after every step. */
function watchOf(item: ItemContent, stage: Stage<ApplicationFacts>) {
  return (before: Life<ApplicationFacts>, after: Life<ApplicationFacts>): void => {
    const steps = after.decisions.slice(before.decisions.length)
    const { state: c } = after
    expect(c.version).toBe(before.state.version + steps.length)
    expect(c.facts.itemVersionId).toBe(uuid(5))
    expect(after.erased || lifecycle.states[c.state] !== undefined).toBe(true)
    // A decision clock is open from acceptance to decision wherever the item has a limit, and never after the end.
    const decision = c.clocks.filter(({ kind, state }) => kind === 'decision' && isOpen({ state }))
    if (EXAMINED.includes(c.state)) expect(decision).toHaveLength(item.statutoryLimit.value === null ? 0 : 1)
    if (lifecycle.states[c.state]?.is === 'ended') expect(c.clocks.filter((clock) => isOpen(clock) && clock.spec.for === 'authority').map(({ kind }) => kind)).toEqual([])
    // Nothing is paused without a special procedure, and only by a ground the clock admits.
    for (const { state, pauses, spec } of c.clocks) {
      expect(pauses.every(({ reason }) => spec.pausableBy.includes(reason))).toBe(true)
      if (state === 'paused') expect(c.state).toBe('specialProcedure')
    }
    // The second notice names nothing the first did not.
    const [first, ...later] = c.facts.corrections.map(({ items: points }) => points.map(({ materialKey }) => materialKey))
    expect(later.flat().every((key) => first?.includes(key))).toBe(true)
    if (c.facts.payment) expect(item.fee.charged).toBe(true)
    for (const step of steps) watchStep(item, step)
    settle(stage, c)
  }
}

function watchStep(item: ItemContent, { event, after, documents, proposed }: Life<ApplicationFacts>['decisions'][number]): void {
  if (proposed) return
  if (event === 'grant' || event === 'deny') {
    const decider = after.acts.findLast((act) => act.event === event)?.actorId
    expect(after.acts.filter((act) => REVIEWED.includes(act.event)).map(({ actorId }) => actorId)).not.toContain(decider)
    expect(after.tasks.filter(({ kind, state }) => kind === 'special' && state === 'open')).toEqual([])
  }
  if (event === 'deny') {
    const paper = documents.find(({ doc }) => doc === 'application.denialDecision')?.data as Record<string, unknown> | undefined
    expect(after.facts.decision).toMatchObject({ reason: expect.stringMatching(/.{5}/), articles: [{ law: expect.any(String) }] })
    expect(JSON.stringify(paper)).toMatch(/60/)
    expect(paper).toHaveProperty('remedies')
  }
  if (event === 'sealCertificate') {
    const certificate = documents.find(({ doc }) => doc === 'licence.certificate')?.data
    expect(certificate).toMatchObject({ validity: { from: after.facts.decision?.validFrom, to: after.facts.decision?.validTo }, number: after.facts.certificateNumber })
  }
  if (event === 'requestCorrection') expect(after.facts.bundle).toBeNull()
  if (event === 'startIssuing' && item.fee.charged) expect(after.facts.payment).not.toBeNull()
}

/** How many guards held, for every state with several rows of one event and work open. */
const settled: number[] = []
function settle(stage: Stage<ApplicationFacts>, c: Case): void {
  for (const [event, task] of [['endSpecial', 'special'], ['giveOpinion', 'opinion']] as const) {
    const rows = lifecycle.transitions.filter((row) => row.on === event && statesFrom(lifecycle as never, row).includes(c.state))
    if (rows.length === 0 || !c.tasks.some(({ kind, state }) => kind === task && state === 'open')) continue
    const ctx = contextAt(stage, c, citizen, c.enteredAt, { event })
    settled.push(rows.filter((row) => (row.guard?.(c, ctx) ?? null) === null).length)
  }
}

/** Rows nothing in the shipped catalogue can lead to: no item treats silence after a notice as withdrawal (行政许可法 knows no such rule). */
const UNREACHABLE = new Set(['supplementLapsed'])
/** Rows a message of another package brings, here done by the system itself. */
const system: Performer = { kind: 'system', accountId: null, name: 'system', partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [], secondFactor: true }

describe('R21: applications walked at random', () => {
  const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }

  const missing = (): string[] => lifecycle.transitions.filter((row) => !trace.rows.has(row) && !UNREACHABLE.has(row.on)).map(({ from, on, to }) => `${String(from)} ${on} ${to}`)

  it('keep every promise of the domain page over all 51 items', () => {
    for (let seed = 1; trace.steps < 2 * WALKED_STEPS || (missing().length > 0 && trace.steps < 15 * WALKED_STEPS); seed += 1) {
      const random = chance(seed)
      const item = (seed % 5 === 0 ? charged.at(-1) : items[seed % items.length]) as ItemContent
      const bundled = seed % 7 === 0
      const stage = stageOf(item, random, bundled)
      const walkers: Walkers<ApplicationFacts> = { stage, people: [...people, system], typed: typedFor(item), watch: watchOf(item, stage) }
      const first = begin(stage, opening(item, random, bundled), bundled ? { event: 'submitInBundle', input: { files: item.materials.map(({ key }) => file(key)) }, by: system, at: AT } : openingDeed(seed, walkers, item, random))
      for (const { row, after } of first.decisions) {
        trace.rows.add(row)
        trace.states.add(after.state)
      }
      walk(walkers, first, AT, 60, random, trace)
    }
    expect(trace.refusals).toBeGreaterThan(100)
  }, orNight(180_000))

  it('execute every row of the table and reach every state', () => {
    expect(missing()).toEqual([])
    expect(Object.keys(lifecycle.states).filter((state) => !trace.states.has(state))).toEqual([])
  })
})

function openingDeed(seed: number, { typed }: Walkers<ApplicationFacts>, item: ItemContent, random: () => number) {
  const clerk = people[15] as Performer
  if (seed % 10 === 0) return { event: seed % 20 === 0 ? 'receiveByPost' : 'receiveAtWindow', ...typed('receiveAtWindow', opening(item, random), clerk, random), by: clerk, at: AT }
  return { event: 'startDraft', input: { partyId: PARTY, implementationId: uuid(3), actionKind: 'new', licenceId: null, agent: false }, by: citizen, at: AT }
}

describe('two outcomes are two rows', () => {
  it('only these events have several rows from one state', () => {
    const pairs = lifecycle.transitions.filter((row, i) => lifecycle.transitions.some((other, j) => i !== j && other.on === row.on && overlaps(row, other)))
    expect([...new Set(pairs.map(({ on }) => on))].sort()).toEqual(['endSpecial', 'giveOpinion'])
  })

  it('and of their guards exactly one held, wherever chance led', () => {
    expect(settled.length).toBeGreaterThan(100)
    expect(settled.filter((open) => open !== 1)).toEqual([])
  })
})

function overlaps(a: { from: unknown }, b: { from: unknown }): boolean {
  const from = (row: { from: unknown }) => (row.from === null ? ['null'] : statesFrom(lifecycle as never, row as never))
  return from(a).some((state) => from(b).includes(state))
}
