import type { Context } from '@onewindow/casework/case-state'
import type { ItemContent } from '../catalogue/definition.ts'
import type { Holder } from './founded-firm.ts'
import type { HeldLicence } from '../rules/materials.ts'
import type { ApplicationFacts } from './schemas.ts'

/** A licence of the party as R2 sees it. */
export type KnownLicence = HeldLicence & { id: string; number: string; titleZh: string; titleEn: string }
export type KnownBar = { kind: string; untilDay: string | null; reason: string }
export type KnownImplementation = { id: string; unitId: string; unitPath: string; regionCode: string; organ: string; level: string }

/** What `load` fetches once per command. */
export type ApplicationKnown = {
  item: ItemContent
  itemPublished: boolean
  implementation: KnownImplementation
  upper: KnownImplementation | null
  /** The version in force, where a draft's own is no longer: what it goes over to when its owner agrees. */
  successor?: { itemVersionId: string; implementation: KnownImplementation; item: ItemContent } | null
  /** Names of the units an event or an open task speaks of, by id. */
  unitNames?: Record<string, string>
  /** The unit a transfer names. */
  target: { id: string; path: string; regionCode: string } | null
  /** Certificates named in an inspection record, valid at this moment. */
  certificates: { certNo: string; accountId: string; name: string }[]
  /** Id and number reserved for the certificate about to be sealed, and who will hold it. */
  newLicence: { licenceId: string; number: string; holder: Holder } | null
  /**
   * The one-thing application it lies in: items whose result is there, items taken back, items that go on alone; the notices that named this item, oldest first;
   * how many points other items have reported for the next one.
   */
  inBundle?: { granted: string[]; withdrawn: string[]; alone: string[]; notices: ApplicationFacts['corrections']; reported: number } | null
  /** What the grant gives besides a certificate, with numbers reserved for it. */
  newFacts?: Record<string, string>
  licences: KnownLicence[]
  bars: KnownBar[]
  datasets: Record<string, string>
  verified: boolean
  /** The registration of the firm has ended; never so for a person. */
  partyEnded?: boolean
  /** Since when the firm is on the list of serious violations (严重违法失信名单). */
  seriousListedOn?: string | null
  partyName: string
}

const known = (ctx: Context): ApplicationKnown => ctx.known as unknown as ApplicationKnown

/** The item version this case is pinned to. */
export const itemOf = (ctx: Context): ItemContent => known(ctx).item
export const knownOf = known
