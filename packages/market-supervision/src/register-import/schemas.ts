import { isPlainDate, type PlainDate } from '@onewindow/calendar/day'
import { dayTyped } from '@onewindow/calendar/day-typed'
import { plainDate } from '@onewindow/calendar/spec'
import { usccNumber } from '@onewindow/identity/uscc'
import { z } from 'zod'
import { equipmentFacts } from '../equipment/schemas.ts'
import { subjectFacts } from '../subject/schemas.ts'
import { importColumns, type FaultCode, type ImportKind } from './columns.ts'

const flaw = (fault: FaultCode) => ({ code: 'custom' as const, params: { fault } })
const USCC_FAULTS = { length: 'usccLength', characters: 'usccCharacters', checkDigit: 'usccCheckDigit' } as const

/** What stands in a cell, bounded before any pattern reads it: a file may hold 20,000 cells of any length. */
const cell = (most: number) => z.string().max(most, { abort: true })

/** 统一社会信用代码 with its check character (GB 32100-2015). */
const soundUscc = z.string().superRefine((code, on) => {
  const verdict = usccNumber(code)
  if (!verdict.valid) on.addIssue({ ...flaw(USCC_FAULTS[verdict.reason]), input: code })
})

/** A code of the register, or the Chinese or English word for it. */
function choiceOf<C extends string>(kind: ImportKind, key: string, codes: readonly [C, ...C[]]) {
  const choices = Object.entries(importColumns[kind].find((column) => column.key === key)?.choices ?? {})
  const codeOf = new Map(choices.flatMap(([code, { zh, en }]) => [code, zh, en].map((one) => [one.toLowerCase(), code])))
  return z.string().transform((text) => codeOf.get(text.toLowerCase()) ?? text).pipe(z.enum(codes))
}

const YEAR_FIRST = /^\p{Nd}{4}/u
/** A day as spreadsheets save it: 2020-03-01, 2020/3/1, 2020年3月1日, 20200301. Day and month before the year are refused: nobody can tell which is which. */
const dayIn = (text: string): PlainDate => (isPlainDate(text) ? text : (YEAR_FIRST.test(text) && dayTyped(text)) || '')
const aDay = z.string().transform(dayIn).pipe(plainDate)
const inThePast = (today: PlainDate) => aDay.refine((day) => day <= today, flaw('inFuture'))

/** Firms report for the years from 2013 on (注册资本登记制度改革方案, 国发〔2014〕7号); who was there before owes nothing older. */
const FIRST_REPORT_YEAR = 2013
const YEARS = /^\d{4}(?:[;；、\s]+\d{4})*$/
const reportYears = cell(300).regex(YEARS).transform((text) => [...new Set((text.match(/\d{4}/g) ?? []).map(Number))].sort((a, b) => a - b))

/** A row of a file of firms, from the words in its cells to what the register keeps. @param today the business day the file is read on */
export const subjectRow = (today: PlainDate) => z.strictObject({
  uscc: soundUscc, nameZh: subjectFacts.shape.nameZh, subjectType: choiceOf('subject', 'subjectType', subjectFacts.shape.subjectType.options as ['enterprise', 'individual', 'cooperative', 'other']), legalRep: subjectFacts.shape.legalRep, address: subjectFacts.shape.address.unwrap().min(1),
  region: cell(12).regex(/^\d{6}(\d{3}){0,2}$/), establishedOn: inThePast(today),
  reportYears: reportYears.refine((years) => years.every((year) => year >= FIRST_REPORT_YEAR && year < Number(today.slice(0, 4))), flaw('years')).optional(),
}).transform(({ establishedOn, reportYears: years = [], ...row }) => ({ ...row, firstReportYear: Math.max(FIRST_REPORT_YEAR, Number(establishedOn.slice(0, 4))), reportYears: years }))
export type SubjectRow = z.output<ReturnType<typeof subjectRow>>

/** A row of a file of special equipment. An inspection that ran out is brought in as it is: the register alarms (特种设备安全法 §40). */
export const equipmentRow = (today: PlainDate) => z.strictObject({
  useRegistration: equipmentFacts.shape.useRegistration, equipmentKind: choiceOf('equipment', 'equipmentKind', equipmentFacts.shape.equipmentKind.options as ['elevator']), uscc: soundUscc, place: equipmentFacts.shape.place, validUntil: aDay, appliedOn: inThePast(today).optional(),
})
export type EquipmentRow = z.output<ReturnType<typeof equipmentRow>>
