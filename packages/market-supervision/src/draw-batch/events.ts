import { epochMs, instantTextMs } from '@onewindow/calendar/day'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { seatOf } from '@onewindow/casework/case-state'
import { stratumOf } from '../rules/draw/draw.ts'
import { verifyDraw } from '../rules/draw/verify-draw.ts'
import { bundleOf, committed, drawn, frozenLists, partyOf, secretFault, withReveal, type Case } from './draw.ts'
import { refuseDraw } from './errors.ts'
import { nextObjects, whyNot } from './issue.ts'
import type { Frozen } from './pool.ts'
import { answerInput, challengeInput, commitInput, confirmDrawInput, MOST_CANDIDATES, replaceInput, revealInput, type DrawBatchFacts } from './schemas.ts'

const event = eventOf<DrawBatchFacts>()
/** The seat of those who committed. */
export const PARTY = 'drawParty'

const SOON_MS = 1000
const soon = (at: string): string => instantTextMs(epochMs(at) + SOON_MS)
const withJoined = ({ facts, unitId }: Case, units: readonly string[], joined: boolean): DrawBatchFacts =>
  ({ ...facts, departments: facts.departments.map((one) => (one.unitId !== unitId && units.includes(one.unitId) ? { ...one, joined } : one)) })

/** Reserves of the stratum of an object that have not stepped in yet, in the order of the draw. */
function reservesFor({ facts: { lists, draw, rules, replaced } }: Case, object: string): { stratum: string[]; next: string | undefined } {
  const drawnObject = lists?.objects.find(({ id }) => id === object)
  const stratum = drawnObject ? (draw?.reserves[stratumOf(drawnObject, rules)] ?? []) : []
  return { stratum, next: stratum.find((id) => !replaced.some(({ by }) => by === id)) }
}

/** Objects that are to be visited now: those drawn and those that stepped in, without those replaced. */
const standing = ({ facts: { draw, replaced } }: Case, object: string): boolean =>
  (draw?.selected.includes(object) || replaced.some(({ by }) => by === object)) && !replaced.some((one) => one.object === object)

const keyOf = ({ object, dept, seat }: { object: string; dept: string; seat: number }): string => `${object}/${dept}/${seat}`

export const drawEvents: Readonly<Record<string, EventSpec<DrawBatchFacts>>> = {
  joinDepartment: { change: (c, _input, { actor }) => ({ facts: withJoined(c, actor.grants.map(({ unitId }) => unitId), true) }) },
  leaveDepartment: { change: (c, _input, { actor }) => ({ facts: withJoined(c, actor.grants.map(({ unitId }) => unitId), false) }) },
  freeze: {
    check: (_c, _input, { known }) => {
      const n = (known.frozen as Frozen | undefined)?.objects.length ?? 0
      return n === 0 ? refuseDraw.noCandidate({}) : n > MOST_CANDIDATES ? refuseDraw.tooManyCandidates({ n: MOST_CANDIDATES }) : null
    },
    change: (c, _input, { known }) => {
      const frozen = known.frozen as Frozen
      const seats = c.facts.rules.seats.filter(({ dept }) => c.facts.departments.some((one) => one.dept === dept && one.joined))
      const rules = { ...c.facts.rules, seats }
      return { facts: { ...c.facts, rules, lists: frozenLists(frozen, rules), candidates: frozen.candidates, staff: frozen.staff }, body: { byClass: frozen.byClass, byCode: frozen.byCode } }
    },
  },
  unfreeze: { change: (c) => ({ facts: { ...c.facts, lists: null, candidates: [], staff: [] } }) },
  commit: event({
    input: commitInput,
    check: (c, { objectsRoot, inspectorsRoot, publicSource }, ctx) => {
      const { lists, commitments } = c.facts
      if (lists?.objectsRoot !== objectsRoot || lists.inspectorsRoot !== inspectorsRoot) return refuseDraw.rootsDiffer({})
      if (commitments.some(({ party }) => party === partyOf(c, ctx))) return refuseDraw.secondPartyNeeded({})
      return commitments.length > 0 && publicSource !== c.facts.publicSource ? refuseDraw.sourceDiffers({ source: c.facts.publicSource }) : null
    },
    change: (c, { commitment, publicSource }, ctx) => {
      const accountId = ctx.actor.accountId ?? ''
      const party = partyOf(c, ctx)
      const facts = committed(c, { ...c.facts, publicSource, commitments: [...c.facts.commitments, { party, accountId, commitment }] }, ctx)
      return { facts, parts: [seatOf(PARTY, accountId)], body: { party, commitment, ...(facts.commitHash ? { drawNo: facts.drawNo, commitHash: facts.commitHash } : {}) } }
    },
  }),
  reveal: event({ input: revealInput, check: secretFault, change: (c, input, ctx) => ({ facts: withReveal(c, input, ctx) }) }),
  revealLast: event({
    input: revealInput, check: secretFault,
    change: (c, input, ctx) => {
      const facts = drawn(withReveal(c, input, ctx))
      return { facts, body: { resultHash: facts.draw?.resultHash, selected: facts.draw?.selected.length, shortages: facts.draw?.shortages.length } }
    },
  }),
  confirm: event({
    input: confirmDrawInput,
    check: (c, { answers }) => {
      const given = new Set(answers.map(keyOf))
      const open = (c.facts.draw?.shortages ?? []).filter((one) => !given.has(keyOf(one)))
      return open.length > 0 ? refuseDraw.shortagesOpen({ list: open.slice(0, 20).map(({ object }) => object.slice(0, 9)) }) : null
    },
    change: (c, { answers, mergeAnswer }, { at }) => ({ facts: { ...c.facts, shortageAnswers: answers, mergeAnswer, nextIssueAt: soon(at) } }),
  }),
  issueTasks: {
    change: (c, _input, ctx) => {
      const step = nextObjects(c.facts)
      const refused = step.flatMap((object) => {
        const why = whyNot(c, object, ctx)
        return why ? [{ object, why }] : []
      })
      const issued = c.facts.issued + step.length
      const rest = (c.facts.draw?.selected.length ?? 0) > issued
      return { facts: { ...c.facts, issued, notIssued: [...c.facts.notIssued, ...refused], nextIssueAt: rest ? soon(ctx.at) : null }, body: { issued: step.length - refused.length, refused: refused.length } }
    },
  },
  replaceObject: event({
    input: replaceInput,
    check: (c, { object }) => (!standing(c, object) ? refuseDraw.objectNotDrawn({}) : reservesFor(c, object).next === undefined ? refuseDraw.noReserve({}) : null),
    change: (c, { object, why }) => {
      const { stratum, next = '' } = reservesFor(c, object)
      return { facts: { ...c.facts, replaced: [...c.facts.replaced, { object, by: next, why, position: stratum.indexOf(next) + 1 }] }, body: { object, by: next, why } }
    },
  }),
  challenge: event({ input: challengeInput, change: (c, { ground }) => ({ facts: { ...c.facts, challenge: ground } }) }),
  answerChallenge: event({
    input: answerInput,
    // The draw is repeated from its bundle; the answer tells what came of it, whatever it is.
    change: (c, { finding }) => {
      const bundle = bundleOf(c.facts)
      const verdict = bundle ? verifyDraw(bundle) : { ok: false, fails: 'RESULT' }
      return { facts: { ...c.facts, challenge: null }, body: { finding, verified: verdict.ok, ...('fails' in verdict ? { fails: verdict.fails } : {}) } }
    },
  }),
}
