import type { Queryable } from '@onewindow/audit/queryable'
import type { SetFault } from '@onewindow/casework/configuration/set'
import { inRegion } from '@onewindow/identity/region-code'
import { isTownship, ownFieldOf, regionOf } from '../organ-unit.ts'
import type { Cause } from './cause.ts'
import { duplicates, fault } from './fault.ts'
import type { PowerGrant } from './organ-power.ts'

type Beside = { /** Causes as they will stand. */ causes: readonly Pick<Cause, 'code' | 'field' | 'onlyWhereDelegated'>[]; /** Organs of the version that holds otherwise. */ before: readonly string[] }

/** Faults of powers handed on: unknown causes, the wrong kind of organ for the basis, a place outside the organ's own, a name that is missing, too many or without the power, days upside down, an organ taken out instead of ended. */
export function checkOrganPowers(grants: readonly PowerGrant[], { causes, before }: Beside): SetFault[] {
  const fields = new Map(causes.map(({ code, field }) => [code, field]))
  const organs = [...new Set(grants.map(({ organ }) => organ))]
  return [
    ...before.filter((organ) => !organs.includes(organ)).map((organ) => fault('', 'powerGone', { organ })),
    ...grants.flatMap((grant, at) => [
      ...grant.causes.flatMap((code, index) => (fields.has(code) ? [] : [fault(`${at}.causes.${index}`, 'causeUnknown', { code })])),
      ...duplicates(grant.causes, (index) => `${at}.causes.${index}`),
      ...(grant.to !== null && grant.to < grant.from ? [fault(`${at}.to`, 'daysReversed')] : []),
      ...(ownFieldOf(grant.organ) !== null && grant.basis !== 'concentrated' ? [fault(`${at}.organ`, 'powerByLaw')] : []),
      ...(grant.basis === 'delegated' && !isTownship(grant.organ) ? [fault(`${at}.organ`, 'notTownship')] : []),
      ...(inRegion(regionOf(grant.organ), grant.region) ? [] : [fault(`${at}.region`, 'outsideRegion', { organ: grant.organ })]),
      ...principalFaults(grant, at, grants),
      ...powerlessFaults(grant, at, { grants, causes }),
      ...(isFirstOfTwo(grants, at, (one) => fieldsOf(one, fields)) ? [fault(`${at}.causes`, 'twoFields', { organ: grant.organ })] : []),
      ...(isFirstOfTwo(grants, at, ({ principal }) => (principal ? [principal] : [])) ? [fault(`${at}.principal`, 'twoPrincipals', { organ: grant.organ })] : []),
    ]),
  ]
}

/** 行政处罚法 §20: entrusted powers name who entrusts them, who has not got them by entrustment either; the others are the organ's own. */
function principalFaults({ basis, principal, organ }: PowerGrant, at: number, grants: readonly PowerGrant[]): SetFault[] {
  const path = `${at}.principal`
  if (basis !== 'entrusted') return principal === null ? [] : [fault(path, 'principalUnasked')]
  if (principal === null || principal === organ) return [fault(path, 'principalMissing')]
  return grants.some((one) => one.organ === principal && one.basis === 'entrusted') ? [fault(path, 'reEntrusted')] : []
}

/** 行政处罚法 §18, §20: an organ entrusts within its own powers alone, that is causes of its field, in its region, and what is concentrated in it; nobody entrusts what is had by delegation only. */
function powerlessFaults({ basis, principal, organ, causes: codes, ...asked }: PowerGrant, at: number, { grants, causes }: Pick<Beside, 'causes'> & { grants: readonly PowerGrant[] }): SetFault[] {
  if (basis !== 'entrusted' || principal === null || principal === organ) return []
  const isByLaw = inRegion(regionOf(principal), asked.region)
  const concentrated = grants.filter((one) => one.organ === principal && one.basis === 'concentrated' && covers(one, asked)).flatMap((one) => one.causes)
  const isOwn = ({ code, field, onlyWhereDelegated }: Beside['causes'][number]): boolean => !onlyWhereDelegated && ((isByLaw && field === ownFieldOf(principal)) || concentrated.includes(code))
  return causes.filter((cause) => codes.includes(cause.code) && !isOwn(cause)).map(({ code }) => fault(`${at}.principal`, 'principalPowerless', { organ: principal, code }))
}

type Reach = Pick<PowerGrant, 'region' | 'from' | 'to'>
/** Whether a power holds wherever and whenever the other one is to. */
const covers = (power: Reach, { region, from, to }: Reach): boolean => inRegion(power.region, region) && power.from <= from && (power.to === null || (to !== null && to <= power.to))

/** Fields an organ has from these powers alone: one with a field of its own keeps that, whatever is concentrated in it. */
const fieldsOf = ({ causes, organ }: PowerGrant, fields: ReadonlyMap<string, string>): string[] => (ownFieldOf(organ) ? [] : causes.flatMap((code) => fields.get(code) ?? []))

/** Whether this is the first grant of an organ whose grants name more than one of something. */
function isFirstOfTwo(grants: readonly PowerGrant[], at: number, named: (grant: PowerGrant) => readonly string[]): boolean {
  const own = grants.flatMap((grant, index) => (grant.organ === grants[at]?.organ ? [{ grant, index }] : []))
  return own[0]?.index === at && new Set(own.flatMap(({ grant }) => named(grant))).size > 1
}

/** Organs and principals the platform does not know. */
export async function unknownOrgans(grants: readonly PowerGrant[], on: Queryable): Promise<SetFault[]> {
  const named = grants.flatMap(({ organ, principal }, at) => [{ path: `${at}.organ`, unit: organ }, ...(principal ? [{ path: `${at}.principal`, unit: principal }] : [])])
  const { rows } = await on.query<{ id: string }>('select id from unit where id = any($1::text[])', [named.map(({ unit }) => unit)])
  const known = new Set(rows.map(({ id }) => id))
  return named.filter(({ unit }) => !known.has(unit)).map(({ path, unit }) => fault(path, 'organUnknown', { organ: unit }))
}
