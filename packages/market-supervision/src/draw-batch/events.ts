import { epochMs, instantTextMs } from '@onewindow/calendar/day'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { seatOf, type Context } from '@onewindow/casework/case-state'
import { stratumOf } from '../rules/draw/draw.ts'
import { verifyDraw } from '../rules/draw/verify-draw.ts'
import { bundleOf, ceremonyOf, committed, drawn, frozenLists, openSupplement, partyOf, secretFault, supplementaryBundles, withCeremony, withReveal, type Case, type Ceremony } from './draw.ts'
import { refuseDraw } from './errors.ts'
import { triesUsed } from './guards.ts'
import { nextObjects, whyNot } from './issue.ts'
import type { Frozen } from './pool.ts'
import { allowInput, answerInput, challengeInput, commitInput, confirmDrawInput, MOST_CANDIDATES, replaceInput, revealInput, supplementInput, triesInput, type ChallengeInput, type DrawBatchFacts } from './schemas.ts'
import { openOnStepIn, remainingOf, shortagesOf, standing, supplementOf, teamFor } from './seats.ts'

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

const keyOf = ({ object, dept, seat }: { object: string; dept: string; seat: number }): string => `${object}/${dept}/${seat}`

/** With the right secret the wrong ones of the same officer are over; they stay in the course of the draw. */
const afterSecret = ({ facts }: Case, now: Ceremony, { actor }: Context): DrawBatchFacts => ({ ...withCeremony(facts, now), missed: facts.missed.filter((one) => one !== actor.accountId) })

const withoutSupplement = ({ facts }: Case) => (openSupplement(facts) ? { facts: { ...facts, supplements: facts.supplements.map((one) => (one.draw === null ? { ...one, ended: true } : one)) } } : {})

export const drawEvents: Readonly<Record<string, EventSpec<DrawBatchFacts>>> = {
  joinDepartment: { change: (c, _input, { actor }) => ({ facts: withJoined(c, actor.grants.map(({ unitId }) => unitId), true) }) },
  leaveDepartment: { change: (c, _input, { actor }) => ({ facts: withJoined(c, actor.grants.map(({ unitId }) => unitId), false) }) },
  allowNewDraw: event({ input: allowInput, change: (c, { why }) => ({ facts: { ...c.facts, afterVoid: c.facts.afterVoid && { ...c.facts.afterVoid, why } }, body: { why } }) }),
  freeze: {
    check: (_c, _input, { known }) => {
      const n = (known.frozen as Frozen | undefined)?.objects.length ?? 0
      return n === 0 ? refuseDraw.noCandidate({}) : n > MOST_CANDIDATES ? refuseDraw.tooManyCandidates({ n: MOST_CANDIDATES }) : null
    },
    change: (c, _input, { known }) => {
      const frozen = known.frozen as Frozen
      const seats = c.facts.rules.seats.filter(({ dept }) => c.facts.departments.some((one) => one.dept === dept && one.joined))
      const rules = { ...c.facts.rules, seats }
      return { facts: { ...c.facts, rules, lists: frozenLists(frozen, rules), candidates: frozen.candidates, staff: frozen.staff, saltKey: frozen.saltKey }, body: { byClass: frozen.byClass, byCode: frozen.byCode } }
    },
  },
  unfreeze: { change: (c) => ({ facts: { ...c.facts, lists: null, candidates: [], staff: [], saltKey: null } }) },
  commit: event({
    input: commitInput,
    check: (c, { objectsRoot, inspectorsRoot, publicSource }, ctx) => {
      const { lists, commitments, publicSource: named } = ceremonyOf(c.facts)
      if (lists?.objectsRoot !== objectsRoot || lists.inspectorsRoot !== inspectorsRoot) return refuseDraw.rootsDiffer({})
      if (commitments.some(({ accountId }) => accountId === ctx.actor.accountId)) return refuse.sameOfficer({ event: 'commit' })
      if (commitments.some(({ party }) => party === partyOf(c, ctx))) return refuseDraw.secondPartyNeeded({})
      return commitments.length > 0 && publicSource !== named ? refuseDraw.sourceDiffers({ source: named }) : null
    },
    change: (c, { commitment, publicSource }, ctx) => {
      const accountId = ctx.actor.accountId ?? ''
      const party = partyOf(c, ctx)
      const before = ceremonyOf(c.facts)
      const now = committed({ ...before, publicSource, commitments: [...before.commitments, { party, accountId, commitment }] }, c.facts.planNo, ctx)
      return { facts: withCeremony(c.facts, now), parts: [seatOf(PARTY, accountId)], body: { party, commitment, ...(now.commitHash ? { drawNo: now.drawNo, commitHash: now.commitHash } : {}) } }
    },
  }),
  reveal: event({ input: revealInput, check: (c, input, ctx) => triesUsed(c, ctx) ?? secretFault(c, input, ctx), change: (c, input, ctx) => ({ facts: afterSecret(c, withReveal(c, input, ctx), ctx) }) }),
  revealLast: event({
    input: revealInput, check: (c, input, ctx) => triesUsed(c, ctx) ?? secretFault(c, input, ctx),
    change: (c, input, ctx) => {
      const now = drawn(withReveal(c, input, ctx))
      return { facts: afterSecret(c, now, ctx), body: { drawNo: now.drawNo, resultHash: now.draw?.resultHash, selected: now.draw?.selected.length, shortages: now.draw?.shortages.length } }
    },
  }),
  secretMissed: { change: (c, { accountId }: { accountId: string | null }) => ({ facts: { ...c.facts, missed: [...c.facts.missed, ...(accountId ? [accountId] : [])].slice(-200) }, body: { accountId } }) },
  allowTries: event({
    input: triesInput,
    check: (c, _input, { actor }) => (c.facts.missed.includes(actor.accountId ?? '') ? refuse.sameOfficer({ event: 'reveal' }) : null),
    change: (c, { why }) => ({ facts: { ...c.facts, missed: [] }, body: { why } }),
  }),
  supplement: event({
    input: supplementInput,
    check: (c, { vacated }, ctx) => {
      const strange = vacated.some(({ object, inspector }) => !teamFor(c.facts, object).some((one) => one.inspector === inspector))
      if (strange) return refuseDraw.objectNotDrawn({})
      const { seats, inspectors } = remainingOf(ctx)
      return seats.length === 0 ? refuseDraw.noSeatOpen({}) : inspectors.length === 0 ? refuseDraw.nobodyLeft({}) : null
    },
    change: (c, input, ctx) => {
      const remaining = remainingOf(ctx)
      const supplement = supplementOf(c, input, remaining)
      const { seats, vacated, drawNo } = supplement
      const known = new Set(c.facts.staff.map(({ id }) => id))
      const staff = [...c.facts.staff, ...remaining.staff.filter(({ id }) => !known.has(id))]
      return { facts: { ...c.facts, staff, supplements: [...c.facts.supplements, supplement] }, body: { drawNo, seats, vacated } }
    },
  }),
  // A batch that was drawn stays; what becomes void is its supplementary draw.
  revealExpired: { change: withoutSupplement },
  cancel: { change: withoutSupplement },
  confirm: event({
    input: confirmDrawInput,
    check: (c, { answers }) => {
      const given = new Set(answers.map(keyOf))
      const open = shortagesOf(c.facts).filter((one) => !given.has(keyOf(one)))
      return open.length > 0 ? refuseDraw.shortagesOpen({ list: open.slice(0, 20).map(({ object }) => object.slice(0, 9)) }) : null
    },
    change: (c, { answers, merge, mergeAnswer }, { at }) => ({ facts: { ...c.facts, shortageAnswers: answers, merged: merge, mergeAnswer, nextIssueAt: soon(at) } }),
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
    check: (c, { object }) => (!standing(c.facts).includes(object) ? refuseDraw.objectNotDrawn({}) : reservesFor(c, object).next === undefined ? refuseDraw.noReserve({}) : null),
    change: (c, { object, why }) => {
      const { stratum, next = '' } = reservesFor(c, object)
      const open = openOnStepIn(c.facts, { object, by: next })
      return { facts: { ...c.facts, replaced: [...c.facts.replaced, { object, by: next, why, position: stratum.indexOf(next) + 1, open }] }, body: { object, by: next, why, ...(open.length > 0 ? { open } : {}) } }
    },
  }),
  challenge: event({
    input: challengeInput,
    // `by` is the name of a firm in the list; what staff type has none.
    change: (c, { ground, by }: ChallengeInput & { by?: string }, { at }) => ({ facts: { ...c.facts, challenge: ground, firmChallenges: [...c.facts.firmChallenges, ...(by ? [{ id: by, saidAt: at, ground, finding: null }] : [])] }, ...(by ? { body: { by } } : {}) }),
  }),
  answerChallenge: event({
    input: answerInput,
    // The draw and its supplements are repeated from their bundles; the answer tells what came of it, whatever it is.
    change: (c, { finding }) => {
      const bundles = [bundleOf(c.facts), ...supplementaryBundles(c.facts).map((one) => one.bundle)]
      const verdicts = bundles.map((bundle) => (bundle ? verifyDraw(bundle) : { ok: false, fails: 'RESULT' }))
      const verdict = verdicts.find(({ ok }) => !ok) ?? { ok: true }
      const firmChallenges = c.facts.firmChallenges.map((one) => ({ ...one, finding: one.finding ?? finding }))
      return { facts: { ...c.facts, challenge: null, firmChallenges }, body: { finding, verified: verdict.ok, ...('fails' in verdict ? { fails: verdict.fails } : {}) } }
    },
  }),
}
