import { chanceOf } from '../../chance.ts'
import { athome, beat, upTo, type Beat, type Scene } from '../../drive/scene.ts'
import type { Who } from '../../drive/applicants.ts'
import { crowd } from '../people.ts'
import { placeIn } from '../place.ts'
import { scriptsOf, type Road } from '../road.ts'
import * as act from './acts.ts'
import type { Charge } from './acts.ts'
import { heavy, hearable, offences, spots, units, type Offence } from './matters.ts'
import * as spot from './spot.ts'

type Way = Pick<Road, 'name' | 'count' | 'rest'> & { offences?: readonly Offence[]; origin?: Charge['origin']; beats: (c: Charge) => readonly Beat[] }

/** Firms of this domain among the shops: numbers from here on. */
const FIRMS = 400
const FIRM_COUNT = 220

const by = (c: Charge) => (name: string, days: number, what: (scene: Scene, charge: Charge) => Promise<unknown>): Beat => beat(name, days, (scene) => what(scene, c))
const party = (c: Charge) => (name: string, days: number, what: (scene: Scene, charge: Charge) => Promise<unknown>): Beat => athome(name, days, (scene) => what(scene, c))

const clue = (c: Charge): Beat[] => [by(c)('register', 0, act.register), by(c)('assign', 1, act.assign), by(c)('proposeFile', 2, act.proposeFile), by(c)('file', 1, act.file)]
const dropped = (c: Charge): Beat[] => [...clue(c).slice(0, 2), by(c)('proposeNotFile', 3, act.proposeNotFile), by(c)('notFile', 1, act.notFile), ...(c.origin === 'report' ? [by(c)('told', 2, act.tellReporter)] : [])]
const investigated = (c: Charge): Beat[] => [...clue(c), by(c)('inspect', 1, act.inspect), by(c)('collect', 1, act.collect), by(c)('interview', 1, act.interview)]
const reviewed = (c: Charge): Beat[] => [...investigated(c), by(c)('conclude', 3, act.conclude), by(c)('submitReview', 1, act.submitReview)]
const notified = (c: Charge): Beat[] => [...reviewed(c), by(c)('pass', 2, act.pass), by(c)('notify', 1, act.notify), by(c)('serveNotice', 1, act.serveNotice)]
const WAITING = 7
/** Some say something, some give up their time, most let it pass. */
const heard = (c: Charge): Beat[] => [...notified(c), ...(c.number % 3 === 0 ? [party(c)('waive', 1, act.waive)] : c.number % 3 === 1 ? [party(c)('state', 1, act.state)] : []), by(c)('toDecision', c.number % 3 === 0 ? 1 : WAITING, async (scene, charge) => {
  if (charge.number % 3 === 0) await act.endDefence(scene, charge)
  await act.toDecision(scene, charge)
})]
const decided = (c: Charge): Beat[] => [...heard(c), by(c)('decide', 2, act.decide)]
const served = (c: Charge): Beat[] => [...decided(c), by(c)('serveDecision', 2, act.serveDecision)]
const published = (c: Charge): Beat[] => [...served(c), by(c)('mask', 1, act.publish), by(c)('approve', 1, act.approvePublication)]
/** Within the fifteen days of the law also where a long holiday lies between, or the penalty grows and is not paid in full. */
const paid = (c: Charge): Beat[] => [...published(c), party(c)('pay', 2, (scene) => act.pay(scene))]
const closed = (c: Charge): Beat[] => [...paid(c), by(c)('close', 3, act.close)]
const archived = (c: Charge): Beat[] => [...closed(c), by(c)('archive', 5, act.archive)]
const spared = (c: Charge): Beat[] => [...investigated(c), by(c)('conclude', 3, (scene, charge) => act.conclude(scene, charge, true)), by(c)('submitReview', 1, act.submitReview), by(c)('pass', 1, (scene, charge) => act.pass(scene, charge, true)), by(c)('spare', 1, act.spare), by(c)('serveSpared', 1, act.serveSpared), by(c)('close', 2, act.close)]
const hearing = (c: Charge): Beat[] => [...notified(c), party(c)('askHearing', 2, act.askHearing), by(c)('schedule', 2, act.schedule), by(c)('serveHearing', 1, act.serveHearing)]
const heardOut = (c: Charge): Beat[] => [...hearing(c), by(c)('hold', 8, act.hold), by(c)('report', 2, act.report)]
const weighed = (c: Charge): Beat[] => [...heardOut(c), by(c)('toDecision', 2, act.toDecision), by(c)('discuss', 2, act.discuss), by(c)('decide', 1, act.decide), by(c)('serveDecision', 2, act.serveDecision)]
const unpaid = (c: Charge): Beat[] => [...published(c), by(c)('remind', 13, act.remind), by(c)('serveReminder', 1, act.serveReminder)]
const measured = (c: Charge, urgent = false): Beat[] => [...clue(c), by(c)('coerce', 0, (scene, charge) => act.coerce(scene, charge, urgent)), ...(urgent ? [] : [by(c)('approveMeasure', 0, act.approveMeasure), by(c)('impose', 0, act.impose)])]
const crime = (c: Charge): Beat[] => [...investigated(c), by(c)('suspect', 1, act.suspectCrime), by(c)('send', 1, act.sendCrime), by(c)('receipt', 1, act.policeTakes)]
const halt = (beats: (c: Charge) => readonly Beat[], name: string) => (c: Charge): readonly Beat[] => upTo(beats(c), name)
const appealed = (c: Charge, event: 'uphold' | 'annul' | 'modify'): Beat[] => [...published(c), by(c)('appeal', 8, act.appeal), by(c)(event, 15, act.outcome(event))]

const FOOD = [offences[0], offences[3]] as readonly Offence[]
/** Shown, and not for three months only: there an early end can be asked for (市场监督管理行政处罚信息公示规定 §14). */
const REPAIRABLE = offences.filter(({ cause }) => cause === 'UM07' || cause === 'UM11')
const SHOWN = offences.filter(({ field }) => field === 'SAMR')
const LONG_AGO: readonly [number, number] = [20, 100]

/** Enforcement §14, as far back as the posts of the demonstration reach: the year 2026. */
const WAYS: readonly Way[] = [
  { name: 'clueReceived', count: 60, rest: [0, 3], beats: halt(clue, 'register') }, { name: 'clueScreening', count: 70, rest: [0, 8], beats: halt(clue, 'assign') }, { name: 'clueLate', count: 18, rest: [18, 26], beats: halt(clue, 'assign') },
  { name: 'clueTesting', count: 12, rest: [1, 10], offences: FOOD, beats: (c) => [...upTo(clue(c), 'assign'), by(c)('test', 1, act.testClue)] },
  { name: 'clueToDecide', count: 30, rest: [0, 2], beats: halt(clue, 'proposeFile') }, { name: 'clueNotFiled', count: 440, rest: [2, 120], origin: 'report', beats: dropped }, { name: 'clueSentOut', count: 20, rest: [2, 90], beats: (c) => [by(c)('register', 0, act.register), by(c)('transfer', 2, act.transferClue)] },
  { name: 'investigating', count: 34, rest: [0, 15], beats: investigated }, { name: 'inRed', count: 9, rest: [62, 80], beats: investigated }, { name: 'suspended', count: 6, rest: [5, 40], beats: (c) => [...investigated(c), by(c)('suspend', 2, act.suspend)] },
  { name: 'concluded', count: 8, rest: [0, 2], beats: halt(reviewed, 'conclude') }, { name: 'inReview', count: 14, rest: [0, 2], beats: reviewed }, { name: 'returned', count: 5, rest: [1, 6], beats: (c) => [...reviewed(c), by(c)('return', 1, act.returnForWork)] },
  { name: 'readyToNotify', count: 8, rest: [0, 2], beats: halt(notified, 'pass') }, { name: 'noticeOnItsWay', count: 5, rest: [0, 2], beats: (c) => [...halt(notified, 'notify')(c), by(c)('miss', 1, act.missNotice)] },
  { name: 'notified', count: 14, rest: [0, 3], beats: notified }, { name: 'defence', count: 8, rest: [0, 4], beats: (c) => [...notified(c), by(c)('wait', WAITING, () => Promise.resolve())] }, { name: 'deciding', count: 10, rest: [0, 3], beats: heard },
  { name: 'decided', count: 8, rest: [0, 2], beats: decided }, { name: 'due', count: 16, rest: [1, 9], beats: published }, { name: 'screening', count: 6, rest: [0, 3], beats: served }, { name: 'masked', count: 4, rest: 0, offences: SHOWN, beats: halt(published, 'mask') },
  { name: 'hearing', count: 3, rest: [0, 4], offences: [heavy, hearable], beats: hearing }, { name: 'hearingHeld', count: 4, rest: [0, 2], offences: [hearable], beats: halt(heardOut, 'hold') },
  { name: 'hearingAbandoned', count: 1, rest: 3, offences: [hearable], beats: (c) => [...hearing(c), by(c)('abandon', 8, act.abandon)] }, { name: 'afterHearing', count: 6, rest: [3, 40], offences: [heavy, hearable], beats: weighed },
  { name: 'instalments', count: 5, rest: [5, 30], offences: [heavy], beats: (c) => [...weighed(c), party(c)('askDefer', 2, act.askDefer), by(c)('grantDefer', 2, act.grantDefer)] },
  { name: 'overdue', count: 20, rest: [14, 40], beats: published }, { name: 'atCap', count: 12, rest: [95, 115], beats: published }, { name: 'reminded', count: 6, rest: [2, 9], beats: unpaid },
  { name: 'court', count: 3, rest: [0, 8], offences: FOOD, beats: (c) => [...unpaid(c), by(c)('court', 122, act.applyCourt)] },
  { name: 'upheld', count: 3, rest: [4, 40], beats: (c) => appealed(c, 'uphold') }, { name: 'annulled', count: 1, rest: 5, offences: SHOWN, beats: (c) => [...appealed(c, 'annul'), by(c)('retract', 1, act.retract)] }, { name: 'modified', count: 1, rest: 5, beats: (c) => appealed(c, 'modify') },
  { name: 'sued', count: 2, rest: [3, 20], beats: (c) => [...published(c), by(c)('sue', 10, (scene, charge) => act.appeal(scene, charge, 'litigation'))] },
  { name: 'withPolice', count: 1, rest: 2, offences: FOOD, beats: crime }, { name: 'policeFiled', count: 2, rest: [5, 30], offences: FOOD, beats: (c) => [...crime(c), by(c)('policeFiles', 2, act.policeFiles)] },
  { name: 'policeDeclined', count: 1, rest: 6, offences: FOOD, beats: (c) => [...crime(c), by(c)('declines', 2, act.policeDeclines), by(c)('end', 1, act.endTransfer)] },
  { name: 'seized', count: 4, rest: [1, 12], offences: FOOD, beats: (c) => measured(c) }, { name: 'seizedEnding', count: 1, rest: 20, offences: FOOD, beats: (c) => measured(c) }, { name: 'seizedUrgent', count: 1, rest: 0, offences: FOOD, beats: (c) => measured(c, true) },
  { name: 'givenBack', count: 5, rest: [2, 30], offences: FOOD, beats: (c) => [...measured(c), by(c)('release', 8, act.release), by(c)('return', 1, act.giveBack)] }, { name: 'corrected', count: 6, rest: [1, 8], beats: (c) => [...investigated(c), by(c)('correction', 1, act.orderCorrection)] },
  { name: 'spared', count: 30, rest: [2, 60], offences: [offences[4], offences[9]] as readonly Offence[], beats: spared }, { name: 'withdrawn', count: 4, rest: [2, 40], beats: (c) => [...halt(reviewed, 'conclude')(c), by(c)('withdraw', 2, act.withdraw)] },
  { name: 'terminated', count: 3, rest: [2, 40], beats: (c) => [...investigated(c), by(c)('terminate', 2, act.terminate)] }, { name: 'sentOut', count: 3, rest: [2, 40], beats: (c) => [...investigated(c), by(c)('transferOut', 2, act.transferOut)] },
  { name: 'closing', count: 6, rest: 1, beats: paid }, { name: 'closed', count: 90, rest: LONG_AGO, beats: closed },
  { name: 'repaired', count: 9, rest: [1, 4], offences: REPAIRABLE, beats: (c) => [...closed(c), party(c)('askRepair', 128, act.askRepair), by(c)('grantRepair', 3, act.grantRepair)] },
  { name: 'archived', count: 11, rest: [5, 60], beats: archived },
]

/** A firm is where it is, whatever it is charged with: number, kind and county belong together for good. */
function firmOf(kind: 'works' | 'shop', counties: readonly string[], number: number): { who: Who; county: string } {
  const place = number % FIRM_COUNT
  const county = counties[place % counties.length] ?? '640104'
  const base = FIRMS + (kind === 'works' ? 0 : counties === units.UM ? FIRM_COUNT : 2 * FIRM_COUNT)
  return { who: { shop: base + place, given: { kind: kind === 'works' ? 'works' : counties === units.SAMR && place % 3 === 1 ? 'grocery' : 'restaurant', county } }, county }
}

function chargeOf({ name, offences: few = offences, origin }: Way, place: number, number: number): Charge {
  const chance = chanceOf(`charge ${name} ${place}`)
  const offence = chance.pick(few)
  const [low, high] = offence.fineFen
  const { who, county } = firmOf(offence.against === 'works' ? 'works' : 'shop', units[offence.field], number)
  return { number, offence, unit: `D:${offence.field}:${county}`, who, place: placeIn(chance, county), origin: origin ?? chance.pick(['patrol', 'patrol', 'inspection', 'report'] as const), fineFen: chance.whole(Math.ceil(low / 10_000), Math.floor(high / 10_000)) * 10_000 }
}

type Spot = (typeof spots)[number]
const street = (c: Charge, s: Spot) => (name: string, what: (scene: Scene, charge: Charge, spot: Spot) => Promise<unknown>, days = 0): Beat => beat(name, days, (scene) => what(scene, c, s))
const onSpot = (c: Charge, s: Spot): Beat[] => [street(c, s)('stop', spot.stop), street(c, s)('tell', spot.tell), street(c, s)('hear', spot.hear)]
const fined = (c: Charge, s: Spot): Beat[] => [...onSpot(c, s), street(c, s)('decide', spot.decide), street(c, s)('serve', spot.serve), street(c, s)('reportBack', spot.reportBack, 1)]
const warned = (c: Charge, s: Spot): Beat[] => [...onSpot(c, s), street(c, s)('decide', (scene, charge, what) => spot.decide(scene, charge, what, true)), street(c, s)('serve', spot.serve), street(c, s)('reportBack', spot.reportBack, 1)]
const finedPaid = (c: Charge, s: Spot): Beat[] => [...fined(c, s), athome('pay', 3, (scene) => act.pay(scene))]

/** 900 cases decided on the spot. */
const SPOTS: readonly (Pick<Road, 'name' | 'count' | 'rest'> & { beats: (c: Charge, s: Spot) => readonly Beat[] })[] = [
  { name: 'onSite', count: 3, rest: 0, beats: (c, s) => onSpot(c, s).slice(0, 1) }, { name: 'told', count: 3, rest: 0, beats: onSpot }, { name: 'decided', count: 3, rest: 0, beats: (c, s) => upTo(fined(c, s), 'decide') }, { name: 'served', count: 8, rest: 0, beats: (c, s) => upTo(fined(c, s), 'serve') },
  { name: 'filedBack', count: 40, rest: [1, 9], beats: fined }, { name: 'spotOverdue', count: 15, rest: [14, 60], beats: fined }, { name: 'escalated', count: 6, rest: [2, 30], beats: (c, s) => [...onSpot(c, s), street(c, s)('escalate', spot.escalate)] }, { name: 'voided', count: 5, rest: [2, 40], beats: (c, s) => [street(c, s)('stop', spot.stop), street(c, s)('abandon', spot.abandon)] },
  { name: 'spotSpared', count: 60, rest: [1, 120], beats: (c, s) => [...onSpot(c, s), street(c, s)('spare', spot.spare)] }, { name: 'warned', count: 180, rest: [1, 120], beats: warned }, { name: 'spotPaid', count: 565, rest: [1, 120], beats: finedPaid },
  { name: 'spotArchived', count: 12, rest: [10, 60], beats: (c, s) => [...finedPaid(c, s), street(c, s)('archive', spot.archive, 5)] },
]

const toRoad = (way: Way): Road => ({ name: way.name, count: way.count, rest: way.rest, script: (place, number) => {
  const charge = chargeOf(way, place, number)
  return { regionCode: charge.unit.slice(-6), beats: way.beats(charge) }
} })
const toStreet = ({ beats, ...road }: (typeof SPOTS)[number]): Road => ({ ...road, script: (place, number) => {
  const chance = chanceOf(`spot ${road.name} ${place}`)
  const county = chance.pick(units.UM)
  const charge: Charge = { number, offence: offences[5] as Offence, unit: `D:UM:${county}`, who: crowd(chance.whole(0, 599)), place: placeIn(chance, county), fineFen: 0 }
  return { regionCode: county, beats: beats(charge, chance.pick(spots)) }
} })

export const enforcementScripts = scriptsOf('enforcement', WAYS.map(toRoad))
export const spotScripts = scriptsOf('spot', SPOTS.map(toStreet))
