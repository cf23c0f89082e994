import type { CaseState, Context, PartRecord } from '@onewindow/casework/case-state'
import type { Change, Moment } from '@onewindow/casework/case-type'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import type { Refusal } from '@onewindow/casework/refusal'
import { inRegion } from '@onewindow/identity/region-code'
import { isWithinUnit } from '@onewindow/identity/unit-id'
import { dispatchOf, type Dispatch } from '../rules/dispatch.ts'
import { refuseRequest as refuse } from './errors.ts'
import { CENTRE, dispatchListOn } from '../in-force.ts'
import type { RequestFacts } from './schemas.ts'

type Case = CaseState<RequestFacts>

/** A unit as `load` fetched it. */
export type KnownUnit = { id: string; path: string; regionCode: string; nameZh: string }

export const unitIn = (ctx: Context, id: string | null | undefined): KnownUnit | null => (id ? ((ctx.known.units as Readonly<Record<string, KnownUnit>> | undefined)?.[id] ?? null) : null)

const moveTo = ({ id, path, regionCode }: KnownUnit): NonNullable<Change<never>['unit']> => ({ id, path, regionCode })
const needed = (ctx: Context, id: string): KnownUnit => {
  const unit = unitIn(ctx, id)
  if (!unit) throw new Error(`Unit ${id} was not loaded`)
  return unit
}

/** The case lies with the centre, or with the unit that leads it. */
export const toCentre = (ctx: Context) => ({ unit: moveTo(needed(ctx, CENTRE)) })
export const toLead = (c: Case, ctx: Context) => (c.facts.order ? { unit: moveTo(needed(ctx, c.facts.order.unitId)) } : toCentre(ctx))
export const toUnit = (ctx: Context, id: string) => ({ unit: moveTo(needed(ctx, id)) })

export const unitPart = (part: string, { id, nameZh }: Pick<KnownUnit, 'id' | 'nameZh'>): PartRecord => ({ part, partyId: null, accountId: null, unitId: id, name: nameZh })
/** Whoever led or was told before no longer sees the request. */
export const unitsLeaving = (c: Case): PartRecord[] => c.parts.filter(({ part }) => part === 'lead' || part === 'copy' || part === 'sub')

/** Where the responsibility list of the day it came sends a request now (convenience §5.1). */
export const listedFor = ({ facts, openedAt, receivedAt }: Pick<Case, 'facts' | 'openedAt' | 'receivedAt'>, moment: Moment): Dispatch => dispatchOf({
  category: facts.category ?? '', region: facts.place?.regionCode ?? null, kind: facts.kind, at: moment.at, urgent: facts.urgent, against: facts.againstId ?? undefined, returnedBy: facts.returnedByIds,
}, dispatchListOn(whenOpened({ openedAt, receivedAt }, moment)))

/** A unit that may take the request: in the register, not the accused nor below it, and it has not handed this request back. */
export function unfit(c: Case, ctx: Context, id: string): Refusal | null {
  const unit = unitIn(ctx, id)
  if (!unit) return refuse.unitUnknown({})
  const accused = unitIn(ctx, c.facts.againstId)
  if (c.facts.againstId === id || (accused && isWithinUnit(unit.path, accused.path))) return refuse.unitAccused({})
  return c.facts.returnedByIds.includes(id) ? refuse.unitReturned({}) : null
}

/** 区级协调中心. */
export const isCountyCentre = (id: string): boolean => id.startsWith('C:') && id !== CENTRE
/** 街道、乡镇. */
export const isTownship = (id: string): boolean => id.startsWith('T:')

/** In the own county: its townships and its departments (北京市接诉即办工作条例 §12). */
export const isInCounty = (c: Case, unit: KnownUnit | null): boolean => unit !== null && unit.id !== c.unitId && inRegion(c.regionCode, unit.regionCode)
/** Below the own unit: there a transfer stays inside the house. */
export const isBelow = (c: Case, unit: KnownUnit | null): boolean => unit !== null && unit.id !== c.unitId && isWithinUnit(unit.path, c.unitPath)
