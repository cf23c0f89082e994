import { workedOut, type InForce } from '@onewindow/casework/configuration/settings'
import type { CodeName } from '@onewindow/casework/definition/views'
import type { Cause } from './configuration/cause.ts'
import { causesOn } from './in-force.ts'

const namesOf = workedOut((causes: readonly Cause[]): readonly CodeName[] => causes.filter(({ retired }) => !retired).map(({ code, zh, en }) => ({ code, zh, en })))

/** Causes (案由) of a day by name, as officers choose them; closed ones are not chosen. */
export const causeNames = (on: InForce): readonly CodeName[] => namesOf(causesOn(on))
