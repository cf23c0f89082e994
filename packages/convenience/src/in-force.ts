import { inForce, workedOut, type InForce } from '@onewindow/casework/configuration/settings'
import type { Category } from './configuration/category.ts'
import type { DispatchDefinition } from './configuration/dispatch-definition.ts'
import type { BookingKnobs, ConvenienceKnobs, QueueKnobs, TicketKnobs, VisitKnobs } from './configuration/knobs.ts'
import type { Limits } from './configuration/limits.ts'
import type { Policy } from './configuration/policy.ts'
import { categoriesSet, dispatchListSet, knobsSet, limitsSet, policiesSet } from './configuration/sets.ts'
import { shippedDispatchList } from './configuration/shipped.ts'

/** Settings of the domain in force on a day, each with its source. */
export const knobsOn = (on: InForce): ConvenienceKnobs => inForce(on, knobsSet)
export const bookingKnobs = (on: InForce): BookingKnobs => knobsOn(on).booking.value
export const queueKnobs = (on: InForce): QueueKnobs => knobsOn(on).queue.value
export const ticketKnobs = (on: InForce): TicketKnobs => knobsOn(on).ticket.value
export const visitKnobs = (on: InForce): VisitKnobs => knobsOn(on).visit.value
export const reviewKnobs = (on: InForce): ConvenienceKnobs['reviewWindow']['value'] => knobsOn(on).reviewWindow.value

/** Lengths of every clock of the domain (convenience §4) for clocks that start on that day. */
export const limitsOn = (on: InForce): Limits => inForce(on, limitsSet)

/** The responsibility list (派单目录) of a day; a request keeps the one of the day it came. */
export const dispatchListOn = (on: InForce): DispatchDefinition => inForce(on, dispatchListSet)

const byCode = workedOut((categories: readonly Category[]) => new Map(categories.map((one) => [one.code, one])))
const policiesByCode = workedOut((policies: readonly Policy[]) => new Map(policies.map((one) => [one.code, one])))

/** Every category of a day. */
export const categoriesOn = (on: InForce): readonly Category[] => inForce(on, categoriesSet)

/** The category of that code, or null where there is none that day. */
export const categoryOf = (code: string | null, on: InForce): Category | null => (code === null ? null : (byCode(inForce(on, categoriesSet)).get(code) ?? null))
/** Every policy of a day. */
export const policiesOn = (on: InForce): readonly Policy[] => inForce(on, policiesSet)

/** The policy of that code, or null where there is none that day. */
export const policyOf = (code: string, on: InForce): Policy | null => policiesByCode(inForce(on, policiesSet)).get(code) ?? null

/** The hotline centre of the city, where every request begins; no version of the list may move to another city. */
export const CENTRE = `C:${shippedDispatchList().city}`
