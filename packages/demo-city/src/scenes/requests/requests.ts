import { chanceOf, type Chance } from '../../chance.ts'
import { athome, beat, upTo, type Beat } from '../../drive/scene.ts'
import { crowd } from '../people.ts'
import { placeIn, type Place } from '../place.ts'
import { rate, rateAgain, rectify, verifyBad } from '../reviews.ts'
import { scriptsOf, type Road } from '../road.ts'
import * as act from './acts.ts'
import type { Matter } from './acts.ts'
import { situations, type RequestKind, type Situation } from './situations.ts'

/** A way through the table: from what kinds, where it stops, how long ago, and how often it is taken. */
type RequestRoad = Pick<Road, 'name' | 'count' | 'rest' | 'startsAt'> & { kinds?: readonly RequestKind[]; online?: boolean; category?: string; sealed?: boolean; anonymous?: boolean; street?: boolean; beats: (m: Matter) => readonly Beat[] }

const opened = (m: Matter): Beat => (m.who ? athome('report', 0, (s) => act.report(s, m)) : beat('report', 0, (s) => act.report(s, m)))
const accepted = (m: Matter): Beat[] => [opened(m), beat('accept', 0, (s) => act.accept(s, m))]
/** In 兴庆区 the dispatcher orders at once; elsewhere the district shares out. */
const ordered = (m: Matter): Beat[] => (m.place.county === '640104' || m.street ? [...accepted(m), beat('dispatch', 0, (s) => act.dispatch(s, m))]
  : [...accepted(m), beat('coordinate', 0, (s) => act.coordinate(s, m)), beat('dispatch', 0, (s) => act.dispatchDown(s, m))])
const handling = (m: Matter): Beat[] => [...ordered(m), beat('sign', 0, (s) => act.sign(s)), beat('contact', 0, (s) => act.contact(s))]
const replied = (m: Matter): Beat[] => [...handling(m), beat('reply', m.number % 3 === 0 ? 2 : 1, (s) => act.reply(s, m, { resultCode: m.kind === 'suggestion' ? 'explained' : 'solved' }))]
const visiting = (m: Matter): Beat[] => [...replied(m), beat('acceptReply', 0, (s) => act.acceptReply(s))]
const GOOD = [5, 5, 4, 5, 3, 4] as const
const closed = (m: Matter): Beat[] => [...visiting(m), m.who && m.number % 2 ? athome('close', 0, (s) => act.confirmSolved(s, m)) : beat('close', 1, (s) => act.visit(s, GOOD[m.number % GOOD.length] ?? 5)), ...(m.who ? [athome('rate', 0, (s) => rate(s))] : [])]
const again = (m: Matter): Beat[] => [...visiting(m), beat('visitBad', 0, (s) => act.visit(s, 2)), beat('signedAgain', 1, (s) => act.contact(s)), beat('replyAgain', 1, (s) => act.reply(s, m)), beat('acceptAgain', 0, (s) => act.acceptReply(s)), beat('visitGood', 1, (s) => act.visit(s, 4))]
/** Of the few who are not content: the head rings, it is put right, they are asked again (convenience §3.7). */
const unhappy = (m: Matter): Beat[] => [...visiting(m), beat('close', 1, (s) => act.visit(s, 3)), athome('rateBad', 0, (s) => rate(s, 1 + m.number % 2)), beat('verify', 1, (s) => verifyBad(s)), beat('rectified', 3, (s) => rectify(s)), athome('again', 2, (s) => rateAgain(s))]
const halt = (beats: (m: Matter) => readonly Beat[], name: string) => (m: Matter): readonly Beat[] => upTo(beats(m), name)

const LATE = 9
const PROBLEMS = ['help', 'complaint'] as const
const twins = (m: Matter): Beat[] => [...accepted(m), beat('second', 0, (s) => act.report(s, { ...m, number: m.number + 5000, who: null }, 'second')), beat('acceptSecond', 0, (s) => act.accept(s, m, 'second')), beat('merge', 0, (s) => act.merge(s, 'second'))]
const twinsDone = (m: Matter): Beat[] => [...twins(m), ...handling(m).slice(2), beat('reply', 1, (s) => act.reply(s, m)), beat('acceptReply', 0, (s) => act.acceptReply(s)), beat('close', 1, (s) => act.visit(s, 4))]

/** A hand-back lapses after four working hours, so who carries it further has come in the morning. */
const DISPUTED_FROM = '09:00'

/** Convenience §14: every state of the table, and 1,200 in all; the first of each road come first. */
const ROADS: readonly RequestRoad[] = [
  { name: 'draft', count: 5, rest: [1, 8], online: true, beats: (m) => [athome('draft', 0, (s) => act.keepDraft(s, m))] },
  { name: 'submitted', count: 14, rest: 0, beats: (m) => [opened(m)] },
  { name: 'supplementing', count: 6, rest: [0, 2], online: true, kinds: PROBLEMS, beats: (m) => [opened(m), beat('ask', 0, (s) => act.askSupplement(s))] },
  { name: 'supplemented', count: 4, rest: 0, online: true, kinds: PROBLEMS, beats: (m) => [opened(m), beat('ask', 0, (s) => act.askSupplement(s)), athome('supplement', 0, (s) => act.supplement(s, m))] },
  { name: 'triage', count: 16, rest: 0, kinds: PROBLEMS, beats: accepted },
  { name: 'coordinating', count: 6, rest: 0, kinds: PROBLEMS, beats: halt((m) => ordered({ ...m, place: m.place.county === '640104' ? placeIn(chanceOf(`coordinated ${m.number}`), '640106') : m.place, street: false }), 'coordinate') },
  { name: 'dispatched', count: 24, rest: 0, kinds: PROBLEMS, beats: ordered },
  { name: 'handBackReview', count: 8, rest: 0, kinds: PROBLEMS, category: '0301', street: true, beats: (m) => [...ordered(m), beat('handBack', 0, (s) => act.handBack(s))] },
  { name: 'arbitration', count: 6, rest: 0, startsAt: DISPUTED_FROM, kinds: PROBLEMS, category: '0301', street: true, beats: (m) => [...ordered(m), beat('handBack', 0, (s) => act.handBack(s)), beat('escalate', 0, (s) => act.escalate(s, m))] },
  { name: 'designated', count: 6, rest: [1, 2], startsAt: DISPUTED_FROM, kinds: PROBLEMS, category: '0301', street: true, beats: (m) => [...ordered(m), beat('handBack', 0, (s) => act.handBack(s)), beat('escalate', 0, (s) => act.escalate(s, m)), beat('designate', 1, (s) => act.designate(s, m))] },
  { name: 'processing', count: 60, rest: [0, 2], kinds: ['help', 'complaint', 'report', 'suggestion'], beats: handling },
  { name: 'assisted', count: 12, rest: [0, 1], kinds: PROBLEMS, beats: (m) => [...handling(m), beat('askAssist', 0, (s) => act.askAssist(s, m))] },
  { name: 'overdue', count: 30, rest: [LATE, LATE + 6], kinds: PROBLEMS, beats: handling },
  { name: 'overdueUnsigned', count: 15, rest: [LATE, LATE + 4], kinds: PROBLEMS, beats: ordered },
  { name: 'extended', count: 6, rest: [0, 1], kinds: ['help'], category: '0302', beats: (m) => [...handling(m), beat('askExtension', 0, (s) => act.askExtension(s)), beat('extend', 0, (s) => act.extend(s))] },
  { name: 'suspended', count: 12, rest: [1, 6], kinds: ['help'], category: '03', beats: (m) => [...handling(m), beat('suspend', 0, (s) => act.suspend(s))] },
  { name: 'terminationReview', count: 4, rest: [0, 1], kinds: ['complaint'], category: '04', beats: (m) => [...handling(m), beat('propose', 1, (s) => act.proposeTermination(s))] },
  { name: 'terminated', count: 6, rest: [2, 20], kinds: ['complaint'], category: '04', beats: (m) => [...handling(m), beat('propose', 1, (s) => act.proposeTermination(s)), beat('terminate', 0, (s) => act.approveTermination(s))] },
  { name: 'replied', count: 14, rest: 0, kinds: PROBLEMS, beats: replied },
  { name: 'returnVisit', count: 20, rest: [0, 1], kinds: PROBLEMS, beats: visiting },
  { name: 'missedVisit', count: 5, rest: 0, kinds: PROBLEMS, beats: (m) => [...visiting(m), beat('miss', 0, (s) => act.miss(s))] },
  { name: 'rework', count: 8, rest: 0, kinds: PROBLEMS, beats: halt(again, 'visitBad') },
  { name: 'reworked', count: 17, rest: [1, 30], kinds: PROBLEMS, beats: again },
  { name: 'merged', count: 7, rest: 0, kinds: ['help'], beats: twins },
  { name: 'mergedDone', count: 8, rest: [1, 15], kinds: ['help'], beats: twinsDone },
  { name: 'answered', count: 190, rest: [0, 60], kinds: ['consult'], beats: (m) => [opened(m), beat('answer', 0, (s) => act.answer(s)), ...(m.who ? [athome('rate', 0, (s) => rate(s))] : [])] },
  { name: 'rejected', count: 5, rest: [1, 25], kinds: PROBLEMS, beats: (m) => [...accepted(m), beat('refuse', 0, (s) => act.refuse(s))] },
  { name: 'diverted', count: 6, rest: [1, 25], kinds: PROBLEMS, beats: (m) => [...accepted(m), beat('divert', 0, (s) => act.divert(s))] },
  { name: 'emergency', count: 4, rest: [1, 20], kinds: ['help'], category: '0002', beats: (m) => [opened(m), beat('transfer', 0, (s) => act.emergency(s))] },
  { name: 'withdrawn', count: 6, rest: [1, 20], online: true, kinds: ['help'], category: '0302', beats: (m) => [...ordered(m), athome('withdraw', 0, (s) => act.withdraw(s, m))] },
  { name: 'praised', count: 24, rest: [1, 40], kinds: ['praise'], beats: (m) => [opened(m), beat('thank', 0, (s) => act.thank(s, m)), beat('sign', 0, (s) => act.sign(s)), beat('contact', 0, (s) => act.contact(s)), beat('reply', 1, (s) => act.reply(s, m, { resultCode: 'explained' }))] },
  { name: 'sealed', count: 30, rest: [1, 40], kinds: ['report'], sealed: true, beats: closed },
  { name: 'anonymous', count: 12, rest: [1, 40], kinds: ['complaint'], anonymous: true, beats: (m) => [...handling(m), beat('reply', 1, (s) => act.reply(s, m)), beat('acceptReply', 0, (s) => act.acceptReply(s))] },
  { name: 'closed', count: 520, rest: [1, 20], kinds: ['complaint', 'complaint', 'help', 'help', 'suggestion'], beats: closed },
  { name: 'reviewBad', count: 8, rest: 0, kinds: ['help'], online: true, beats: halt(unhappy, 'rateBad') }, { name: 'reviewRectifying', count: 5, rest: [0, 2], kinds: ['help'], online: true, beats: halt(unhappy, 'verify') }, { name: 'reviewRevisit', count: 4, rest: [0, 1], kinds: ['help'], online: true, beats: halt(unhappy, 'rectified') }, { name: 'reviewClosed', count: 9, rest: [1, 30], kinds: ['help'], online: true, beats: unhappy },
  { name: 'archived', count: 60, rest: [26, 55], kinds: PROBLEMS, beats: closed },
]

const EMERGENCY: Situation = ['0002', '{p}一楼的店铺冒烟，有焦味，请赶快来人。']

/** Of the residents who report with an account, every fourth; demo citizens have a few of their own, so that their lists show something. */
const CITIZENS = ['ma', 'bai', 'zhao', 'ding'] as const

/** The street of the tour has its share; fields and villages lie outside the city districts. */
function placeOf(chance: Chance, [category]: Situation): Place {
  if (category.startsWith('10')) return placeIn(chance, chance.pick(['640121', '640122', '640181']))
  if (!chance.happens(62)) return placeIn(chance)
  return chance.happens(30) ? placeIn(chance, '640104', '640104001') : placeIn(chance, '640104')
}

function matterOf({ name, kinds = ['help', 'complaint', 'consult', 'suggestion'], online, category, sealed = false, anonymous = false, street = false }: RequestRoad, place: number, number: number): Matter & { street: boolean } {
  const chance = chanceOf(`request ${name} ${place}`)
  const kind = chance.pick(kinds)
  const about = category === EMERGENCY[0] ? [EMERGENCY] : situations[kind].filter(([code]) => code.startsWith(category ?? ''))
  const situation = chance.pick(about.length > 0 ? about : situations[kind])
  const withAccount = !anonymous && (online || chance.happens(35))
  const who = !withAccount ? null : place < 2 ? { citizen: CITIZENS[number % CITIZENS.length] ?? 'ma' } : crowd(chance.whole(0, 599))
  return { number, kind, situation, place: placeOf(chance, situation), who, sealed, anonymous, street }
}

const toRoad = (road: RequestRoad): Road => ({ name: road.name, count: road.count, rest: road.rest, ...(road.startsAt ? { startsAt: road.startsAt } : {}), script: (place, number) => {
  const matter = matterOf(road, place, number)
  return { regionCode: matter.place.county, beats: road.beats(matter) }
} })

/** 1,200 requests of ninety days. */
export const requestScripts = scriptsOf('request', ROADS.map(toRoad))
