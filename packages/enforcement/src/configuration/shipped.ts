import { readFileSync } from 'node:fs'
import { causeFile, type Cause } from './cause.ts'
import { discretionModel, type DiscretionModel } from './discretion-model.ts'
import { knobFile, knobs, valuesOf, type Knobs } from './knobs.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'))

/** The files that come with the product, unchecked; what an administrator's first version of the configuration is made of. */
export const shippedConfiguration = (): { causes: unknown; discretion: unknown; knobs: unknown } =>
  ({ causes: read('causes'), discretion: read('discretion'), knobs: read('knobs') })

let causes: Cause[] | undefined
let model: DiscretionModel | undefined
let values: Knobs | undefined

/** 案由 as shipped, read once. */
export const shippedCauses = (): readonly Cause[] => (causes ??= causeFile.parse(read('causes')))
/** 裁量基准 as shipped, read once. */
export const shippedModel = (): DiscretionModel => (model ??= discretionModel.parse(read('discretion')))
/** Settings as shipped, read once. */
export const shippedKnobs = (): Knobs => (values ??= knobs.parse(valuesOf(knobFile.parse(read('knobs')))))
