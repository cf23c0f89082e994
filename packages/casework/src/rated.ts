import type { AnyCaseType } from './case-type.ts'
import { casesOf } from './cases-of.ts'
import type { Subscription } from './receive.ts'
import { noteOn } from './spine-events.ts'

const STARS = 5
/** From here on nobody has to be asked again. */
const GOOD_FROM = 3

/**
 * Whether the office reads a review at the case. A bad one stays with its review until it has been looked into: on a case of one applicant it would say who complained
 * (国办发〔2019〕51号, convenience CS-19).
 */
export const isShown = (level: number): boolean => level >= GOOD_FROM

/** A review as the timeline of the case says it. */
export const starsOf = ({ level, text }: { level: number; text: string }): string => [`${'★'.repeat(level)}${'☆'.repeat(STARS - level)}`, text].filter(Boolean).join(' ')

/** A good word about the service is shown at the case, once per review and version; for types whose table has no row of its own for it. */
export const showRatings = (by: string, types: readonly AnyCaseType[]): Subscription => ({
  on: 'ratingGiven', by,
  deliver: async (house, { payload }) => {
    const { serviceCaseId, level, text } = payload as { serviceCaseId: string; level: number; text: string }
    const [rated] = isShown(level) ? await casesOf(house, types, 'id', serviceCaseId) : []
    return rated ? [{ in: rated, register: (db) => noteOn(db, house, rated, { event: 'rate', body: { level, text: starsOf({ level, text }) } }), about: rated }] : []
  },
})
