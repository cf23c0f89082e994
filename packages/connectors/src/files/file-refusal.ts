/** Why an upload is refused; the key of a sentence in `locales/`. */
export type TypeReason = 'empty' | 'unknown' | 'archive' | 'macro' | 'bomb' | 'mixed' | 'damaged' | 'locked' | 'extension' | 'name'

interface TooLarge { readonly maxMegabytes: number, readonly of: 'file' | 'case' }

/** The refusals of uploads, in the shape all packages share; `rpc` turns them into transport. */
export type FileRefusal =
  | { readonly code: 'file.tooLarge', readonly kind: 'tooLarge', readonly params: TooLarge }
  | { readonly code: 'file.typeRefused', readonly kind: 'typeRefused', readonly params: { readonly reason: TypeReason } }
  /** `received`: where the upload may go on. */
  | { readonly code: 'file.hashMismatch', readonly kind: 'content', readonly params: { readonly received: number } }
  | { readonly code: 'case.notFound', readonly kind: 'hidden', readonly params: Record<string, never> }

/** Carries a refusal up to the boundary. */
export class FileError extends Error {
  override readonly name = 'FileError'
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export const tooLarge = (of: TooLarge['of'], maxBytes: number) =>
  new FileError({ code: 'file.tooLarge', kind: 'tooLarge', params: { maxMegabytes: maxBytes / 1024 / 1024, of } })
export const typeRefused = (reason: TypeReason) => new FileError({ code: 'file.typeRefused', kind: 'typeRefused', params: { reason } })
export const hashMismatch = (received: number) => new FileError({ code: 'file.hashMismatch', kind: 'content', params: { received } })
export const notFound = () => new FileError({ code: 'case.notFound', kind: 'hidden', params: {} })
