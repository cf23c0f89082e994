import { shippedKnobs, shippedLimits } from './configuration/shipped.ts'

const { booking, queue, ticket, visit, reviewWindow } = shippedKnobs()

/** Settings that tables and guards of the services use: the shipped version, until versions are published by administrators. */
export const bookingKnobs = booking.value
export const queueKnobs = queue.value
export const ticketKnobs = ticket.value
export const visitKnobs = visit.value
export const reviewKnobs = reviewWindow.value

/** Lengths of every clock of the domain (convenience §4). */
export const limits = shippedLimits()
