import type { CaseState, Context, PartRecord } from './case-state.ts'
import type { CaseType } from './case-type.ts'
import { CONFINED } from './scope.ts'

/** Why two cases belong together. A link never widens who may read. */
export const LINK_KINDS = ['causedBy', 'transferredTo', 'mergedInto', 'splitFrom', 'relapseOf', 'varies', 'partOf', 'sameMatter'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** What a new case starts with; what is missing comes from the case that opens it. */
export type Seed = {
  topic: string
  title: string
  facts: unknown
  party?: string
  unit?: { id: string; path: string; regionCode: string }
  channel?: string
  parts?: PartRecord[]
  /** Input of the opening event. */
  input?: unknown
}

/** A case that a row brings about: inside this one (`sub`, shown and archived with it), beside it in the same parent (`sibling`), or on its own (`linked`). */
export type Opens<F> = {
  type: string
  as: 'sub' | 'sibling' | 'linked'
  /** The event of the other table that starts from nothing; its actors include the system. */
  on: string
  link?: LinkKind
  /** One new case per seed: one for each thing seized, each paper to serve, none where nothing is needed. `issued` are the papers of this event. */
  seeds: (c: CaseState<F>, ctx: Context, input: unknown, issued: readonly { id: string; doc: string; data: Record<string, unknown> }[]) => readonly Seed[]
  /** The parties who know of this case know of the new one from its beginning; else it stays the office's until an event of its own tells them. */
  known?: true
  /** Cases inside this one that go over to the new one (measures taken while the clue was looked at). */
  adopts?: readonly string[]
}

/** Who hears of an event as a message of that name: the parent, cases inside this one, others of the same parent, linked ones; only those of a type where it is named. What the same event opens is not there yet. */
export type Tells = { to: 'parent' | 'subs' | 'siblings' | 'linked'; type?: string; message: string }

/** A new case as the decision ordered it. The id is fixed here, so that however often the order is carried out there is one case. */
export type OpenOrder = {
  caseId: string
  type: string
  on: string
  input: unknown
  parentId: string | null
  link: LinkKind
  adopts: readonly string[]
  opening: Omit<Seed, 'input' | 'unit'> & { regionCode: string; unitId: string; unitPath: string; channel: string; party: string; parts: PartRecord[]; flags: readonly string[] }
}

/** The orders of a row for the case after its event. */
export function ordersOf<F>(opens: readonly Opens<F>[] | undefined, c: CaseState<F>, ctx: Context, input: unknown, issued: Parameters<Opens<F>['seeds']>[3], ids: () => string): OpenOrder[] {
  return (opens ?? []).flatMap(({ type, as, on, link, seeds, known, adopts = [] }) => seeds(c, ctx, input, issued).map(({ input: typed, unit, ...seed }) => ({
    caseId: ids(), type, on, input: typed ?? {}, parentId: as === 'linked' ? null : as === 'sub' ? c.id : c.parentId, link: link ?? (as === 'sub' ? 'partOf' : 'causedBy'), adopts,
    opening: {
      ...seed, regionCode: unit?.regionCode ?? c.regionCode, unitId: unit?.id ?? c.unitId, unitPath: unit?.path ?? c.unitPath, channel: seed.channel ?? 'internal', party: seed.party ?? c.party, flags: c.flags.filter((flag) => flag === CONFINED), parts: (seed.parts ?? []).map((one) => ({ ...one, told: known === true && one.told === true })),
    },
  })))
}

/** Case types whose rows a table names but which nobody composed: found when the house is put together, not when the first case needs one. */
export function unknownTypes(types: readonly Pick<CaseType<never>, 'name' | 'lifecycle'>[]): string[] {
  const known = new Map(types.map((type) => [type.name, type]))
  return types.flatMap((type) => type.lifecycle.transitions.flatMap((row) => (row.opens ?? []).flatMap(({ type: name, on }) => {
    const opened = known.get(name)
    if (!opened) return [`${type.name}.${row.on} opens ${name}, which does not exist`]
    return opened.lifecycle.transitions.some((other) => other.on === on && other.from === null) ? [] : [`${type.name}.${row.on} opens ${name} by ${on}, which starts nothing`]
  })))
}
