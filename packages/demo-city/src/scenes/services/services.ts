import { addDays, addMinutes, compareInstants, instantOf } from '@onewindow/calendar/day'
import { systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { benefitOpening } from '@onewindow/convenience/benefit-match/propose'
import { chanceOf } from '../../chance.ts'
import { agrees, athome, beat, begin, does, look, todayIn, type Beat, type By, type Scene, type Script } from '../../drive/scene.ts'
import type { Who } from '../../drive/applicants.ts'
import { ensureLicence } from '../../drive/licences.ts'
import { crowd, partyOf, self } from '../people.ts'
import { rate } from '../reviews.ts'
import { scriptsOf, type Road } from '../road.ts'

const HALL = 'D:AAS:640104'
const MANAGER: By = ['hallManager', HALL]
const CLERK: By = ['windowClerk', HALL]

/** What is booked at 兴庆区政务服务大厅, in the order of its groups. */
const ITEMS = [['business', 'business-licence'], ['business', 'food-licence'], ['social', 'pension'], ['social', 'medical-insurance'], ['general', 'general']] as const
const TIMES = ['09:00', '09:30', '10:00', '10:30', '11:00', '13:30', '14:00', '14:30', '15:00', '15:30', '16:00'] as const

/** Working days that a booking lies ahead at most. */
const MOST_AHEAD = 9

type Visit = { who: Who; item: (typeof ITEMS)[number]; ahead: number; time: string }

/** The day so many working days after today of the first start: bookings lie in the days to come. */
const dayAhead = ({ stage, until }: Scene, days: number): string => stage.house.calendars.forRegion('640104').addWorkingDays(until.slice(0, 10), days)

async function hold(scene: Scene, { who, item: [group, item], ahead, time }: Visit): Promise<void> {
  const { name } = await partyOf(scene, who)
  const at = (slotStart: string) => begin(scene, 'appointment', self(who), 'appointment', 'hold', { hallId: 'xingqing', group, item, slotStart, name })
  const on = (days: number): Promise<unknown> => at(instantOf(dayAhead(scene, days), time)).catch((error: unknown) => {
    const { code, params } = (error as { refusal?: { code: string; params: { list?: string[] } } }).refusal ?? {}
    // Who finds a time taken comes at one of those named instead, who finds the matter booked out that day comes the day after.
    const [later] = code === 'appointment.slotFull' ? params?.list ?? [] : []
    if (later) return at(later)
    if (code === 'appointment.itemFull' && days < MOST_AHEAD) return on(days + 1)
    throw error
  })
  await on(ahead)
}
const confirm = (scene: Scene, { who }: Visit): Promise<void> => does(scene, 'appointment', self(who), 'confirm')
const book = (v: Visit): Beat[] => [athome('book', 0, async (s) => {
  await hold(s, v)
  await confirm(s, v)
})]
const CITIZENS = ['ma', 'bai', 'zhao', 'ding'] as const
const visitOf = (name: string, place: number, number: number): Visit => {
  const chance = chanceOf(`visit ${name} ${place}`)
  return { who: place === 0 ? { citizen: CITIZENS[number % CITIZENS.length] ?? 'ma' } : crowd(200 + number % 400), item: chance.pick(ITEMS), ahead: 1 + chance.whole(0, 5), time: chance.pick(TIMES) }
}
const visit = (name: string, count: number, rest: Road['rest'], beats: (v: Visit) => readonly Beat[]): Road => ({ name, count, rest, script: (place, number) => ({ regionCode: '640104', beats: beats(visitOf(name, place, number)) }) })

/** Somebody asks to act for an old relative; the relative agrees (民法典 §165). */
async function askMandate(scene: Scene, from: Who, to: Who): Promise<void> {
  const [principal, representative] = [await partyOf(scene, from), await partyOf(scene, to)]
  const today = todayIn(scene)
  await begin(scene, 'mandate', self(to), 'mandate', 'draftMandate', { principal: { partyId: principal.partyId, name: principal.name }, representative: { partyId: representative.partyId, name: representative.name }, matters: [], powers: ['file', 'supplement', 'follow', 'receive'], from: today, to: addDays(today, 300) })
}
const family = (place: number): { old: Who; young: Who } => (place === 0 ? { old: { citizen: 'ding' }, young: { citizen: 'bai' } } : { old: crowd(10 + 2 * place), young: crowd(11 + 2 * place) })
const mandate = (name: string, count: number, rest: Road['rest'], more: (old: Who, young: Who) => readonly Beat[]): Road => ({ name, count, rest, script: (place, number) => {
  const { old, young } = family(name === 'mandateActive' ? place : 20 + number)
  return { regionCode: '640104', beats: [athome('ask', 0, (s) => askMandate(s, old, young)), ...more(old, young)] }
} })
const agree = (old: Who): Beat => athome('agree', 1, (s) => does(s, 'mandate', self(old), 'confirm'))

/** 免申即享: the platform finds who is entitled, asks, checks, pays; nobody applies. */
type Benefit = { policy: string; unit: string; facts: Readonly<Record<string, string | number | boolean>> }
const BENEFITS: readonly Benefit[] = [
  { policy: 'childcare-allowance', unit: 'D:HC:640104', facts: { 'person.childrenUnderThree': 1, 'person.householdRegion': '640104', 'person.alive': true } }, { policy: 'heating-subsidy', unit: 'D:CA:640104', facts: { 'person.minimumAllowance': true, 'person.householdRegion': '640104', 'person.alive': true } },
  { policy: 'severe-disability-care', unit: 'D:DPF:640104', facts: { 'person.disabilityGrade': 1, 'person.householdRegion': '640104', 'person.alive': true } }, { policy: 'student-aid', unit: 'D:ED:640104', facts: { 'person.inSchool': true, 'person.minimumAllowance': true, 'person.householdRegion': '640104' } },
]
async function match(scene: Scene, who: Who, { policy, unit, facts }: Benefit, without?: string): Promise<void> {
  const { house } = scene.stage
  const { partyId, name } = await partyOf(scene, who)
  const { rows: [place] } = await house.database.pool.query<{ path: string; region_code: string }>('select path, region_code from unit where id = $1', [unit])
  const known = Object.entries(facts).filter(([key]) => key !== without).map(([key, value]) => ({ key, value, source: '人口基础库', asOf: todayIn(scene) }))
  scene.memo.facts = known
  const opening = benefitOpening(policy, { partyId, name }, known, { id: unit, path: place?.path ?? unit, regionCode: place?.region_code ?? '640104' }, { settings: house.settings, today: todayIn(scene) })
  if (!opening) throw new Error(`${policy} holds for nobody`)
  const { caseId } = await open(house, systemPerformer, opening, { event: 'match', input: {} })
  scene.named.set('benefit', caseId)
  scene.touched.add(caseId)
}
const accountNumber = (s: Scene): string => `6217${s.chance.digits(12)}`
const benefit = (name: string, count: number, rest: Road['rest'], more: (who: Who, b: Benefit) => readonly Beat[], lacking = false): Road => ({ name, count, rest, script: (place, number) => {
  const b = BENEFITS[number % BENEFITS.length] as Benefit
  const who: Who = place === 0 && name === 'benefitInvited' ? { citizen: b.policy === 'childcare-allowance' ? 'bai' : 'ding' } : crowd(100 + number)
  return { regionCode: '640104', beats: [beat('match', 0, (s) => match(s, who, b, lacking ? Object.keys(b.facts)[0] : undefined)), ...more(who, b)] }
} })
const accept = (who: Who): Beat => athome('confirm', 2, (s) => does(s, 'benefit', self(who), 'confirm', { bankAccount: accountNumber(s) }))
const check = (b: Benefit): Beat => beat('check', 2, async (s) => {
  await does(s, 'benefit', ['unitHandler', b.unit], 'check', { facts: s.memo.facts })
  await agrees(s, 'benefit', ['departmentHead', b.unit])
})
const pay = (b: Benefit): Beat => beat('pay', 2, (s) => does(s, 'benefit', ['financeClerk', b.unit], 'pay', { serial: `CZ${s.chance.digits(12)}` }))

/** A firm lets a department read its licence, once and for a purpose (个人信息保护法 §14). */
async function offerUse(scene: Scene, who: Who): Promise<void> {
  const applicant = await partyOf(scene, who)
  const licenceId = await ensureLicence(scene.stage, applicant, 'BIZ_LICENCE')
  await begin(scene, 'use', self(who), 'licenceAuthorisation', 'offerUse', { licenceId, unitId: scene.chance.pick(['D:SAMR:640104', 'D:UM:640104', 'D:TAX:640104']), purpose: scene.chance.pick(['核对经营范围', '办理贷款贴息', '招投标资格核验']), consent: true, fields: ['org.name', 'org.uscc'], until: addDays(todayIn(scene), 90) })
}
const use = (name: string, count: number, rest: Road['rest'], more: (who: Who) => readonly Beat[]): Road => ({ name, count, rest, script: (place, number) => {
  const who: Who = place === 0 ? { citizen: 'ma', organisation: 'shazao' } : { shop: 80 + number % 150 }
  return { regionCode: '640104', beats: [athome('offer', 0, (s) => offerUse(s, who)), ...more(who)] }
} })

/** A community worker files for an old person at the desk, and reads the paper out (民法典 §165). */
const WORKER: By = ['communityWorker', 'V:640104001002']
const assisted = (name: string, count: number, rest: Road['rest'], more: (who: Who) => readonly Beat[]): Road => ({ name, count, rest, script: (place, number) => {
  const who: Who = place === 0 ? { citizen: 'ding' } : crowd(300 + number)
  return { regionCode: '640104', beats: [beat('visit', 0, async (s) => {
    const { partyId, name: whose, person } = await partyOf(s, who)
    await begin(s, 'filing', WORKER, 'assistedFiling', 'openVisit', { partyId, name: whose, phone: person.phone, presence: 'present', matter: '申请高龄津贴' })
  }), ...more(who)] }
} })
const consent = beat('consent', 0, (s) => does(s, 'filing', WORKER, 'recordConsent', { textVersion: '2026-1', way: 'signature', evidence: '纸质同意书第1页' }, { files: ['consent'] }))

const roads: readonly Road[] = [
  visit('booked', 210, [0, 3], book), visit('bookingCancelled', 24, [1, 3], (v) => [...book(v), athome('cancel', 0, (s) => does(s, 'appointment', self(v.who), 'cancel'))]),
  visit('bookingLapsed', 4, [0, 2], (v) => [athome('hold', 0, (s) => hold(s, v))]), visit('bookingMissed', 20, [3, 20], (v) => [athome('book', 0, async (s) => {
    const day = s.stage.house.calendars.forRegion('640104').addWorkingDays(todayIn(s), 2)
    const { name } = await partyOf(s, v.who)
    await begin(s, 'appointment', self(v.who), 'appointment', 'hold', { hallId: 'xingqing', group: v.item[0], item: v.item[1], slotStart: instantOf(day, v.time), name })
    await confirm(s, v)
  })]),
  mandate('mandateActive', 8, [3, 60], (old) => [agree(old)]), mandate('mandateAsked', 3, [0, 2], () => []), mandate('mandateRefused', 1, 4, (old) => [athome('refuse', 1, (s) => does(s, 'mandate', self(old), 'refuse'))]), mandate('mandateRevoked', 2, [3, 20], (old) => [agree(old), athome('revoke', 8, (s) => does(s, 'mandate', self(old), 'revoke'))]),
  benefit('benefitLacks', 4, [0, 5], () => [], true), benefit('benefitInvited', 14, [0, 10], () => []), benefit('benefitConfirmed', 6, [0, 2], (who) => [accept(who)]), benefit('benefitApproved', 4, 0, (who, b) => [accept(who), check(b)]), benefit('benefitPaid', 14, [2, 40], (who, b) => [accept(who), check(b), pay(b)]),
  benefit('benefitDeclined', 3, [2, 20], (who) => [athome('decline', 2, (s) => does(s, 'benefit', self(who), 'decline'))]),
  use('useActive', 44, [1, 30], () => []), use('useWithdrawn', 16, [2, 30], (who) => [athome('withdraw', 5, (s) => does(s, 'use', self(who), 'withdraw'))]),
  assisted('assistOpened', 3, 0, () => []), assisted('assistConsented', 3, 0, () => [consent]), assisted('assistAbandoned', 3, [2, 20], (who) => [athome('abandon', 0, (s) => does(s, 'filing', self(who), 'abandon'))]),
]

/** Kiosks have no account. */
const KIOSK: By = () => ({ ...systemPerformer, kind: 'partner', name: '自助机', partner: 'kiosk' })
const SPECIALS = [null, null, null, null, 'age70', null, null, 'withInfant', null, 'disabled'] as const
const GROUPS = ['general', 'general', 'business', 'social'] as const

/** Draws a ticket; the person stands at the kiosk. */
async function draw(scene: Scene, number: number): Promise<string> {
  const name = `ticket${number}`
  const who = crowd(400 + number)
  const { partyId, name: whose } = await partyOf(scene, who)
  await begin(scene, name, KIOSK, 'queueTicket', 'issue', { hallId: 'xingqing', group: GROUPS[number % GROUPS.length], special: SPECIALS[number % SPECIALS.length], partyId, name: whose })
  return name
}

/** A minute later, never past now. */
const tick = ({ stage, until }: Scene, minutes: number): void => {
  const then = addMinutes(stage.house.clock.now(), minutes)
  stage.clock.set(compareInstants(then, until) > 0 ? until : then)
}

async function serve(scene: Scene, name: string): Promise<void> {
  const windowId = (await look(scene, 'window1')).id
  await does(scene, name, CLERK, 'callNext', { windowId })
  await does(scene, name, CLERK, 'start', { windowId })
  tick(scene, 4)
  await does(scene, name, CLERK, 'finish', { resultCode: scene.chance.pick(['done', 'done', 'done', 'draftKept', 'papersMissing'] as const) })
}

const WINDOWS = 10
const OPEN = 2
const SERVED = 15
const WAITING = 18
const queue: Script = { key: 'queue/today', regionCode: '640104', rest: 0, startsAt: '09:02', beats: [
  beat('windows', 0, async (s) => {
    for (let code = 1; code <= WINDOWS; code += 1) await begin(s, `window${code}`, MANAGER, 'window', 'createWindow', { hallId: 'xingqing', code: String(code) })
    for (let code = 1; code <= OPEN; code += 1) await does(s, `window${code}`, ['windowClerk', HALL, code - 1], 'openWindow', { groups: ['general', 'business', 'social'] })
  }),
  beat('served', 0, async (s) => {
    for (let number = 0; number < SERVED; number += 1) {
      const name = await draw(s, number)
      tick(s, 1)
      await serve(s, name)
    }
  }),
  beat('rated', 0, (s) => rate(s)),
  beat('waiting', 0, async (s) => {
    for (let number = 0; number < WAITING; number += 1) {
      await draw(s, SERVED + number)
      tick(s, 1)
    }
  }),
] }

const scripts = scriptsOf('service', roads)
export const serviceScripts = { first: [queue, ...scripts.first], others: scripts.others }
