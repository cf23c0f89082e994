import { readFileSync } from 'node:fs'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'))

/** The two files of the catalogue that come with the product, unchecked. */
export const shippedFiles = (): { file: unknown; oneThings: unknown } =>
  ({ file: read('service-items.json'), oneThings: read('one-things.json') })
