import { words } from './words.ts'
import { officers } from '../drive/bench.ts'
import { act, whole, type Hand } from '../drive/hand.ts'

const unit = (hand: Hand): string => hand.offer.unitId

export async function grant(hand: Hand): Promise<void> {
  const [decider] = await officers(hand.stage, unit(hand), 'decisionMaker')
  await act(hand, decider, 'grant', { conditions: [], note: '' })
}

export async function deny(hand: Hand): Promise<void> {
  const [decider] = await officers(hand.stage, unit(hand), 'decisionMaker')
  const [basis] = hand.item.legalBasis
  await act(hand, decider, 'deny', {
    reason: hand.chance.pick(words.denial), failed: [{ index: hand.item.conditions.length - 1, met: false, evidence: '现场核查记录' }],
    articles: [{ law: basis?.law ?? '中华人民共和国行政许可法', article: basis?.article ?? '§38' }],
  })
}

export async function sendBack(hand: Hand): Promise<void> {
  const [decider] = await officers(hand.stage, unit(hand), 'decisionMaker')
  await act(hand, decider, 'sendBack', {}, words.sendBack)
}

export async function terminate(hand: Hand): Promise<void> {
  const [decider] = await officers(hand.stage, unit(hand), 'decisionMaker')
  await act(hand, decider, 'terminate', { ground: hand.chance.pick(words.termination) })
}

/** The finance clerk enters what was paid; where the tariff is applied case by case, an amount as the officers would assess it. */
export async function recordPayment(hand: Hand): Promise<void> {
  const [clerk] = await officers(hand.stage, unit(hand), 'financeClerk')
  const { fee } = hand.item
  const amountFen = fee.amount ? Math.round(fee.amount * 100) : hand.chance.whole(4, 90) * 10_000
  await act(hand, clerk, 'recordPayment', { amountFen, serial: `NX2026${hand.chance.digits(10)}` })
}

export async function startIssuing(hand: Hand): Promise<void> {
  const [issuer] = await officers(hand.stage, unit(hand), 'issuer')
  await act(hand, issuer, 'startIssuing')
}

export async function seal(hand: Hand): Promise<void> {
  const [issuer] = await officers(hand.stage, unit(hand), 'issuer')
  await act(hand, issuer, 'sealCertificate')
}

/** By the way the applicant chose; a person signs for what is handed out. */
export async function deliver(hand: Hand, event: 'deliver' | 'deliverDecision' = 'deliver'): Promise<void> {
  const [issuer] = await officers(hand.stage, unit(hand), 'issuer')
  const { facts } = await whole(hand)
  const mode = event === 'deliver' ? facts.delivery.mode : 'electronic'
  await act(hand, issuer, event, { mode, receiver: hand.who.accountName })
}

export async function deliveryFails(hand: Hand): Promise<void> {
  const [issuer] = await officers(hand.stage, unit(hand), 'issuer')
  await act(hand, issuer, 'deliveryFailed', { reason: words.deliveryFailed })
}
