import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import * as typed from './schemas.ts'
import type { ListingFacts } from './schemas.ts'

type Case = CaseState<ListingFacts>
const event = eventOf<ListingFacts>()
const put = (c: Case, facts: Partial<ListingFacts>): { facts: ListingFacts } => ({ facts: { ...c.facts, ...facts } })
/** What the approval desk and the draw hear. */
const status = (c: Case, ctx: Context, one: 'listed' | 'removed' | 'void') => ({ uscc: c.facts.firm.uscc, list: 'abnormal', status: one, on: ctx.today })
const ground = (input: unknown): string | null => (input as { ground?: string } | undefined)?.ground ?? null

export const listingEvents: Record<string, EventSpec<ListingFacts>> = {
  propose: { change: (c) => ({ searchText: c.facts.firm.uscc ?? '' }) },
  curedBefore: event({ input: typed.curedInput, change: (c, { ground: by }) => put(c, { removalGround: by }) }),
  recordLetter: event({ input: typed.letterInput, change: (c, letter) => put(c, { letters: [...c.facts.letters, letter].slice(-10) }) }),
  list: event({ input: typed.listInput, change: (c, _input, ctx) => ({ ...put(c, { listedOn: ctx.today }), body: status(c, ctx, 'listed') }) }),
  object: event({ input: typed.objectInput, change: (c, { objection }, ctx) => put(c, { objection, objectedOn: ctx.today }) }),
  uphold: { change: (c, _input, ctx) => ({ body: status(c, ctx, 'void') }) },
  applyRemoval: event({ input: typed.applyRemovalInput, change: (c, { ground: by, statement }) => put(c, { removalGround: `${GROUNDS[by]}:${statement}`.slice(0, 200) }) }),
  curedAutomatically: { change: (c, input: never) => put(c, { removalGround: ground(input) ?? '已履行公示义务' }) },
  remove: { change: (c, _input, ctx) => ({ body: status(c, ctx, 'removed') }) },
  subjectGone: { change: (c, _input, ctx) => ({ body: status(c, ctx, 'removed') }) },
  transferAuthority: event({
    input: typed.transferInput,
    change: (c, { unitId, unitPath, regionCode }) => ({ ...put(c, { formerUnit: c.unitId }), unit: { id: unitId, path: unitPath, regionCode } }),
  }),
  correct: event({
    input: typed.correctInput,
    change: (c, { wrongness }, ctx) => ({ ...put(c, { wrongness, listedOn: c.facts.listedOn ?? ctx.today }), body: status(c, ctx, c.state === 'listed' ? 'void' : 'listed') }),
  }),
}

const GROUNDS = { reportFiled: '已补报年度报告', informationShown: '已公示信息', falsehoodCorrected: '已更正信息', contactRestored: '已恢复联系' } as const
