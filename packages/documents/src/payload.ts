import type { DocumentDefinition } from './definition/registry.ts'
import { qrSvg } from './qr.ts'
import { sealSvg } from './seal.ts'

/** The data do not fulfil the document's schema; `fields` are the paths, `points.0.cure`. */
export class DocumentDataError extends Error {
  override name = 'DocumentDataError'
  readonly fields: string[]
  constructor(document: string, issues: readonly { path: PropertyKey[]; message: string }[]) {
    super(`${document}: ${issues.map((issue) => `${fieldOf(issue.path)} (${issue.message})`).join(', ')}`)
    this.fields = issues.map((issue) => fieldOf(issue.path))
  }
}

/** What every document has; the rest is the template's affair. */
type Framed = { issuedOn: string; organ: { zh: string; sealCaption?: string | undefined }; verification: { url: string } }

/** Checks the data and adds what is drawn: seal, QR code, titles, fonts. Pure. */
export function payloadOf(
  name: string, definition: DocumentDefinition, input: unknown, fonts: { body: string | null; title: string | null },
): { template: string; payload: string; createdAt: number } {
  const checked = definition.schema.safeParse(input)
  if (!checked.success) throw new DocumentDataError(name, checked.error.issues)
  const data = checked.data as Framed
  return {
    template: definition.template,
    payload: JSON.stringify({
      data: softened(data), fonts,
      ...(definition.layout ? { layout: definition.layout } : {}),
      title: { zh: definition.titleZh, en: definition.titleEn },
      seal: sealSvg({ name: data.organ.zh, caption: data.organ.sealCaption }),
      qr: qrSvg(data.verification.url),
    }),
    createdAt: Date.parse(`${data.issuedOn}T00:00:00+08:00`) / 1000,
  }
}

/** Addresses, hashes and signatures are copied by machines; a mark inside would spoil them. */
const EXACT = new Set(['url', 'sampleUrl', 'sha256', 'leafHash', 'root', 'path', 'signature'])

/** Long words without a place to break (a typed line of dashes) would run off the page: they get marks where they may break. */
function softened(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return EXACT.has(key) ? value : value.replace(/[!-~]{30,}/g, breakable)
  if (Array.isArray(value)) return value.map((entry) => softened(entry, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, softened(entry, name)]))
}

function breakable(word: string): string {
  return word.replace(/.{10}(?=.)/g, '$&\u200B')
}

function fieldOf(path: PropertyKey[]): string {
  return path.length > 0 ? path.map(String).join('.') : '(document)'
}
