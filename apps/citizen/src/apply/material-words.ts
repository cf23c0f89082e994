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

/** What the platform could use for a material if the person agreed: a valid licence of theirs, or a record of the state. */
export function offerOf(draft: DraftView, material: ItemMaterial) {
  const licence =
    material.source === 'licence_reuse'
      ? draft.licences.find(({ type, status }) => status === 'valid' && material.waivableByLicence.includes(type))
      : undefined
  return { licence, dataset: material.source === 'data_sharing' ? material.sharingDataset : null }
}

/** Whether a missing material only waits for the person's consent. */
export function waitsForConsent(draft: DraftView, { verdict, material }: MaterialStand): boolean {
  if (!material || verdict.state !== 'missing' || draft.consents.includes(material.key)) return false
  const { licence, dataset } = offerOf(draft, material)
  return licence !== undefined || dataset !== null
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
