import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { redact } from '../rules/redaction.ts'
import { contactInput, contestInput, excludeInput, extendInput, objectionInput, rateInput, rectifiedInput, secondInput, triesInput, type RateInput, type ReviewFacts } from './schemas.ts'

type Case = CaseState<ReviewFacts>
const event = eventOf<ReviewFacts>()

/** What was said; an earlier word of the same person is kept. Others learn the text without personal data. */
function said({ facts, unitId, topic }: Case, { level, tags, text }: RateInput, { at }: Context) {
  return {
    facts: { ...facts, given: { level, tags, text, at }, earlier: facts.given ? [...facts.earlier, facts.given] : facts.earlier },
    body: { serviceCaseId: facts.serviceCaseId, unitId, topic, level, text: redact(text).text },
  }
}

export const reviewEvents: Record<string, EventSpec<ReviewFacts>> = {
  rate: event({ input: rateInput, change: said }),
  changeRating: event({ input: rateInput, change: said }),
  publish: { change: ({ facts }) => ({ facts: { ...facts, publicText: redact(facts.given?.text ?? '').text } }) },
  contactVerify: event({ input: contactInput, change: ({ facts }, { complexity, ...contact }, { at }) => ({ facts: { ...facts, complexity, contact: { ...contact, at } }, body: { way: contact.way, outcome: contact.outcome } }) }),
  rectified: event({ input: rectifiedInput, change: ({ facts }, done, { today }) => ({ facts: { ...facts, rectification: { ...done, doneOn: today } } }) }),
  extendRectify: event({ input: extendInput, change: (_c, { days }) => ({ extend: { length: days, unit: 'workday', reason: 'complex' }, body: { days } }) }),
  secondRate: event({ input: secondInput, change: ({ facts }, second, { at }) => ({ facts: { ...facts, second: { ...second, at } }, body: { level: second.level } }) }),
  revisitUnreachable: event({ input: triesInput, change: (_c, { tries }) => ({ body: { tries } }) }),
  objection: event({ input: objectionInput, change: ({ facts }, { statement }) => ({ facts: { ...facts, objection: statement }, pause: { reason: 'objection', basis: '产品默认值' } }) }),
  exclude: event({ input: excludeInput, change: ({ facts }, { code }) => ({ facts: { ...facts, excluded: code }, body: { code } }) }),
  uphold: { change: ({ facts }) => ({ facts: { ...facts, excluded: null } }) },
  contestExclusion: event({ input: contestInput, change: ({ facts }, { statement }) => ({ facts: { ...facts, contested: statement } }) }),
}
