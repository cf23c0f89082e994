/**
 * Hashing of the verifier, written apart from the writer on purpose: it must not share a mistake with what it checks.
 * Nothing in this folder imports anything of the package outside it.
 */
import { createPublicKey, hash, verify } from 'node:crypto'

/** Canonical text (RFC 8785) of a value that came out of JSON. Names are sorted by UTF-16 code units, which is what `sort` does. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) {
    let items = ''
    for (const item of value) items += (items === '' ? '' : ',') + canonical(item)
    return '[' + items + ']'
  }
  const members = value as Record<string, unknown>
  let text = ''
  for (const name of inOrder(Object.keys(members))) text += (text === '' ? '' : ',') + JSON.stringify(name) + ':' + canonical(members[name])
  return '{' + text + '}'
}

/** Sorted; what is in order already, as rows are, is left alone. */
function inOrder(names: string[]): string[] {
  for (let i = 1; i < names.length; i += 1) if ((names[i - 1] ?? '') > (names[i] ?? '')) return names.sort()
  return names
}

/** SHA-256 in hexadecimal digits of a text (UTF-8). */
export const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** RFC 6962: what a leaf of this text hashes to. */
export const hashOfLeaf = (text: string): string => hash('sha256', '\u0000' + text, 'hex')

/** A tree that only grows, as a stack of finished subtrees; knows its root at every size. */
export interface GrowingTree { add: (leafHash: string) => void, size: () => number, root: () => string }

/** @param onNode told of every subtree of at least two leaves when it is finished */
export function growTree(onNode: (level: number, index: number, hash: string) => void = () => undefined): GrowingTree {
  const stack: { level: number, hash: string }[] = []
  let count = 0
  return {
    add(leafHash) {
      let node = { level: 0, hash: leafHash }
      count += 1
      for (let last = stack.at(-1); last?.level === node.level; last = stack.at(-1)) {
        stack.pop()
        node = { level: node.level + 1, hash: hashOfPair(last.hash, node.hash) }
        onNode(node.level, Math.floor((count - 1) / 2 ** node.level), node.hash)
      }
      stack.push(node)
    },
    size: () => count,
    root() {
      let root = ''
      for (let i = stack.length - 1; i >= 0; i -= 1) {
        const left = stack[i]?.hash ?? ''
        root = root === '' ? left : hashOfPair(left, root)
      }
      return root === '' ? sha256('') : root
    },
  }
}

/** 0x01 and two hashes, written over for every pair. */
const pair = Buffer.alloc(65, 1)

function hashOfPair(left: string, right: string): string {
  pair.write(left, 1, 32, 'hex')
  pair.write(right, 33, 32, 'hex')
  return hash('sha256', pair, 'hex')
}

/** Ed25519 (RFC 8032): is `signature` (base64url) this key's over the text? A malformed key or signature is a no. */
export function signedBy(x: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
