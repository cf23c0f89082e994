import { canonicalJson } from './canonical-json.ts'

/** A tree head as it is signed: the size and root of the tree at an instant, and the key that vouches for it. */
export interface TreeHead {
  readonly size: number
  /** 64 hexadecimal digits. */
  readonly root: string
  /** ISO text with +08:00 and milliseconds. Never earlier than the head before it, nor than the newest entry it covers. */
  readonly at: string
  readonly keyId: string
}

/** A head with its Ed25519 signature, base64url. */
export interface SignedHead extends TreeHead { readonly signature: string }

/** The text that is signed: RFC 8785 of exactly these four members. */
export function headText({ size, root, at, keyId }: TreeHead): string {
  return canonicalJson({ size, root, at, keyId })
}
