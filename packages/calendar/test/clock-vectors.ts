import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClockTiming, ExtensionStep, HoursSets, PauseSpan, Run } from '../src/spec.ts'

type FlatCalendar = { version: string; confirmedThrough: string; off: Record<string, string>; work: Record<string, string> }
type DueInput = { spec: ClockTiming; startAt: string; pauses?: PauseSpan[]; extensions?: ExtensionStep[] }
type DueCase = { id: string; rule: string; input: DueInput; expected: { dueDate?: string; runs?: Run[] } }

const file: { context: { hours: HoursSets; calendars: Record<'CN' | 'CN+640000-demo', FlatCalendar> }; cases: DueCase[] } =
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../vectors/clock.json'), 'utf8'))

export const vectorContext = file.context

/** The cases of rule `due`. */
export const dueCases = file.cases.filter(({ rule }) => rule === 'due')

/** Those of them that end on a day and explain it, with the refused, paused and hour clocks left out. */
export const explainedCases = dueCases.flatMap(({ input, expected: { dueDate, runs } }) =>
  dueDate && runs ? [{ spec: input.spec, dueDate, runs }] : [])
