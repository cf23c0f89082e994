import { eventOf } from '@onewindow/casework/case-type'
import { periodFrom } from './period.ts'
import { refuse } from './errors.ts'
import { itemOf, knownOf } from './known.ts'
import * as inputs from './schemas.ts'
import type { ApplicationFacts } from './schemas.ts'

const event = eventOf<ApplicationFacts>()

/** From the decision to the file in the archive. */
export const decisionEvents = {
  grant: event({
    input: inputs.grantInput,
    change: (c, { conditions, note }, ctx) => {
      const item = itemOf(ctx)
      const period = periodFrom(item.result.validity, ctx.today)
      const articles = item.legalBasis.map(({ law, article }) => ({ law, article: article ?? '' }))
      return { facts: { ...c.facts, decision: { kind: 'granted', on: ctx.today, reason: note, articles, conditions, validFrom: period.from, validTo: period.to, failed: [] }, given: knownOf(ctx).newFacts ?? {} }, body: { conditions: conditions.length } }
    },
  }),
  deny: event({
    input: inputs.denyInput,
    change: (c, { reason, failed, articles }, ctx) => ({ facts: { ...c.facts, decision: { kind: 'denied', on: ctx.today, reason, articles, conditions: [], validFrom: null, validTo: null, failed } }, body: { failed: failed.map(({ index }) => index) } }),
  }),
  terminate: event({ input: inputs.terminateInput, change: (c, { ground }) => ({ facts: { ...c.facts, ending: { ground } } }) }),
  recordPayment: event({ input: inputs.paymentInput, change: (c, payment, ctx) => ({ facts: { ...c.facts, payment: { ...payment, at: ctx.at } }, body: payment }) }),
  deliverDecision: event({ input: inputs.deliverInput, change: (c, { mode, receiver }, ctx) => ({ facts: { ...c.facts, proofOfService: { mode, receiver, at: ctx.at } }, body: { mode } }) }),
  sealCertificate: event({
    change: (c, _input, ctx) => {
      const { licenceId, number } = ctx.known.newLicence as { licenceId: string; number: string }
      return { facts: { ...c.facts, certificateNumber: number, licenceIssuedId: licenceId }, body: { number, licenceId } }
    },
    input: inputs.acceptInput.partial(),
  }),
  correctCertificate: event({ input: inputs.failedInput, change: (c, { reason }) => ({ facts: { ...c.facts, licenceIssuedId: null, certificateNumber: null }, body: { reason, voided: c.facts.certificateNumber } }) }),
  deliver: event({
    input: inputs.deliverInput, check: (_c, { mode }, ctx) => (mode === 'electronic' && !itemOf(ctx).result.electronic ? refuse.electronicOnly({}) : null),
    change: (c, { mode, receiver }, ctx) => ({ facts: { ...c.facts, proofOfService: { mode, receiver, at: ctx.at } }, body: { mode } }),
  }),
  deliveryFailed: event({ input: inputs.failedInput, change: (c, { reason }, ctx) => ({ facts: { ...c.facts, attempts: [...c.facts.attempts, { at: ctx.at, reason }] }, body: { reason } }) }),
  correctDocument: event({ input: inputs.errataInput, change: (c, erratum, ctx) => ({ facts: { ...c.facts, errata: [...c.facts.errata, { ...erratum, on: ctx.today }] }, body: erratum }) }),
  reopen: event({ input: inputs.reopenInput, change: (c, { ground }) => ({ facts: { ...c.facts, decision: null, conditions: [], stages: [], certificateNumber: null, licenceIssuedId: null }, result: 'reopened', flags: ['reopened'], body: { ground } }) }),
  reassign: event({ input: inputs.reassignInput, change: (_c, { handlerId }) => ({ handlerId, body: { handlerId } }) }),
  transferUnit: event({ input: inputs.transferInput, check: (c, { unitId }, ctx) => (unitId === c.unitId || !knownOf(ctx).target ? refuse.noSuchUnit({}) : null),
    change: (_c, _input, ctx) => {
      const { target } = knownOf(ctx)
      return target ? { unit: target, body: { unitId: target.id } } : {}
    } }),
  requestRecusal: event({ input: inputs.recusalInput, change: (c, { officer, reason }) => ({ facts: { ...c.facts, recusals: [...c.facts.recusals, { officer, officerId: null, reason, decided: null }] }, body: { officer } }) }),
  decideRecusal: event({
    input: inputs.decideRecusalInput, check: (c, { officer }) => (c.facts.recusals.some((r) => r.officer === officer && r.decided === null) ? null : refuse.noRecusal({})),
    change: (c, { officer, officerId, granted }) => ({
      facts: { ...c.facts, recusals: c.facts.recusals.map((r) => (r.officer === officer && r.decided === null ? { ...r, officerId, decided: granted } : r)) },
      ...(granted && c.handlerId === officerId ? { handlerId: null } : {}), body: { officer, officerId, granted },
    }),
  }),
}
