/** A message ready to leave: the address is known, the text is written. */
export interface OutgoingMessage {
  /** Effect key. A provider that gets the same key twice delivers once. */
  readonly key: string
  /** Mobile number or e-mail address. */
  readonly address: string
  /** E-mail only. */
  readonly subject: string | null
  readonly text: string
}

/** What the provider calls it, if it says so. */
export interface Handed { readonly providerRef: string | null }

/** One way out of the house. Real or demo, chosen by the environment. */
export interface MessagePort {
  /** @throws DeliveryError if the provider did not take it */
  readonly send: (message: OutgoingMessage) => Promise<Handed>
  readonly close: () => void
}

/** The provider did not take the message. `permanent`: it never will (the number does not exist), so another try is pointless. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly permanent: boolean
  constructor(message: string, { permanent, cause }: { permanent: boolean, cause?: unknown }) {
    super(message, { cause })
    this.permanent = permanent
  }
}

/** The demo side: takes everything and sends nothing; the delivery log, read in the admin app, is the telephone. */
export const demoPort: MessagePort = { send: async () => ({ providerRef: null }), close: () => undefined }
