import { readFileSync } from 'node:fs'
import { checkFormSchema, type FormSchema } from '../src/definition/schema.ts'

type Catalogue = { items: { slug: string; code: string; formSchema: unknown }[] }

const file = new URL('../../approval/data/service-items.json', import.meta.url)

/** The catalogue of service items as it is loaded by approval. */
export const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Catalogue

/** The checked form schema of one item. */
export function schemaOf(slug: string): FormSchema {
  const item = catalogue.items.find((one) => one.slug === slug)
  const checked = checkFormSchema(item?.formSchema)
  if (!checked.valid) throw new Error(`The schema of ${slug} is refused: ${JSON.stringify(checked.faults)}`)
  return checked.schema
}
