import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest()
const base64url = (data: Uint8Array): string => Buffer.from(data).toString('base64url')

type Asked = { challenge: string }
/** What a device may get wrong, or a thief change. */
export type Twist = { origin?: string; rpId?: string; challenge?: string; verified?: boolean; present?: boolean; counter?: number; type?: string; userHandle?: string; key?: KeyObject }

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_KEY = 0x40

/** A device with one real key (ES256, WebAuthn Level 2 §6.1, §6.5): makes it and signs with it, as a telephone would after a look at a face. */
export class SoftwareKey {
  readonly id = base64url(randomBytes(32))
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #origin: string
  /** Whom the device was told the key is for. */
  userHandle = base64url(Buffer.from('nobody'))
  counter = 0

  constructor(origin: string) {
    this.#origin = origin
  }

  get privateKey(): KeyObject {
    return this.#pair.privateKey
  }

  /** The answer to `navigator.credentials.create`. */
  make(options: Asked & { user: { id: string } }, twist: Twist = {}) {
    this.userHandle = options.user.id
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' })
    const key = new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]])
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const authData = Buffer.concat([this.#head(twist, WITH_KEY), Buffer.alloc(16), length, id, isoCBOR.encode(key)])
    const attestation = new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(authData)]])
    return this.#credential({ clientDataJSON: this.#client('webauthn.create', options, twist), attestationObject: base64url(isoCBOR.encode(attestation as never)), transports: ['internal', 'future-way'] })
  }

  /** The answer to `navigator.credentials.get`. */
  use(options: Asked, twist: Twist = {}) {
    const clientDataJSON = this.#client('webauthn.get', options, twist)
    this.counter += 1
    const authData = this.#head(twist, 0)
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    return this.#credential({ clientDataJSON, authenticatorData: base64url(authData), signature: base64url(sign('sha256', signed, twist.key ?? this.#pair.privateKey)), userHandle: twist.userHandle ?? this.userHandle })
  }

  #head({ rpId, verified = true, present = true, counter = this.counter }: Twist, more: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId ?? new URL(this.#origin).hostname), Buffer.from([(present ? PRESENT : 0) | (verified ? VERIFIED : 0) | more]), count])
  }

  #client(type: string, options: Asked, twist: Twist): string {
    return base64url(Buffer.from(JSON.stringify({ type: twist.type ?? type, challenge: twist.challenge ?? options.challenge, origin: twist.origin ?? this.#origin, crossOrigin: false })))
  }

  #credential<R extends object>(response: R) {
    return { id: this.id, rawId: this.id, type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: { credProps: { rk: true } }, response }
  }
}
