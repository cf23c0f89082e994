import type { Category } from './category.ts'
import { duplicateFaults, faultOf, type Fault } from './fault.ts'

const PARENT_LENGTHS: Readonly<Record<number, number>> = { 4: 2, 6: 4 }

/** Categories without a child: what a request is filed under. */
export function leavesOf(categories: readonly Category[]): Category[] {
  const parents = new Set(categories.flatMap(({ code }) => [code.slice(0, 2), code.slice(0, 4)].filter((one) => one !== code)))
  return categories.filter(({ code }) => !parents.has(code))
}

function ownFaults({ code, sealed, publicByDefault, open311, kind }: Category): Fault[] {
  return [
    ...(sealed && publicByDefault ? [faultOf(code, 'publicByDefault', 'sealedIsPublic')] : []),
    ...(open311 === 'realtime' && (sealed || kind === 'report') ? [faultOf(code, 'open311', 'reportNotBatch')] : []),
  ]
}

const hasFlags = (one: Category): boolean =>
  one.urgent || one.publicByDefault || one.facility || one.sealed || one.open311 !== null || one.resolveWorkdays !== undefined

/** What keeps a tree of categories from being published; each fault names its category. */
export function categoryFaults(categories: readonly Category[]): Fault[] {
  const codes = new Set(categories.map(({ code }) => code))
  const leaves = new Set(leavesOf(categories))
  const orphans = categories.flatMap(({ code }) => {
    const parent = code.slice(0, PARENT_LENGTHS[code.length] ?? 0)
    return parent !== '' && !codes.has(parent) ? [faultOf(code, 'code', 'noParent', { parent })] : []
  })
  const flagged = categories.filter((one) => !leaves.has(one) && hasFlags(one)).map(({ code }) => faultOf(code, 'urgent', 'flagsOnParent'))
  return [...duplicateFaults(categories.map(({ code }) => code), 'code'), ...orphans, ...flagged, ...categories.flatMap(ownFaults)]
}
