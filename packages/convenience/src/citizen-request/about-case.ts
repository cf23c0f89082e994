import type { CaseState, Context } from '@onewindow/casework/case-state'
import { caseNumbersIn } from '@onewindow/casework/case-number'
import type { Change } from '@onewindow/casework/case-type'
import { whenOpened, type InForce } from '@onewindow/casework/configuration/settings'
import { categoryOf } from '../in-force.ts'
import type { RequestFacts } from './schemas.ts'

type Case = CaseState<RequestFacts>

/** The number of the case a request asks about, in the reporter's own words or what was added to them; only in a category whose answer the handler of another case knows (1202 办件进度). */
const askedNumber = ({ category, text, supplements }: RequestFacts, on: InForce): string | null =>
  (categoryOf(category, on)?.aboutCase ? (caseNumbersIn([text, ...supplements.map((one) => one.text)].join('\n'))[0] ?? null) : null)

/**
 * A unit begins to handle: where the request asks about a case it names, that case's domain hears of it, once; from here on an answer finds the request (convenience §10.1).
 * `change` is what the event does besides. Who asks goes along only where nobody asked to be kept secret.
 */
export function asking(c: Case, ctx: Context, change: Change<RequestFacts> = {}): Change<RequestFacts> {
  const number = c.facts.aboutCase ? null : askedNumber(c.facts, whenOpened(c, ctx))
  if (!number) return change
  const isHidden = c.facts.sealed || c.facts.anonymous
  return {
    ...change, facts: { ...(change.facts ?? c.facts), aboutCase: { number, at: ctx.at } },
    body: { ...change.body, requestId: c.id, aboutNumber: number, extract: c.facts.extract.slice(0, 2000), partyId: isHidden ? null : (c.parts.find(({ part }) => part === 'reporter')?.partyId ?? null) },
  }
}

/** The message goes out with the event that found the number, with no other. */
export const questionLeaves = { event: 'requestAboutCase', if: (c: Case, ctx: Context): boolean => c.facts.aboutCase?.at === ctx.at } as const
