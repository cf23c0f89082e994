import { nationalCalendar } from '@onewindow/calendar/shipped'
import type { CaseState, Performer, SubRecord } from '@onewindow/casework/case-state'
import { systemPerformer } from '@onewindow/casework/case-state'
import { begin, type Life, type Stage } from '@onewindow/casework/simulate'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { sampleAnswers } from '@onewindow/forms/definition'
import type { RoleId } from '@onewindow/identity/roles'
import { orNight, WALKED_STEPS } from '@onewindow/testing/often'
import { chance, pick, walk, type Trace, type Walkers } from '@onewindow/testing/walk'
import { expect, it } from 'vitest'
import { bundles, catalogue } from '../../test/shipped-catalogue.ts'
import type { BundleContent } from '../catalogue/bundle-definition.ts'
import { contentsOf } from '../catalogue/catalogue.ts'
import { bundleApplicationType } from './case-type.ts'
import type { BundleKnown } from './known.ts'
import { knownBy } from './load.ts'
import type { BundleFacts, Heard } from './schemas.ts'
import { standOf } from './stand.ts'

type Case = CaseState<BundleFacts>
const AT = '2026-11-02T10:00:00+08:00'
const UNIT = { unitId: 'D:SAMR:640104', unitPath: 'S:640100/C:640104/D:SAMR:640104', regionCode: '640104' }
const uuid = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const PARTY = uuid(1)
const items = contentsOf(catalogue)
const { lifecycle } = bundleApplicationType
let serial = 1000

const officer = (role: RoleId, n: number): Performer => ({ kind: 'staff', accountId: uuid(n), name: role, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], secondFactor: true, grants: [{ role, ...UNIT }] })
const citizen: Performer = { kind: 'citizen', accountId: uuid(2), name: '马晓燕', partyIds: [PARTY], actingFor: null, actingPartyId: PARTY, relatedPartyIds: [], grants: [], secondFactor: true }
const people = [citizen, citizen, officer('acceptor', 10), officer('governmentLeader', 11), systemPerformer, systemPerformer]

/** Merging takes a millisecond; a walk asks thousands of times for the same few answers. */
const merged = new Map<string, ReturnType<typeof knownBy>>()
const mergedFor = (bundle: BundleContent, { questions }: Pick<BundleFacts, 'questions'>): ReturnType<typeof knownBy> => {
  const key = `${bundle.slug} ${JSON.stringify(questions)}`
  const found = merged.get(key) ?? knownBy(bundle, items, { questions, hasAgent: false })
  merged.set(key, found)
  return found
}

const stageOf = (bundle: BundleContent): Stage<BundleFacts> => ({
  type: bundleApplicationType, calendar: nationalCalendar(), ids: () => uuid(serial++),
  known: (c) => ({
    ...mergedFor(bundle, c.facts), published: true, closed: [], successors: bundle.items.slice(0, 1).flatMap(({ slug }) => { const item = items.get(slug); return item ? [{ slug, itemVersionId: uuid(90), implementationId: uuid(91), item }] : [] }), leadOrgan: '兴庆区市场监督管理局', licences: [], bars: [], datasets: {}, verified: true, partyName: '马晓燕', numbers: {}, replies: {}, organsEn: {},
    defects: c.subs.filter(({ state }) => state === 'submitted').slice(0, 2).map(({ topic }) => ({ slug: topic, items: [{ materialKey: 'mat.applicationForm', defect: '未签字', cure: '签字后提交' }] })),
  } satisfies BundleKnown as unknown as Record<string, unknown>),
})

const factsOf = (bundle: BundleContent, questions: BundleFacts['questions']): BundleFacts => ({
  bundleVersionId: uuid(5), bundleSlug: bundle.slug, bundleName: { zh: bundle.nameZh, en: bundle.nameEn }, partyId: PARTY, subjectType: 'natural', hasAgent: false, agentName: null, mandate: false, questions, plan: [], workdays: 0,
  items: bundle.items.map(({ slug, nameZh }, n) => ({ slug, itemVersionId: uuid(100 + n), implementationId: uuid(200 + n), name: { zh: nameZh, en: slug }, organ: '兴庆区审批服务管理局', ...UNIT })),
  answers: {}, sensitiveAnswers: {}, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' }, signature: null, sent: [], opening: [], withdrawn: [], alone: [], results: {}, outcomes: [], corrections: [], extension: null,
})

const opening = (bundle: BundleContent, questions: BundleFacts['questions']): Case => ({
  id: uuid(serial++), caseType: 'bundleApplication', kind: 'case', topic: bundle.slug, number: null, queryCode: null, parentId: null, state: '', version: 0, round: 0, ...UNIT, handlerId: null, title: bundle.nameZh, party: '马晓燕',
  facts: factsOf(bundle, questions), flags: [], result: null, stateLeft: null, channel: 'online', openedAt: AT, receivedAt: null, enteredAt: AT, changedAt: AT, endedAt: null, clocks: [], tasks: [], parts: [], acts: [], attachments: [], subs: [],
})

/** Where the case of an item may go next, with the result and the end that come with it. */
const ROADS: Readonly<Record<string, readonly [state: string, result: string | null][]>> = {
  submitted: [['reviewing', null], ['reviewing', null], ['refused', 'notCompetent']], reviewing: [['granted', 'granted'], ['granted', 'granted'], ['denied', 'denied'], ['specialProcedure', null], ['terminated', 'terminated'], ['withdrawn', 'withdrawn']],
  specialProcedure: [['reviewing', null], ['withdrawn', 'withdrawn']], granted: [['delivering', 'granted']], delivering: [['completed', 'granted']], denied: [['completed', 'denied']],
}
const ENDED = ['completed', 'refused', 'withdrawn', 'terminated']

/** Lives the items on beside the bundle: what was sent has a case, and each goes its way. What time alone brings comes to the bundle by itself. */
function liveOn(c: Case, random: () => number): SubRecord | undefined {
  for (const slug of c.facts.sent) if (!c.subs.some(({ topic }) => topic === slug)) c.subs.push({ id: uuid(serial++), caseType: 'application', number: null, state: 'submitted', phase: 'open', result: null, topic: slug })
  const sub = c.subs.length > 0 ? pick(c.subs, random) : undefined
  const road = sub && ROADS[sub.state]
  if (!sub || !road) return sub
  const [state, result] = c.facts.withdrawn.includes(sub.topic) && sub.result === null ? (['withdrawn', 'withdrawn'] as const) : pick(road, random)
  Object.assign(sub, { state, result, phase: ENDED.includes(state) ? 'ended' : 'open' })
  return sub
}

const PICKED = new Set(['goOnAlone', 'withdrawSub'])
function typedFor(bundle: BundleContent, questions: BundleFacts['questions']) {
  return (event: string, c: Case, _by: Performer, random: () => number) => {
    const { merged: one, merge } = mergedFor(bundle, c.facts)
    const answers = Object.fromEntries(Object.entries(sampleAnswers(one.formSchema, { today: '2026-11-02' })).map(([key, value]) => [key, { value, source: 'typed' as const }]))
    const files = one.materials.filter(() => random() < 0.7).map(({ key }) => ({ fileId: uuid(serial++), key, label: `${key}.pdf`, sha256: 'a'.repeat(64) }))
    const byEvent: Record<string, unknown> = {
      saveDraft: { answers, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' }, files, removed: [] }, submit: { signature: '马晓燕', truthful: true },
      changeAnswers: { answers: random() < 0.5 ? questions : pick(bundle.scenarios, random).answers }, extendJoint: { length: 1 + Math.floor(random() * 15), reason: '涉及多个部门，情况复杂' },
    }
    if (PICKED.has(event)) return { input: { slug: pick(merge.selected, random).entry.slug } }
    if (byEvent[event]) return { input: byEvent[event] }
    if (c.state !== 'inProgress' || !['unlockSub', 'takeResult', 'subDenied', 'subCompleted', 'subPaused', 'subResumed', 'finish'].includes(event)) return { input: {} }
    const sub = liveOn(c, random)
    const heard: Heard = sub ? { subId: sub.id, slug: sub.topic, state: sub.state, result: sub.result, values: { 'org.uscc': '92640104MA00000017' }, certificateNumber: sub.result === 'granted' ? 'LN-1' : null, special: 'hearing', on: AT } : {}
    return { input: fits(event, heard) ? heard : { slug: undefined } }
  }
}
/** A message comes with its own state only, as the spine delivers it. */
const WAITS: Readonly<Record<string, readonly string[]>> = { unlockSub: ['granted', 'delivering'], takeResult: ['granted', 'delivering'], subDenied: ['denied', 'refused', 'withdrawn', 'terminated'], subCompleted: ENDED, finish: ENDED, subPaused: ['specialProcedure'], subResumed: ['reviewing'] }
const fits = (event: string, { state }: Heard): boolean => state !== undefined && (WAITS[event] ?? []).includes(state)

const frame = { organ: { zh: '兴庆区市场监督管理局' }, number: '兴市监告知〔2026〕1号', issuedOn: '2026-11-02', caseNumber: 'YS-640104-20261102-000001-0', enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }
const proof = { index: 0, size: 1, leafHash: 'a'.repeat(64), root: 'a'.repeat(64), path: [], headAt: AT, keyId: 'k', signature: 's' }
function expectIssuable({ doc, data }: { doc: string; data: Record<string, unknown> }): void {
  expect(isDocumentName(doc), doc).toBe(true)
  const { caseNumber, ...beforeCase } = frame
  const own = doc.endsWith('guidanceSheet') ? beforeCase : { ...beforeCase, caseNumber, ...(doc.endsWith('Receipt') ? { queryCode: 'K7M3QX', auditProof: proof } : {}) }
  expect({ doc, issues: documents[doc as keyof typeof documents].schema.safeParse({ ...data, ...own }).error?.issues }).toEqual({ doc, issues: undefined })
}

const running = (c: Case): string[] => c.clocks.filter(({ state }) => state === 'running' || state === 'paused').map(({ kind }) => kind)

/** Promises of the page, looked at after every step. */
function watch(before: Life<BundleFacts>, after: Life<BundleFacts>): void {
  for (const { after: c, before: was, event, opens, documents: papers } of after.decisions.slice(before.decisions.length)) {
    bundleApplicationType.facts.parse(c.facts)
    papers.forEach(expectIssuable)
    expect(new Set(c.facts.sent).size).toBe(c.facts.sent.length)
    expect(opens.map(({ opening: { topic } }) => topic)).toEqual(['submit', 'unlockSub', 'goOnAlone'].includes(event) ? c.facts.plan.map(({ slug }) => slug).filter((slug) => c.facts.opening.includes(slug)) : [])
    // Nothing begins before the result it needs, unless the applicant chose so.
    for (const { opening: { topic } } of opens) {
      const waits = c.facts.plan.find(({ slug }) => slug === topic)?.waitsFor.filter(({ blocks }) => blocks === 'accept') ?? []
      if (!c.facts.alone.includes(topic)) expect(waits.filter(({ slug }) => c.subs.find((sub) => sub.topic === slug)?.result !== 'granted')).toEqual([])
    }
    if (event === 'withdrawSub' && was) expect(['waiting', 'blocked', 'open']).toContain(standOf(was as Case, c.facts.withdrawn.at(-1) as string))
    if (lifecycle.states[c.state]?.is === 'ended') expect(running(c)).toEqual([])
    if (c.state === 'inProgress') expect(running(c)).toContain('bundlePromise')
  }
}

it('R21: bundles walked at random reach every row and state and keep every promise', () => {
  const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }
  const missing = (): string[] => lifecycle.transitions.filter((row) => !trace.rows.has(row)).map(({ from, on, to }) => `${String(from)} ${on} ${to}`)
  for (let seed = 1; seed < WALKED_STEPS && (trace.steps < WALKED_STEPS || missing().length > 0); seed += 1) {
    const random = chance(seed)
    const bundle = seed % 2 === 0 ? (bundles.find(({ slug }) => slug === 'restaurant-opening') as BundleContent) : (bundles[seed % bundles.length] as BundleContent)
    const questions = pick(bundle.scenarios, random).answers
    const stage = stageOf(bundle)
    const walkers: Walkers<BundleFacts> = { stage, people, typed: typedFor(bundle, questions), watch }
    const first = begin(stage, opening(bundle, questions), { event: 'answerQuestions', input: { partyId: PARTY, answers: questions }, by: citizen, at: AT })
    for (const { row, after, documents: papers } of first.decisions) {
      trace.rows.add(row)
      trace.states.add(after.state)
      papers.forEach(expectIssuable)
    }
    walk(walkers, first, AT, 60, random, trace)
  }
  expect(missing()).toEqual([])
  expect(Object.keys(lifecycle.states).filter((state) => !trace.states.has(state))).toEqual([])
}, orNight(120_000))
