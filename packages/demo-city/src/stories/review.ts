import { addMinutes, instantOf } from '@onewindow/calendar/day'
import { SECTION_45_PROCEDURES } from '@onewindow/approval/rules/special-procedures'
import type { ItemContent } from '@onewindow/approval/catalogue/definition'
import { organUnitId } from '@onewindow/identity/unit-id'
import { words } from './words.ts'
import { performerOf } from '../drive/applicants.ts'
import { anyOfficer, officers } from '../drive/bench.ts'
import { act, confirmed, openTask, todayOf, type Hand } from '../drive/hand.ts'

const unit = (hand: Hand): string => hand.offer.unitId

export async function startReview(hand: Hand): Promise<void> {
  const [reviewer] = await officers(hand.stage, unit(hand), 'reviewer')
  await act(hand, reviewer, 'startReview')
}

/** Two officers with certificates: one writes the record, the other confirms it (行政许可法 §34(3)). */
export async function inspect(hand: Hand): Promise<void> {
  const [first, second] = await officers(hand.stage, unit(hand), 'inspector')
  if (!second) throw new Error(`${unit(hand)} has one inspector only`)
  const now = hand.stage.house.clock.now()
  const points = hand.item.conditions.slice(0, 5).map(({ zh }) => ({ point: zh, finding: '', result: 'met' }))
  await act(hand, first, 'recordSiteInspection', {
    place: hand.who.shop?.address ?? hand.who.person.address, startedAt: addMinutes(now, -70), endedAt: addMinutes(now, -15),
    certificates: [first.certNo, second.certNo], findings: points, conclusion: hand.chance.pick(words.inspection),
  })
  await confirmed(hand, second)
}

/** A stage of the chain that is signed: by the expert, the inspector or the reviewer, as the item says. */
export async function sign(hand: Hand, role: 'expert' | 'inspector' | 'reviewer'): Promise<void> {
  const [signer] = await officers(hand.stage, unit(hand), role)
  await act(hand, signer, 'signStage', { verdict: 'pass', opinion: role === 'expert' ? words.expert[0] : hand.chance.pick(words.stage) })
}

/** The kind of special procedure that may stop the clocks of this item, the item's own first. */
export function specialKind(item: ItemContent): string | null {
  const own = item.specialProcedures.find(({ suspendsClock, type }) => suspendsClock && type !== 'hearing')
  return own?.type ?? (item.itemType.code === '01' ? (SECTION_45_PROCEDURES.find((kind) => kind === 'expert_review') ?? null) : null)
}

export async function startSpecial(hand: Hand): Promise<void> {
  const kind = specialKind(hand.item)
  if (!kind) throw new Error(`${hand.item.slug} has no special procedure`)
  const [reviewer] = await officers(hand.stage, unit(hand), 'reviewer')
  const [head] = await officers(hand.stage, unit(hand), 'departmentHead')
  const max = hand.item.specialProcedures.find(({ type }) => type === kind)?.maxDuration
  const declared = max && max.unit !== 'workday' ? max : { value: Math.min(max?.value ?? 20, hand.chance.whole(8, 20)), unit: 'workday' }
  await act(hand, reviewer, 'startSpecial', { kind, declared, reason: words.special[kind] ?? words.special.inspection })
  await confirmed(hand, head)
}

export async function endSpecial(hand: Hand): Promise<void> {
  const [reviewer] = await officers(hand.stage, unit(hand), 'reviewer')
  await act(hand, reviewer, 'endSpecial', { taskId: await openTask(hand, 'special'), result: hand.chance.pick(words.specialResult) })
}

/** Told to the neighbours, who may ask for a hearing within five working days (行政许可法 §36, §47). */
export async function tellNeighbours(hand: Hand): Promise<void> {
  const [reviewer] = await officers(hand.stage, unit(hand), 'reviewer')
  await act(hand, reviewer, 'notifyInterestedParties', { parties: [{ name: '文化街小区业主委员会', contact: '0951-6000000' }], hearingRight: true })
}

const HEARING_WORKDAYS = 9

export async function orderHearing(hand: Hand): Promise<void> {
  const [head] = await officers(hand.stage, unit(hand), 'departmentHead')
  const [chair] = await officers(hand.stage, unit(hand), 'hearingOfficer')
  const day = hand.stage.house.calendars.forRegion(hand.offer.regionCode).addWorkingDays(todayOf(hand), HEARING_WORKDAYS)
  await act(hand, head, 'orderHearing', { at: instantOf(day, '09:30'), place: '政务服务中心四楼听证室', chair: chair.name })
}

export async function holdHearing(hand: Hand): Promise<void> {
  const [chair] = await officers(hand.stage, unit(hand), 'hearingOfficer')
  await act(hand, chair, 'holdHearing', { record: words.hearingRecord })
  await endSpecial(hand)
}

/** Departments asked: those that must agree where the item names them, else fire rescue and urban management. */
export const departmentsAsked = ({ jointApproval }: ItemContent): readonly string[] => jointApproval?.coApprovers ?? ['FR', 'UM']

/** Their organs in the same place. */
const asked = ({ item, offer }: Hand): string[] => departmentsAsked(item).map((code) => organUnitId(code, offer.regionCode.slice(0, 6)))

export async function askOpinions(hand: Hand): Promise<void> {
  const [reviewer] = await officers(hand.stage, unit(hand), 'reviewer')
  await act(hand, reviewer, 'requestOpinions', { question: hand.chance.pick(words.question), unitIds: asked(hand) })
}

/** One of the departments answers, in the order asked. */
export async function giveOpinion(hand: Hand, place: number): Promise<void> {
  const unitId = asked(hand)[place] as string
  await act(hand, await anyOfficer(hand.stage, unitId), 'giveOpinion',
    { taskId: await openTask(hand, 'opinion', unitId), verdict: hand.chance.happens(85) ? 'agree' : 'agreeWithConditions',
    reason: hand.chance.pick(words.answer) })
}

export async function askClarification(hand: Hand): Promise<void> {
  const [reviewer] = await officers(hand.stage, unit(hand), 'reviewer')
  await act(hand, reviewer, 'askClarification', { text: hand.chance.pick(words.clarification) })
}

export async function clarify(hand: Hand): Promise<void> {
  await act(hand, performerOf(hand.who), 'clarify', { text: hand.chance.pick(words.clarified) })
}

export async function extend(hand: Hand): Promise<void> {
  const [head] = await officers(hand.stage, unit(hand), 'departmentHead')
  await act(hand, head, 'extend', { length: hand.item.extension?.value ?? 1, reason: words.extension[0] })
}

export async function submitForDecision(hand: Hand, proposal: 'grant' | 'deny'): Promise<void> {
  const [reviewer] = await officers(hand.stage, unit(hand), 'reviewer')
  const last = hand.item.conditions.length - 1
  const conditions = hand.item.conditions.map((_, index) => ({ index, met: proposal === 'grant' || index !== last, evidence: index === 0
    ? '申请材料、现场核查记录' : '' }))
  await act(hand, reviewer, 'submitForDecision', { conditions, proposal,
    opinion: hand.chance.pick(proposal === 'grant' ? words.opinionGrant : words.opinionDeny) })
}

