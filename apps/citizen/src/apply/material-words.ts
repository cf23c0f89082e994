import type { StatusRole } from '@onewindow/ui/status-roles'
import type { DraftView } from '../app/answers.ts'

export type Verdict = DraftView['materials']['materials'][number]
export type ItemMaterial = DraftView['item']['materials'][number]

/** A material of the item with what R2 says of it now. */
export interface MaterialStand {
  verdict: Verdict
  material: ItemMaterial | undefined
}

/** Shape and colour of a state: the traffic light. */
export const roleOfState: Record<Verdict['state'], StatusRole> = {
  satisfied: 'done',
  committed: 'done',
  deferred: 'promised',
  waitingDataset: 'progress',
  officerDecides: 'info',
  missing: 'near',
  notNeeded: 'waiting',
}

/** Needed ones in the item's order, then those that may be left out. */
export function materialStands(draft: DraftView): { needed: MaterialStand[]; optional: MaterialStand[] } {
  const all = draft.materials.materials.map((verdict) => ({
    verdict,
    material: draft.item.materials.find(({ key }) => key === verdict.key),
  }))
  return {
    needed: all.filter(({ verdict }) => verdict.state !== 'notNeeded'),
    optional: all.filter(({ verdict }) => verdict.state === 'notNeeded'),
  }
}

/** What stands behind a satisfied material: `licence:BIZ_LICENCE` → kind and name. */
export function sourceOf({ by }: Verdict): { kind: string; name: string } {
  const [kind = '', ...name] = (by ?? '').split(':')
  return { kind, name: name.join(':') }
}

/** Most materials that may follow later (容缺受理). */
export const MOST_DEFERRED = 2

/** Media types of the formats an item takes, for the file chooser. */
export function acceptOf(formats: readonly string[]): string {
  const types: Record<string, string> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png', ofd: '.ofd' }
  return formats.map((format) => types[format] ?? `.${format}`).join(',')
}
