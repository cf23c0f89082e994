import { randomUUID } from 'node:crypto'
import type { Command, Receipt } from './call.ts'
import type { Chance } from './chance.ts'
import type { Kind } from './kinds.ts'
import type { Person } from './people.ts'

/** A case as the clients know it from answers alone. */
interface Known { kind: Kind, caseId: string, version: number, state: string, saved: number, sentBack: boolean }

/** A command and the case it is about; `known` is null while the case does not exist yet. */
export interface Job { command: Command, kind: Kind, known: Known | null }

export type Officers = Record<'acceptor' | 'reviewer' | 'decisionmaker' | 'issuer', Person>

/** Who does what next with which case. A case is in one client's hands at a time, so that refusals stay rare and mean something. */
export interface Board { next: () => Job, settle: (job: Job, receipt: Receipt | null) => void, open: () => number }

const WORDS = { signature: '马晓燕', opinion: '经审查，情况属实，符合规定。', reason: '依法办理所需' }
const MOST_OPEN = 400

type Step = [by: Person, event: string, input?: unknown]

/** The next lawful step of a case, by the person whose step it is. */
function stepOf(known: Known, officers: Officers, chance: Chance): Step | null {
  const { kind, state } = known
  switch (state) {
    case 'draft': return known.saved > 0 && chance.happens(60) ? [kind.citizen, 'submit', { signature: WORDS.signature, truthful: true }] : [kind.citizen, 'saveDraft', kind.save]
    case 'submitted': return [officers.acceptor, kind.onTheSpot ? 'acceptOnTheSpot' : 'accept', {}]
    case 'accepted': return [officers.reviewer, 'startReview']
    case 'reviewing': return [officers.reviewer, 'submitForDecision', {
      conditions: Array.from({ length: kind.conditions }, (_, index) => ({ index, met: true, evidence: '见材料' })), proposal: 'grant', opinion: WORDS.opinion }]
    case 'awaitingDecision': return !kind.onTheSpot && !known.sentBack && chance.happens(20) ? [officers.decisionmaker, 'sendBack'] : [officers.decisionmaker, 'grant', {}]
    case 'granted': return [officers.issuer, 'startIssuing']
    case 'issuing': return [officers.issuer, 'sealCertificate', {}]
    case 'delivering': return [officers.issuer, 'deliver', { mode: 'window', receiver: WORDS.signature }]
    default: return null
  }
}

export function newBoard(kinds: readonly Kind[], officers: Officers, chance: Chance): Board {
  const idle: Known[] = []
  let inHands = 0
  const opening = (): Job => {
    const kind = chance.pick(kinds)
    if (!kind) throw new Error('There is nothing to apply for')
    return { kind, known: null, command: { key: randomUUID(), person: kind.citizen, path: 'citizen.application.start', body: { slug: kind.slug, offerId: kind.offerId } } }
  }
  const next = (): Job => {
    if (idle.length === 0 || (idle.length < MOST_OPEN && chance.happens(18))) return opening()
    const [known] = idle.splice(chance.whole(0, idle.length - 1), 1)
    const step = known && stepOf(known, officers, chance)
    if (!known || !step) return opening()
    const [person, event, input] = step
    const body = { caseId: known.caseId, version: known.version, ...(event === 'sendBack' ? { reason: WORDS.reason } : {}), ...(input === undefined ? {} : { input }) }
    return { kind: known.kind, known, command: { key: randomUUID(), person, path: `${person.door}.application.${event}`, body } }
  }
  return {
    next: () => {
      inHands += 1
      return next()
    },
    settle: ({ kind, known, command }, receipt) => {
      inHands -= 1
      if (!receipt || ['completed', 'refused', 'withdrawn'].includes(receipt.state)) return
      const saved = (known?.saved ?? 0) + (command.path.endsWith('.saveDraft') ? 1 : 0)
      idle.push({ kind, caseId: receipt.caseId, version: receipt.version, state: receipt.state, saved, sentBack: known?.sentBack === true || receipt.event === 'sendBack' })
    },
    open: () => idle.length + inHands,
  }
}
