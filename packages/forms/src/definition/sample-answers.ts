import { residentIdCheckDigit, usccCheckDigit } from '@onewindow/identity/definition'
import { type Answers, askedFields } from './conditions.ts'
import { type Field, fieldsOf, type LeafField } from './fields.ts'
import { type PatternPiece, readPattern } from './pattern.ts'
import type { FormSchema } from './schema-shape.ts'
import { validateForm } from './validate.ts'

/**
 * Answers a form accepts, for the designer's trial run and for demonstration data. The same schema, facts and seed give the
 * same answers; `facts` (by semantic key) are taken where the form would accept them. `today` is a day.
 * @throws Error when no such answers are found, which means the form contradicts itself
 */
export function sampleAnswers(
  schema: FormSchema,
  { today, seed = 1, facts = {} }: { today: string; seed?: number; facts?: Answers },
): Answers {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const made = fieldsOf(schema).map((field): [string, unknown] => [
      field.key,
      facts[field.key] ?? sampleValue(field, seed + attempt, today),
    ])
    const answers = Object.fromEntries(made)
    const asked = askedFields(schema, answers).keys
    const verdict = validateForm(schema, Object.fromEntries(made.filter(([key]) => asked.has(key))), { today, language: 'zh' })
    if (verdict.valid) return verdict.answers
  }
  throw new Error('The form accepts none of the sample answers tried')
}

function sampleValue(field: Field, seed: number, today: string): unknown {
  const place = seed + [...field.key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  if (field.kind === 'choices') return [field.choices?.[place % field.choices.length]?.value]
  if (field.kind === 'lines') return [sampleLeaf({ ...field, kind: field.pattern ? 'code' : 'text' }, field.key, place, today)]
  if (!field.parts) return sampleLeaf(field, field.key, place, today)
  const row = (at: number) => Object.fromEntries((field.parts ?? []).map((part) => [part.name, sampleLeaf(part, part.name, at, today)]))
  return Array.from({ length: Math.max(field.minItems ?? 1, 1) }, (_, at) => row(place + at))
}

const NAMES = ['马晓燕', '王建国', '李秀英', '张伟', '杨海燕', '丁学文', '白玉兰', '田志强']
const REGIONS = ['640104', '640105', '640106', '640121', '640122', '640181']

function sampleLeaf(leaf: LeafField, key: string, place: number, today: string): unknown {
  switch (leaf.kind) {
    case 'yesNo':
      return place % 2 === 0
    case 'choice':
      return leaf.choices?.[place % leaf.choices.length]?.value
    case 'number':
    case 'money':
    case 'whole':
      return Math.min(Math.max(leaf.minimum ?? 0, 0) + (place % 7), leaf.maximum ?? 6)
    case 'date':
      return sampleDay(leaf, key, place, today)
    case 'dateTime':
      return `${sampleDay(leaf, key, place, today)}T08:30:00+08:00`
    case 'residentId':
      return sampleResidentId(place)
    case 'uscc':
      return sampleUscc(place)
    case 'phone':
      return `139${String(place * 7919)
        .padStart(8, '0')
        .slice(-8)}`
    case 'region':
      return REGIONS[place % REGIONS.length]
    case 'name':
      return NAMES[place % NAMES.length]
    case 'address':
      return `银川市兴庆区解放西街 ${(place % 200) + 1} 号`
    case 'code':
      return sampleCode(leaf.pattern ?? '', place)
    default:
      return `${leaf.title.zh}示例${place % 100}`.padEnd(leaf.minLength ?? 1, '例').slice(0, leaf.maxLength ?? 200)
  }
}

const DAY_MS = 86_400_000

/** Past facts lie within the last forty years, others within the next two; an end lies after every start. */
function sampleDay(leaf: LeafField, key: string, place: number, today: string): string {
  const days = leaf.past ? -((place * 37) % 14_000) : /end|expiry/i.test(key) ? 400 + (place % 300) : place % 300
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

function sampleResidentId(place: number): string {
  const born = new Date(Date.UTC(1955 + (place % 45), place % 12, 1 + (place % 28))).toISOString().slice(0, 10).replaceAll('-', '')
  const body = `${REGIONS[place % REGIONS.length]}${born}${String(place % 1000).padStart(3, '0')}`
  return body + residentIdCheckDigit(body)
}

function sampleUscc(place: number): string {
  const body = `91640104MA${String(place % 10_000_000).padStart(7, '0')}`
  return body + usccCheckDigit(body)
}

/** A text of the form's pattern, digits running on from `place`. */
function sampleCode(pattern: string, place: number): string {
  return written(readPattern(pattern) ?? [], String(place).padStart(40, '0'))
}

function written(pieces: readonly PatternPiece[], digits: string): string {
  let text = ''
  for (const piece of pieces) {
    for (let one = 0; one < piece.min; one += 1) text += pieceText(piece, digits.at(-1 - (text.length % 4)) ?? '0', digits)
  }
  return text
}

function pieceText(piece: PatternPiece, digit: string, digits: string): string {
  if (piece.kind === 'literal') return piece.text
  if (piece.kind === 'group') return written(piece.pieces, digits)
  if (piece.of === 'listed') return piece.source.charAt(0)
  return piece.of === 'capital' || piece.of === 'letter' ? 'N' : digit
}
