import type { TestCity } from '../../test/open-city.ts'
import { openCity } from '../../test/open-city.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOne } from '../drive/inside.ts'
import { playScript, type Script } from '../drive/scene.ts'
import { emptyMemory, openStage } from '../drive/stage.ts'
import { coreScripts, firstScripts } from './scripts.ts'

const AT = '2026-11-26T15:36:00.000+08:00'
const MINUTES = 240_000
const scripts = new Map([...coreScripts, ...firstScripts].map((script) => [script.key, script]))
const named = (keys: readonly string[]): Script[] => keys.map((key) => scripts.get(key) ?? fail(key))
const fail = (key: string): never => { throw new Error(`There is no script ${key}`) }

/** A state of a type and the road that leaves a case there. */
const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  citizenRequest: {
    draft: 'request/draft/0', submitted: 'request/submitted/0', supplementing: 'request/supplementing/0', triage: 'request/triage/0', coordinating: 'request/coordinating/0', dispatched: 'request/dispatched/0', handBackReview: 'request/handBackReview/0', arbitration: 'request/arbitration/0',
    processing: 'request/processing/0', suspended: 'request/suspended/0', terminationReview: 'request/terminationReview/0', replied: 'request/replied/0', returnVisit: 'request/returnVisit/0', merged: 'request/merged/0', closed: 'request/closed/0', rejected: 'request/rejected/1', diverted: 'request/diverted/0',
    emergencyTransferred: 'request/emergency/0', terminated: 'request/terminated/0', withdrawn: 'request/withdrawn/0', archived: 'request/archived/0',
  },
  appointment: { booked: 'service/booked/0', cancelled: 'service/bookingCancelled/0', noShow: 'service/bookingMissed/0' },
  mandate: { active: 'service/mandateActive/0', pendingPrincipal: 'service/mandateAsked/0', ended: 'service/mandateRevoked/0' },
  benefitMatch: { candidate: 'service/benefitLacks/0', consentPending: 'service/benefitInvited/0', paid: 'service/benefitPaid/0', declined: 'service/benefitDeclined/0' },
  clue: { received: 'enforcement/clueReceived/0', screening: 'enforcement/clueScreening/0', awaitingDecision: 'enforcement/clueToDecide/0', notFiled: 'enforcement/clueNotFiled/0', transferredOut: 'enforcement/clueSentOut/0' },
  simpleCase: { onSite: 'spot/onSite/0', told: 'spot/told/0', decided: 'spot/decided/0', served: 'spot/served/0', filedBack: 'spot/filedBack/0', closed: 'spot/spotPaid/0', closedNoPenalty: 'spot/spotSpared/0', escalated: 'spot/escalated/0', voided: 'spot/voided/0' },
  ordinaryCase: {
    investigating: 'enforcement/investigating/0', suspended: 'enforcement/suspended/0', concluded: 'enforcement/concluded/0', inReview: 'enforcement/inReview/0', readyToNotify: 'enforcement/readyToNotify/0', notified: 'enforcement/notified/0', hearingPending: 'enforcement/hearing/0', defenceReview: 'enforcement/hearingAbandoned/0',
    deciding: 'enforcement/deciding/0', decided: 'enforcement/decided/0', served: 'enforcement/due/0', criminalPending: 'enforcement/withPolice/0', annulled: 'enforcement/annulled/0', archived: 'enforcement/archived/0', withdrawn: 'enforcement/withdrawn/0', terminated: 'enforcement/terminated/0',
  },
  coerciveMeasure: { imposed: 'enforcement/seized/0', returned: 'enforcement/givenBack/0' },
  inspectionPlan: { running: 'draw/plan' }, drawBatch: { committed: 'draw/waiting', frozen: 'draw/practice' },
  inspectionTask: { proposed: 'market/visitProposed/0', assigned: 'market/visitAssigned/0', ready: 'market/visitReady/0', recording: 'market/visitRecording/0', submitted: 'market/visitSubmitted/0', concluded: 'market/visitConcluded/0', published: 'market/visitFine/2' },
  rectification: { ordered: 'market/orderRuns/0', overdue: 'market/orderOverdue/0', reported: 'market/orderReported/0', passed: 'market/orderPassed/2' },
  abnormalListing: { proposed: 'market/listingProposed/0', listed: 'market/listed/0', objected: 'market/objected/0', removed: 'market/removed/0' }, seriousListing: { heard: 'market/seriousTold/0', listed: 'market/seriousListed/0' },
  creditRepair: { submitted: 'market/repairAsked/0', closed: 'market/repaired/0' }, sampling: { planned: 'market/samplePlanned/0', testing: 'market/sampleTesting/0', retesting: 'market/sampleRetest/0', handling: 'market/sampleHandling/0' }, recall: { started: 'market/recallStarted/0', closed: 'market/recallClosed/0' },
  consumerComplaint: { received: 'market/complaintReceived/0', mediating: 'market/complaintMediating/0', agreed: 'market/complaintAgreed/0' }, violationReport: { verifying: 'market/reportVerifying/0', informed: 'market/reportInformed/0' }, equipment: { inUse: 'market/machineDue/0', prohibited: 'market/machineProhibited/0' },
}

type Outcome = { key: string; failure: string | null; cases: readonly string[] }
async function play(town: TestCity, wanted: readonly Script[]): Promise<Outcome[]> {
  const memory = emptyMemory()
  await town.city.catalogue.at(AT)
  const outcomes: Outcome[] = []
  for (const script of wanted) outcomes.push(await inOne(town.database, async (inside) => {
    const { scene, failure } = await playScript(await openStage(town.city, inside, memory, AT), script, AT)
    return { key: script.key, failure: failure && `${failure.step}: ${failure.message}`, cases: [...scene.touched] }
  }))
  return outcomes
}

let town: TestCity
let outcomes: Outcome[]
/** A register and a plan come first: what is drawn is drawn from the one under the other. */
const FIRST = ['register/0', 'draw/plan']
beforeAll(async () => {
  town = await openCity(AT)
  const keys = new Set([...FIRST, ...Object.values(STATES).flatMap((states) => Object.values(states))])
  outcomes = await play(town, named([...keys]))
}, MINUTES)
afterAll(() => town[Symbol.asyncDispose]())

const told = async (where: TestCity, cases: readonly string[]): Promise<string[]> => (await where.database.pool.query<{ line: string }>(
  `select concat_ws(' | ', case_type, state, title, party, unit_id, channel, iso(opened_at), iso(ended_at), flags::text) line from case_file where id = any($1::uuid[]) order by 1`, [cases])).rows.map(({ line }) => line)

describe('the scripts played', () => {
  it('meet no refusal', () => {
    expect(outcomes.filter(({ failure }) => failure)).toEqual([])
  })
  it.each(Object.entries(STATES).flatMap(([type, states]) => Object.entries(states).map(([state, key]) => [type, state, key] as const)))('leave a %s at %s', async (type, state, key) => {
    const { cases = [] } = outcomes.find((one) => one.key === key) ?? {}
    const { rows } = await town.database.pool.query<{ state: string }>('select distinct state from case_file where id = any($1::uuid[]) and case_type = $2', [cases, type])
    expect(rows.map((row) => row.state)).toContain(state)
  })
  it('hand nothing on to the relay but what rings a telephone, and nothing happens after today', async () => {
    const { rows } = await town.database.pool.query(`select kind from outbox where kind not in ('notice', 'accountNotice') union all select event from case_event where at > $1`, [AT])
    expect(rows).toEqual([])
  })
  it('stand in the worklist of the unit where they lie, wherever the table names a queue, and their papers are issued', async () => {
    const { rows } = await town.database.pool.query<{ case_type: string; state: string; listed: boolean }>(
      `select c.case_type, c.state, exists (select 1 from worklist_entry w where w.case_id = c.id and w.scope = 'U:' || c.unit_id) listed from case_file c where c.phase = 'open'`)
    const queued = rows.filter(({ case_type, state }) => town.city.types.get(case_type)?.lifecycle.states[state]?.queue)
    expect(queued.length).toBeGreaterThan(80)
    expect(queued.filter(({ listed }) => !listed)).toEqual([])
    const { rows: [papers] } = await town.database.pool.query<{ n: number }>('select count(distinct document)::int n from issued_document')
    expect(papers?.n).toBeGreaterThan(60)
  })
  it('are the same in another city of the same day', async () => {
    const keys = ['request/closed/0', 'spot/spotPaid/0', 'market/orderRuns/0', 'service/benefitPaid/0']
    await using other = await openCity(AT)
    for (const { key, cases } of await play(other, named(keys))) expect(await told(other, cases), key).toEqual(await told(town, outcomes.find((one) => one.key === key)?.cases ?? []))
  }, MINUTES)
})
