import type { CaseState, Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, type Change } from '@onewindow/casework/case-type'
import { benefitDocuments } from './documents.ts'
import { benefitLifecycle } from './lifecycle.ts'
import { benefitKnown } from './known.ts'
import { matchNow } from './matching.ts'
import { benefitFacts, checkInput, confirmInput, payInput, recoverInput, settleInput, type BenefitFacts } from './schemas.ts'

type Case = CaseState<BenefitFacts>
const event = eventOf<BenefitFacts>()

/** What is known now, and what follows for the amount and the facts still missing. */
function learnt(c: Case, input: unknown, ctx: Context): Change<BenefitFacts> {
  const { factsUsed, missing, amountFen } = matchNow(c, input, ctx)
  return { facts: { ...c.facts, factsUsed, missing: [...missing], amountFen } }
}

export const benefitMatchType = defineCaseType<BenefitFacts>({
  name: 'benefitMatch', numberPrefix: 'MX', facts: benefitFacts, lifecycle: benefitLifecycle as never, documents: benefitDocuments, load: benefitKnown,
  partyFacts: ['policyTitle', 'policyBasis', 'period', 'policyEnd', 'amountFen', 'factsUsed', 'renews', 'confirmedAt', 'payment', 'recovery'],
  events: {
    needFacts: { change: learnt },
    invite: { change: learnt },
    factChanged: { change: learnt },
    confirm: event({
      input: confirmInput,
      change: ({ facts }, { bankAccount, renews }, { at }) => ({
        facts: { ...facts, bankAccount, renews, confirmedAt: at },
        body: { partyId: facts.partyId, policy: facts.policy, period: facts.period, amountFen: facts.amountFen ?? 0, confirmedAt: at, facts: facts.factsUsed.map(({ key, source, asOf }) => ({ key, source, asOf })) },
      }),
    }),
    check: event({ input: checkInput, change: learnt }),
    pay: event({ input: payInput, change: ({ facts }, { serial }, { today }) => ({ facts: { ...facts, payment: { serial, paidOn: today } }, body: { serial } }) }),
    recover: event({ input: recoverInput, change: ({ facts }, recovery, { today }) => ({ facts: { ...facts, recovery: { ...recovery, on: today } }, body: { falseFact: recovery.falseFact } }) }),
    settleRecovery: event({ input: settleInput, change: (_c, { serial }) => ({ body: { serial } }) }),
    cancelRecovery: { change: ({ facts }) => ({ facts: { ...facts, recovery: null } }) },
  },
})
