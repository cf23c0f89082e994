/** A value of an answer: text, number, flag, nothing, or what lies below. Field order is the order in the answer. */
export type Value = string | number | boolean | null | readonly Value[] | Fields
export interface Fields { readonly [name: string]: Value }

/** One answer of GeoReport v2 before it is written. Lists carry no wrapper in JSON, but an element per entry in XML. */
export type Open311Document = { readonly root: string; readonly body: Fields | readonly Fields[] }

/** What an entry of a list is called in XML. */
export const ENTRY_NAMES = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
} as const satisfies Record<string, string>

/** Characters XML 1.0 cannot carry; dropped in both formats, so that both say the same. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text that may stand in an answer. */
export const cleanText = (text: string): string => text.replace(NOT_IN_XML, '')

export type Format = 'xml' | 'json'

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8',
}

/** Resource and format of a path below the base, `requests/GD….json`; no suffix means XML. */
export function formatOf(path: string): { readonly resource: string; readonly format: Format } {
  const match = /^(.*)\.(xml|json)$/.exec(path)
  return match ? { resource: match[1] ?? '', format: match[2] as Format } : { resource: path, format: 'xml' }
}
