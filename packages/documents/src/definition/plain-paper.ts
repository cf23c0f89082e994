/**
 * Papers that are a list of named elements: most forms, records and letters of enforcement, supervision and services. One template sets them all; what a paper must
 * carry is its list of fields, so a new paper is some lines of data. Pure; safe in a browser.
 */
import { z } from 'zod'
import { frame, remedies } from './frame.ts'
import type { DocumentDefinition } from './registry.ts'
import { day, instant, line, name, passage } from './text.ts'

/** How a field is drawn. `money` is integer fen; a `table` is drawn with its own columns. */
type Shows = 'line' | 'passage' | 'day' | 'instant' | 'money' | 'number' | 'list' | 'points' | 'table'
export type PaperField<S extends z.ZodType = z.ZodType> = { zh: string; en: string; shows: Shows; schema: S; columns?: { key: string; zh: string; shows: Shows }[] }
type Fields = Readonly<Record<string, PaperField>>

const field = <S extends z.ZodType>(shows: Shows, schema: S) => (zh: string, en: string): PaperField<S> => ({ zh, en, shows, schema })

export const lineField = field('line', line)
export const passageField = field('passage', passage)
export const dayField = field('day', day)
export const instantField = field('instant', instant)
/** Integer fen, not negative. */
export const moneyField = field('money', z.int().min(0).max(1e13))
export const numberField = field('number', z.number().min(0).max(1e12))
/** Names in one line, with 、 between them. */
export const listField = field('list', z.array(name).min(1).max(60))
/** Passages as numbered points. */
export const pointsField = field('points', z.array(passage).min(1).max(60))

/** The same field where it may be missing. */
export const optional = <S extends z.ZodType>(one: PaperField<S>): PaperField<z.ZodOptional<S>> => ({ ...one, schema: one.schema.optional() })

/** Rows with columns of their own: things seized, items tested, votes. Columns are lines, days, instants, amounts or numbers. */
export function tableField<C extends Fields>(zh: string, en: string, columns: C): PaperField<z.ZodArray<z.ZodObject<{ [K in keyof C]: C[K]['schema'] }>>> {
  const shape = Object.fromEntries(Object.entries(columns).map(([key, { schema }]) => [key, schema])) as { [K in keyof C]: C[K]['schema'] }
  return {
    zh, en, shows: 'table', schema: z.array(z.strictObject(shape)).min(1).max(200) as unknown as z.ZodArray<z.ZodObject<{ [K in keyof C]: C[K]['schema'] }>>,
    columns: Object.entries(columns).map(([key, column]) => ({ key, zh: column.zh, shows: column.shows })),
  }
}

/** A letter has the red head and is addressed to somebody; a record (笔录, 审批表, 清单) stays in the file or is signed on the spot. */
export type PaperLayout = { kind: 'letter' | 'record'; /** What a letter says before its elements. */ opening?: string; /** What it says after them. */ closing?: string; fields: { key: string; zh: string; shows: Shows; columns?: PaperField['columns'] }[] }

/** What each signs with: an officer, the party, a witness; who refuses is noted (行政处罚法 第五十五条). */
const signature = z.strictObject({ name, role: line, signedAt: instant.nullable(), refusal: line.optional() })

type Asked<F extends Fields> = { zh: string; en: string; series?: string; kind: PaperLayout['kind']; opening?: string; closing?: string; fields: F; /** 教示: whoever may go against this paper is told how and until when. */ remedies?: true; signed?: true }
type SchemaOf<F extends Fields> = z.ZodObject<typeof frame.shape & { [K in keyof F]: F[K]['schema'] } & { remedies: z.ZodOptional<typeof remedies>; signatures: z.ZodOptional<z.ZodArray<typeof signature>> }>

/** Defines one paper. `remedies` and `signed` make those parts mandatory. */
export function plainPaper<F extends Fields>({ zh, en, series, kind, opening, closing, fields, ...parts }: Asked<F>): DocumentDefinition<SchemaOf<F>> & { layout: PaperLayout } {
  const shape = Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema]))
  const schema = frame.extend({
    ...shape,
    ...(parts.remedies ? { remedies } : {}),
    ...(parts.signed ? { signatures: z.array(signature).min(1).max(12) } : {}),
  }) as unknown as SchemaOf<F>
  return {
    template: 'plain-paper', schema, titleZh: zh, titleEn: en, ...(series ? { numberSeries: series } : {}),
    layout: {
      kind, ...(opening ? { opening } : {}), ...(closing ? { closing } : {}),
      fields: Object.entries(fields).map(([key, { zh: label, shows, columns }]) => ({ key, zh: label, shows, ...(columns ? { columns } : {}) })),
    },
  }
}

/** The plain papers of a domain by their names, `<case type>.<paper>`. */
export type PlainPapers = Readonly<Record<string, DocumentDefinition & { layout: PaperLayout }>>
