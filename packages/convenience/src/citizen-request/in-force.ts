import { shippedCategories, shippedDispatchList, shippedKnobs, shippedLimits } from '../configuration/shipped.ts'
import type { Category } from '../configuration/category.ts'

/** Limits, knobs, categories and the responsibility list that tables and guards use: the shipped version, until versions are published by administrators. */
export const limits = shippedLimits()
export const knobs = shippedKnobs()
export const dispatchList = shippedDispatchList()

const categories = new Map(shippedCategories().map((one) => [one.code, one]))

/** The category of that code, or null where there is none. */
export const categoryOf = (code: string | null): Category | null => (code === null ? null : (categories.get(code) ?? null))

/** The hotline centre of the city, where every request begins. */
export const CENTRE = `C:${dispatchList.city}`
