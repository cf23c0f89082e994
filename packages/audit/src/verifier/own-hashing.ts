/**
 * Hashing of the verifier, written apart from the writer on purpose: it must not share a mistake with what it checks.
 * Nothing in this folder imports anything of the package outside it.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'

/** Canonical text (RFC 8785) of a value that came out of JSON. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    const items: string[] = []
    for (const item of value) items.push(canonical(item))
    return '[' + items.join() + ']'
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value)
  members.sort(([a], [b]) => byCodeUnit(a, b))
  let text = '{'
  for (const [name, member] of members) text += (text.length > 1 ? ',' : '') + JSON.stringify(name) + ':' + canonical(member)
  return text + '}'
}

function byCodeUnit(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i += 1) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** SHA-256 in hexadecimal digits of texts (UTF-8) one after the other. */
export function sha256(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** RFC 6962: what a leaf of this text hashes to. */
export function hashOfLeaf(text: string): string {
  return sha256('\u0000', text)
}

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

function hashOfPair(left: string, right: string): string {
  return sha256('\u0001', Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))
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
