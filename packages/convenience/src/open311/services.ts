import type { Category } from '../configuration/category.ts'
import type { Fields, Open311Document } from './document.ts'
import type { Language } from './open311-error.ts'
import type { ServiceAttribute, ServiceAttributes } from './service-definition.ts'

/** A category offered outside. */
export type Open311Service = Category & { readonly open311: NonNullable<Category['open311']> }

/** The categories that are offered to Open311 clients. */
export const offeredServices = (categories: readonly Category[]): Open311Service[] =>
  categories.filter((one): one is Open311Service => one.open311 !== null)

function groupOf(service: Category, categories: readonly Category[], language: Language): string {
  const parent = categories.find(({ code }) => code === service.code.slice(0, 4))
  return (language === 'en' ? parent?.nameEn : parent?.nameZh) ?? ''
}

/** `GET services`: what may be reported, named in the reader's language. */
export function servicesDocument(categories: readonly Category[], attributes: ServiceAttributes, language: Language): Open311Document {
  const body = offeredServices(categories).map((one): Fields => {
    const name = language === 'en' ? one.nameEn : one.nameZh
    return {
      service_code: one.code, service_name: name, description: name, metadata: Object.hasOwn(attributes, one.code),
      type: one.open311, keywords: one.keywords.join(','), group: groupOf(one, categories, language),
    }
  })
  return { root: 'services', body }
}

function attributeFields(one: ServiceAttribute, order: number, language: Language): Fields {
  const english = language === 'en'
  return {
    variable: one.variable, code: one.code, datatype: one.datatype, required: one.required,
    datatype_description: english ? one.hintEn : one.hintZh, order, description: english ? one.en : one.zh,
    values: one.values.map(({ key, zh, en }): Fields => ({ key, name: english ? en : zh })),
  }
}

/** `GET services/{code}`: the questions of a service; empty attributes without any. */
export const serviceDefinitionDocument = (code: string, attributes: ServiceAttributes, language: Language): Open311Document => ({
  root: 'service_definition',
  body: { service_code: code, attributes: (attributes[code] ?? []).map((one, at) => attributeFields(one, at + 1, language)) },
})

/** Where the service runs, for `GET discovery`. */
export type DiscoveryFacts = {
  readonly changeset: string
  readonly contact: string
  readonly keyService: string
  readonly url: string
  readonly type: 'production' | 'test'
}

/** `GET discovery`: endpoints and formats (service discovery of Open311). */
export const discoveryDocument = ({ changeset, contact, keyService, url, type }: DiscoveryFacts): Open311Document => ({
  root: 'discovery',
  body: {
    changeset, contact, key_service: keyService,
    endpoints: [{ specification: 'http://wiki.open311.org/GeoReport_v2', url, changeset, type, formats: ['text/xml', 'application/json'] }],
  },
})
