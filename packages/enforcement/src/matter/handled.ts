import type { CaseState } from '@onewindow/casework/case-state'
import { z } from 'zod'
import type { Known } from '../in-force.ts'
import { atPlaceOf, type Handled } from '../powers.ts'

/** What facts of a case say of its causes (the one it is about, the one that was proposed, those a clue is suspected of), and of the place of the act. */
const aboutAct = z.object({
  causeCode: z.string().nullish(), causes: z.array(z.string()).nullish(), proposal: z.object({ causeCode: z.string().nullish() }).nullish(), act: z.object({ regionCode: z.string().nullish() }).nullish().catch(null),
})

function readIn(facts: unknown): { causes: readonly string[]; regionCode: string | null } {
  const { causeCode, causes, proposal, act } = aboutAct.safeParse(facts).data ?? {}
  const one = causeCode ?? proposal?.causeCode
  return { causes: one ? [one] : (causes ?? []), regionCode: act?.regionCode ?? null }
}

/** A case as its power is asked for (R15). What lies inside another has causes and place of that one, loaded as `known.around` (`loadInside`), unless its own facts name them. */
export function handledOf({ unitId, regionCode, facts }: Pick<CaseState<unknown>, 'unitId' | 'regionCode' | 'facts'>, { known }: Pick<Known, 'known'>): Handled {
  const [own, around] = [readIn(facts), readIn((known.around as { about?: unknown } | null | undefined)?.about)]
  return { ...atPlaceOf({ regionCode: own.regionCode ?? around.regionCode }, { unitId, regionCode }), causes: own.causes.length > 0 ? own.causes : around.causes }
}
