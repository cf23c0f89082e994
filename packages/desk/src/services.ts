import type { PublicJwk } from '@onewindow/audit/definition'
import type { SigningKey } from '@onewindow/audit/keys'
import type { Keyring } from '@onewindow/identity/keyring'

/** A licence's public facts as a person reads them, in the order of the vocabulary; made from the catalogue by the composition. */
export type ShownFact = { key: string; label: { zh: string; en: string }; value: { zh: string; en: string } }
export type ShowFacts = (facts: Record<string, unknown>, at: string) => Promise<ShownFact[]>

/** What the routers of the desk read from the server by name (`service(ctx, name)`). */
export type DeskServices = {
  keyring: Keyring
  auditKey: SigningKey
  /** The key in use first, then the retired ones. */
  auditPublicKeys: () => readonly PublicJwk[]
  showFacts: ShowFacts
}
