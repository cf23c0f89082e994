import type { Context } from '@onewindow/casework/case-state'
import { inForce, whenOpened, workedOut, type InForce } from '@onewindow/casework/configuration/settings'
import type { Cause } from './configuration/cause.ts'
import type { ChecklistFile } from './configuration/checklists.ts'
import type { DiscretionModel } from './configuration/discretion-model.ts'
import { valuesOf, type Knobs } from './configuration/knobs.ts'
import type { PowerGrant } from './configuration/organ-power.ts'
import { causesSet, checklistsSet, discretionSet, knobsSet, organPowersSet } from './configuration/sets.ts'
import { clockTable, type ClockTable } from './rules/clock-table.ts'

/** When a case was opened, and received where that is another day. */
export type Dated = { openedAt: string; receivedAt: string | null }

/** What of a decision's context says which policy counts. */
export type Known = Pick<Context, 'settings' | 'today' | 'known'>

/**
 * Policy an open case keeps: that of the day it was received or opened, for a case inside another that of the case around it (`loadInside`). Measures a case took over
 * from its clue keep the clue's.
 */
export function keptBy(c: Dated, ctx: Known): InForce {
  const { around } = ctx.known as { around?: Dated | null }
  const [own, theirs] = [whenOpened(c, ctx), whenOpened(around ?? c, ctx)]
  return theirs.today < own.today ? theirs : own
}

const plainKnobs = workedOut(valuesOf)
const clocksOf = workedOut(clockTable)
const byCode = workedOut((causes: readonly Cause[]) => new Map(causes.map((one) => [one.code, one])))

/** Settings of the domain in force on a day. */
export const knobsOn = (on: InForce): Knobs => plainKnobs(inForce(on, knobsSet))

/** Every clock of the domain (enforcement §4), for clocks that start on that day. */
export const clocksOn = (on: InForce): ClockTable => clocksOf(knobsOn(on))

/** Every cause (案由) of a day, closed ones too. */
export const causesOn = (on: InForce): readonly Cause[] => inForce(on, causesSet)

/** The cause of that code, or null where there is none that day. */
export const causeOf = (code: string, on: InForce): Cause | null => byCode(inForce(on, causesSet)).get(code) ?? null

/** 裁量基准 of a day. */
export const discretionOn = (on: InForce): DiscretionModel => inForce(on, discretionSet)

/** Lists people work through and the order of a file, of a day. */
export const checklistsOn = (on: InForce): ChecklistFile => inForce(on, checklistsSet)

/** Powers that were handed on to organs, as published on a day (执法权限). */
export const organPowersOn = (on: InForce): readonly PowerGrant[] => inForce(on, organPowersSet)
