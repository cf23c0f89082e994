import { chanceOf } from '../../chance.ts'
import { athome, beat, upTo, type Beat, type Scene, type Script } from '../../drive/scene.ts'
import { crowd } from '../people.ts'
import { placeIn } from '../place.ts'
import { accept, dispatch, report, sign, type Matter } from '../requests/acts.ts'
import type { Situation } from '../requests/situations.ts'
import { scriptsOf, type Road } from '../road.ts'
import * as act from './acts.ts'
import type { Firm } from './acts.ts'
import { drawScripts, planScripts } from './draws.ts'

/** Firms with an account that this domain looks after, and those that are only in its register, among the shops. */
const FIRMS = 2000
const FIRM_COUNT = 1100
const REGISTERED = 10_000

const by = (f: Firm) => (name: string, days: number, what: (scene: Scene, firm: Firm) => Promise<unknown>): Beat => beat(name, days, (scene) => what(scene, f))
const firm = (f: Firm) => (name: string, days: number, what: (scene: Scene, firm: Firm) => Promise<unknown>): Beat => athome(name, days, (scene) => what(scene, f))

type Way = Pick<Road, 'name' | 'count' | 'rest' | 'startsOn'> & { beats: (f: Firm) => readonly Beat[] }

const areaOf = ({ number }: Firm): string => (number % 3 === 0 ? 'registration' : 'price')
const asked = (f: Firm): Beat[] => [by(f)('import', 0, act.importFirm), by(f)('propose', 1, (s, one) => act.propose(s, one, areaOf(one)))]
const allowed = (f: Firm): Beat[] => [...asked(f), by(f)('approve', 1, act.approve)]
const ready = (f: Firm): Beat[] => [...allowed(f), by(f)('prepare', 1, (s) => act.prepare(s))]
const onSite = (f: Firm): Beat[] => [...ready(f), by(f)('arrive', 0, (s) => act.arrive(s))]
const recorded = (f: Firm, failing = 1): Beat[] => [...onSite(f), by(f)('leave', 0, (s) => act.leave(s, 'visit', failing))]
const handedIn = (f: Firm, failing = 1): Beat[] => [...recorded(f, failing), by(f)('handIn', 1, (s) => act.handIn(s))]
const concluded = (f: Firm, failing = 1): Beat[] => [...handedIn(f, failing), by(f)('conclude', 2, (s) => act.concludeVisit(s))]
const shown = (f: Firm, failing = 1): Beat[] => [...concluded(f, failing), by(f)('publish', 3, (s) => act.publishVisit(s))]
const corrected = (f: Firm): Beat[] => [...shown(f), firm(f)('report', 6, act.reportCorrection)]
const passed = (f: Firm): Beat[] => [...corrected(f), by(f)('pass', 3, (s) => act.passOnPaper(s))]

const listed = (f: Firm): Beat[] => [by(f)('import', 0, act.importFirm), by(f)('propose', 2, act.proposeListing), by(f)('list', 4, act.list)]
const objected = (f: Firm): Beat[] => [...listed(f), firm(f)('object', 5, act.object)]
const serious = (f: Firm): Beat[] => [by(f)('propose', 0, act.proposeSerious), by(f)('tell', 2, (s) => act.tellSerious(s)), by(f)('list', 12, (s) => act.listSerious(s))]
const repaired = (f: Firm): Beat[] => [firm(f)('apply', 0, act.applyRepair), by(f)('accept', 1, act.acceptRepair), by(f)('grant', 4, act.grantRepair), by(f)('execute', 1, act.executeRepair)]
const tested = (f: Firm, fits: boolean): Beat[] => [by(f)('plan', 0, act.planSample), by(f)('take', 2, act.take), by(f)('deliver', 1, act.deliver), by(f)('result', 8, act.result(fits)), by(f)('tell', 1, act.tellResult)]
const handled = (f: Firm): Beat[] => [...tested(f, false), by(f)('handle', 10, act.handle), by(f)('finish', 6, act.finishSample), by(f)('publish', 3, act.publishSample)]
const recalled = (f: Firm): Beat[] => [firm(f)('start', 0, act.startRecall), firm(f)('progress', 3, act.reportRecall), firm(f)('finish', 5, act.finishRecall), by(f)('assess', 3, act.assessRecall)]

const MACHINES = [['elevator', '客梯', '梯'], ['vessel', '蒸汽灭菌器', '容'], ['boiler', '热水锅炉', '锅'], ['vehicle', '叉车', '车'], ['amusement', '碰碰车', '游']] as const
const machine = (days: readonly [number, number]) => (f: Firm): Beat[] => [by(f)('import', 0, (s, one) => act.importEquipment(s, one, MACHINES[one.number % MACHINES.length] ?? MACHINES[0], s.chance.whole(days[0], days[1])))]

/** Of a consumer: what they told the hotline, and the bureau it went to. */
const COMPLAINT: Situation = ['050103', '在{p}办的健身卡还剩八次，店里说停业不退，要求退款。']
const REPORT: Situation = ['050301', '{p}一家店的商品没有标价，结账时比口头说的贵，请查处。']
const matterOf = ({ number, county }: Firm, kind: 'complaint' | 'report'): Matter => {
  const chance = chanceOf(`consumer ${number}`)
  return { number: 9000 + number, kind, situation: kind === 'complaint' ? COMPLAINT : REPORT, place: placeIn(chance, county), who: number % 9 === 0 ? { citizen: 'ding' } : crowd(chance.whole(0, 599)) }
}
const told = (f: Firm, kind: 'complaint' | 'report'): Beat[] => {
  const m = matterOf(f, kind)
  return [athome('report', 0, (s) => report(s, m)), beat('accept', 0, (s) => accept(s, m)), beat('dispatch', 0, (s) => dispatch(s, m)), beat('sign', 0, (s) => sign(s)), by(f)('handOver', 0, (s, one) => act.handOver(s, kind === 'complaint' ? 'consumerComplaint' : 'violationReport', one))]
}
const mediated = (f: Firm): Beat[] => [...told(f, 'complaint'), by(f)('acceptComplaint', 2, act.acceptComplaint), by(f)('invite', 2, act.inviteBoth), by(f)('meet', 3, act.meet)]
const verified = (f: Firm): Beat[] => [...told(f, 'report'), by(f)('verify', 2, act.verify)]

/** A firm in the register since a working day of June, before the last 1 July on which reports of a year were missed (企业信息公示暂行条例 §8). */
export const beforeReports = (today: string): string => `${Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0)}-06-15`
/** Working days from then until a head signs what was proposed on 1 July: in July. */
const LISTED_AFTER = [16, 19, 21, 24, 28]

/** Market supervision §14. */
const WAYS: readonly Way[] = [
  { name: 'visitProposed', count: 6, rest: [0, 1], beats: asked }, { name: 'visitRejected', count: 4, rest: [2, 20], beats: (f) => [...asked(f), by(f)('reject', 1, act.reject)] }, { name: 'visitAssigned', count: 10, rest: [0, 2], beats: allowed },
  { name: 'visitReady', count: 8, rest: [0, 1], beats: ready }, { name: 'visitOnSite', count: 3, rest: 0, beats: onSite }, { name: 'visitRecording', count: 6, rest: [0, 1], beats: recorded }, { name: 'visitSubmitted', count: 8, rest: [0, 2], beats: handedIn },
  { name: 'visitLate', count: 12, rest: [12, 18], beats: handedIn }, { name: 'visitConcluded', count: 8, rest: [0, 2], beats: concluded }, { name: 'visitUnpublished', count: 10, rest: [24, 30], beats: concluded }, { name: 'visitFine', count: 198, rest: [1, 55], beats: (f) => shown(f, 0) },
  { name: 'visitGone', count: 6, rest: [1, 20], beats: (f) => [...onSite(f), by(f)('notThere', 0, (s) => act.notThere(s)), by(f)('handIn', 1, (s) => act.handIn(s)), by(f)('conclude', 2, (s) => act.concludeVisit(s))] }, { name: 'visitObjected', count: 4, rest: [0, 2], beats: (f) => [...shown(f), firm(f)('object', 1, act.objectVisit)] },
  { name: 'orderRuns', count: 20, rest: [1, 5], beats: shown }, { name: 'orderLonger', count: 4, rest: 1, beats: (f) => [...shown(f), firm(f)('ask', 2, act.askMoreTime)] }, { name: 'orderOverdue', count: 9, rest: [24, 34], beats: shown }, { name: 'orderReported', count: 8, rest: [0, 2], beats: corrected }, { name: 'orderPassed', count: 30, rest: [2, 40], beats: passed },
  { name: 'reportMissing', count: 40, rest: 0, startsOn: beforeReports, beats: (f) => [by(f)('import', 0, (s, one) => act.importFirm(s, one, false)), by(f)('wait', 20, () => Promise.resolve())] },
  { name: 'reportListed', count: 70, rest: 0, startsOn: beforeReports, beats: (f) => [by(f)('import', 0, (s, one) => act.importFirm(s, one, false)), by(f)('list', LISTED_AFTER[f.number % LISTED_AFTER.length] ?? 20, (s, one) => act.list(s, one, 'abnormalListing'))] },
  { name: 'listingProposed', count: 8, rest: [0, 3], beats: (f) => upTo(listed(f), 'propose') }, { name: 'listed', count: 24, rest: [1, 60], beats: listed }, { name: 'objected', count: 6, rest: [0, 2], beats: objected }, { name: 'objectionAccepted', count: 3, rest: [0, 4], beats: (f) => [...objected(f), by(f)('acceptObjection', 1, act.acceptObjection)] },
  { name: 'objectionUpheld', count: 3, rest: [2, 15], beats: (f) => [...objected(f), by(f)('acceptObjection', 1, act.acceptObjection), by(f)('uphold', 6, act.uphold)] }, { name: 'objectionDismissed', count: 3, rest: [2, 15], beats: (f) => [...objected(f), by(f)('acceptObjection', 1, act.acceptObjection), by(f)('dismiss', 6, act.dismiss)] },
  { name: 'removalAsked', count: 5, rest: [0, 1], beats: (f) => [...listed(f), firm(f)('applyRemoval', 9, act.applyRemoval)] }, { name: 'removed', count: 8, rest: [1, 20], beats: (f) => [...listed(f), firm(f)('applyRemoval', 9, act.applyRemoval), by(f)('remove', 3, act.remove)] },
  { name: 'seriousProposed', count: 1, rest: 1, beats: (f) => upTo(serious(f), 'propose') }, { name: 'seriousTold', count: 2, rest: [1, 4], beats: (f) => upTo(serious(f), 'tell') }, { name: 'seriousListed', count: 5, rest: [3, 60], beats: serious },
  { name: 'repairAsked', count: 3, rest: 0, beats: (f) => upTo(repaired(f), 'apply') }, { name: 'repairAccepted', count: 3, rest: [0, 2], beats: (f) => upTo(repaired(f), 'accept') }, { name: 'repairRefused', count: 2, rest: [2, 20], beats: (f) => [...upTo(repaired(f), 'accept'), by(f)('refuse', 4, act.refuseRepair)] }, { name: 'repairGranted', count: 1, rest: 0, beats: (f) => upTo(repaired(f), 'grant') }, { name: 'repaired', count: 5, rest: [2, 20], beats: repaired },
  { name: 'samplePlanned', count: 6, rest: [0, 3], beats: (f) => upTo(tested(f, true), 'plan') }, { name: 'sampleTaken', count: 5, rest: 0, beats: (f) => upTo(tested(f, true), 'take') }, { name: 'sampleTesting', count: 10, rest: [1, 6], beats: (f) => upTo(tested(f, true), 'deliver') }, { name: 'samplePassed', count: 33, rest: [2, 60], beats: (f) => tested(f, true) },
  { name: 'sampleFailed', count: 2, rest: [0, 2], beats: (f) => tested(f, false) }, { name: 'sampleRetest', count: 1, rest: 1, beats: (f) => [...tested(f, false), firm(f)('askRetest', 2, act.askRetest), by(f)('acceptRetest', 1, act.acceptRetest)] }, { name: 'sampleHandling', count: 1, rest: 2, beats: (f) => upTo(handled(f), 'handle') }, { name: 'sampleHandled', count: 2, rest: [3, 20], beats: handled },
  { name: 'recallStarted', count: 1, rest: 2, beats: (f) => upTo(recalled(f), 'progress') }, { name: 'recallFinished', count: 1, rest: 1, beats: (f) => upTo(recalled(f), 'finish') }, { name: 'recallClosed', count: 1, rest: 5, beats: recalled },
  { name: 'machines', count: 232, rest: [10, 150], beats: machine([60, 700]) }, { name: 'machineDue', count: 18, rest: [30, 150], beats: machine([2, 28]) }, { name: 'machineExpired', count: 6, rest: [60, 150], beats: machine([-40, -3]) },
  { name: 'machineOrdered', count: 2, rest: 2, beats: (f) => [...machine([-30, -20])(f), by(f)('order', 30, act.orderSafety)] }, { name: 'machineProhibited', count: 1, rest: 3, beats: (f) => [...machine([90, 200])(f), by(f)('prohibit', 20, act.prohibit)] }, { name: 'machineStopped', count: 1, rest: 3, beats: (f) => [...machine([90, 200])(f), firm(f)('stop', 20, act.halt)] },
  { name: 'complaintReceived', count: 8, rest: [0, 2], beats: (f) => told(f, 'complaint') }, { name: 'complaintAccepted', count: 8, rest: [0, 4], beats: (f) => upTo(mediated(f), 'acceptComplaint') }, { name: 'complaintMediating', count: 12, rest: [0, 8], beats: mediated }, { name: 'complaintRefused', count: 8, rest: [2, 25], beats: (f) => [...told(f, 'complaint'), by(f)('refuse', 3, act.refuseComplaint)] },
  { name: 'complaintAgreed', count: 56, rest: [1, 40], beats: (f) => [...mediated(f), by(f)('agree', 1, act.agreeComplaint)] }, { name: 'complaintEnded', count: 18, rest: [1, 40], beats: (f) => [...mediated(f), by(f)('end', 5, act.endComplaint)] },
  { name: 'reportReceived', count: 6, rest: [0, 3], beats: (f) => told(f, 'report') }, { name: 'reportVerifying', count: 12, rest: [0, 8], beats: verified }, { name: 'reportClue', count: 10, rest: [1, 8], beats: (f) => [...verified(f), by(f)('clue', 2, act.clueFromReport)] },
  { name: 'reportNotFiled', count: 6, rest: [0, 2], beats: (f) => [...verified(f), by(f)('noCase', 5, act.noCase)] }, { name: 'reportInformed', count: 36, rest: [1, 40], beats: (f) => [...verified(f), by(f)('noCase', 5, act.noCase), by(f)('inform', 2, act.inform)] },
]

const COUNTIES = ['640104', '640104', '640104', '640106', '640105', '640122'] as const

/** A firm is where it is, whatever happens to it: number, kind and county belong together for good. */
function firmOf(number: number): Firm {
  const place = number % FIRM_COUNT
  const county = COUNTIES[place % COUNTIES.length] ?? '640104'
  return { number, who: { shop: FIRMS + place, given: { kind: place % 4 === 3 ? 'beauty' : place % 4 === 2 ? 'grocery' : 'restaurant', county } }, unit: act.bureau(county), county }
}

const scripts = scriptsOf('market', WAYS.map((way): Road => ({ name: way.name, count: way.count, rest: way.rest, ...(way.startsOn ? { startsOn: way.startsOn } : {}), script: (_place, number) => {
  const one = firmOf(number)
  return { regionCode: one.county, beats: way.beats(one) }
} })))

const A_LOT = 25
/** Of the register so many lots are imported, in the order of the counties' share. */
const registerScripts = (lots: number, from: number): Script[] => Array.from({ length: lots }, (_, place): Script => {
  const number = from + place
  const county = COUNTIES[number % COUNTIES.length] ?? '640104'
  return { key: `register/${number}`, regionCode: county, rest: 165, beats: [beat('import', 0, (scene) => act.importRegister(scene, county, REGISTERED + number * A_LOT, A_LOT))] }
})
const FIRST_LOTS = 12
const LOTS = 90

/** Order matters at the beginning: a register, a plan, then draws from the one under the other. */
export const marketScripts = { first: [...registerScripts(FIRST_LOTS, 0), ...planScripts, ...drawScripts, ...scripts.first], others: [...registerScripts(LOTS - FIRST_LOTS, FIRST_LOTS), ...scripts.others] }
