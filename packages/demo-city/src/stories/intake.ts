import { words } from './words.ts'
import { performerOf } from '../drive/applicants.ts'
import { officers } from '../drive/bench.ts'
import { act, type Hand } from '../drive/hand.ts'
import { officerAnswers, paperFor } from './file-application.ts'

const unit = (hand: Hand): string => hand.offer.unitId

/** The acceptor says yes in one of the ways the law knows. */
export async function accept(hand: Hand,
  event: 'accept' | 'acceptWithDeferred' | 'acceptOnTheSpot' | 'acceptOnCommitment' = 'accept'): Promise<void> {
  const [acceptor] = await officers(hand.stage, unit(hand), 'acceptor')
  await act(hand, acceptor, event, { officerAnswers: officerAnswers(hand) })
}

/** The one-time notice of everything that is missing (行政许可法 §32(1)(四)). */
export async function requestCorrection(hand: Hand): Promise<void> {
  const [acceptor] = await officers(hand.stage, unit(hand), 'acceptor')
  const materials = hand.owed.length > 0 ? hand.owed : [hand.item.materials.at(-1)?.key ?? '']
  const nameOf = (key: string): string => hand.item.materials.find((material) => material.key === key)?.nameZh ?? key
  await act(hand, acceptor, 'requestCorrection',
    { items: materials.map((materialKey) => ({ materialKey, defect: `${nameOf(materialKey)}${words.correction.defect}`,
    cure: words.correction.cure })), officerAnswers: officerAnswers(hand) })
  hand.owed = materials
}

export async function resubmit(hand: Hand): Promise<void> {
  const files = []
  for (const key of hand.owed) files.push(await paperFor(hand, key, hand.who.accountId))
  await act(hand, performerOf(hand.who), 'resubmit', { answers: {}, files,
    explanations: hand.owed.map((materialKey) => ({ materialKey, explanation: words.explanation })) })
  hand.owed = []
}

export async function supplyDeferred(hand: Hand): Promise<void> {
  const files = []
  for (const key of hand.owed) files.push(await paperFor(hand, key, hand.who.accountId))
  await act(hand, performerOf(hand.who), 'supplyDeferred', { files })
  hand.owed = []
}

export async function refuseApplication(hand: Hand, event: 'refuseNotRequired' | 'refuseNotCompetent'): Promise<void> {
  const [acceptor] = await officers(hand.stage, unit(hand), 'acceptor')
  const input = event === 'refuseNotRequired' ? { reason: words.refusalNotRequired[0] } : { reason: words.refusalNotCompetent[0],
    competentAuthority: '银川市审批服务管理局' }
  await act(hand, acceptor, event, input)
}

export async function withdraw(hand: Hand): Promise<void> {
  await act(hand, performerOf(hand.who), 'withdraw', {}, words.withdrawal)
}
