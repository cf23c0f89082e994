import { residentIdCheckDigit, usccCheckDigit } from '@onewindow/identity/definition'
import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import type { ItemContent } from '../catalogue/definition.ts'
import { formValues } from './answers.ts'
import type { ApplicationFacts } from './schemas.ts'

type Values = Readonly<Record<string, unknown>>
type Given = Readonly<Record<string, string | null>>

/** Organ and kind that begin a credit code: 9 market supervision, 1 enterprise, 2 individual business (GB 32100-2015 表 1). */
const ENTERPRISE = '91'
const INDIVIDUAL = '92'

function creditCode(kind: string, region: string, n: number): string {
  const body = `${kind}${region}MA${String(n).padStart(7, '0')}`
  return body + usccCheckDigit(body)
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What the register of firms holds from the day of the grant (市场主体登记管理条例 §8): of an individual business the operator answers for it. */
function registered(region: string, n: number, values: Values): Given {
  const isIndividual = values['org.type'] === undefined
  return {
    'org.uscc': creditCode(isIndividual ? INDIVIDUAL : ENTERPRISE, region, n), 'org.name': text(values['org.proposedName']), 'org.type': isIndividual ? 'INDIVIDUAL' : text(values['org.type']),
    'org.legalRep.name': text(values[isIndividual ? 'applicant.name' : 'org.legalRep.name']), 'org.legalRep.idNumber': text(values[isIndividual ? 'applicant.idNumber' : 'org.legalRep.idNumber']),
    'org.registeredAddress': text(values['premises.address']),
  }
}

/** Order numbers of one day of birth in one county: 001 to 999 (GB 11643-1999 §3.4). */
const LAST_ORDER = 999
const isBoy = (values: Values): boolean => values['child.gender'] === '1'

/**
 * 公民身份号码 by place, birth and order, odd for boys (GB 11643-1999 §3.4). In what follows the child is the one who applies.
 * @throws Error when the order numbers of that day and sex are used up: nobody gets a number that somebody has
 */
function identity(region: string, n: number, values: Values): Given {
  const born = text(values['child.birthDateTime'])
  if (born === null) return {}
  const order = n * 2 - (isBoy(values) ? 1 : 0)
  if (order > LAST_ORDER) throw new Error(`All identity numbers of ${region} for ${born.slice(0, 10)} are given`)
  const body = `${region}${born.slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`
  const number = body + residentIdCheckDigit(body)
  return { 'child.idNumber': number, 'applicant.idNumber': number }
}

/** What a certificate of that type gives besides itself, and within what its numbers count on: all that the number itself tells apart. */
type Giver = { within: (region: string, values: Values) => readonly string[]; make: (region: string, n: number, values: Values) => Given }
const GIVEN: Readonly<Record<string, Giver>> = {
  BIZ_LICENCE: { within: (region) => [region], make: registered },
  HUKOU: { within: (region, values) => [region, (text(values['child.birthDateTime']) ?? '').slice(0, 10), isBoy(values) ? 'odd' : 'even'], make: identity },
  BIRTH_CERT: { within: () => [], make: (_region, n) => ({ 'child.birthCertNo': `N${String(n).padStart(9, '0')}` }) },
}

/** Whether somebody has that credit code already: firms came into the register before this counter began. */
async function isTaken(db: Db, { 'org.uscc': code }: Given): Promise<boolean> {
  if (code === undefined || code === null) return false
  return ((await db.query('select 1 from party where uscc = $1', [code])).rowCount ?? 0) > 0
}

/** The facts a grant of this item gives, with a number reserved for it; gaps are allowed. Nothing where it registers what exists already; a decision made anew gives what the first one gave. */
export async function takeGiven(db: Db, item: ItemContent, c: CaseState<ApplicationFacts>): Promise<Record<string, string>> {
  const type = item.result.licenceType ?? ''
  const giver = GIVEN[type]
  if (!giver || c.facts.actionKind !== 'new') return {}
  if (Object.keys(c.facts.given).length > 0) return c.facts.given
  const region = c.regionCode.slice(0, 6)
  const values = formValues(c.facts)
  const next = async (): Promise<Given> => {
    const { rows } = await db.query<{ last: number }>(
      'insert into number_counter (series, last) values ($1, 1) on conflict (series) do update set last = number_counter.last + 1 returning last', [['given', type, ...giver.within(region, values)].join(':')])
    return giver.make(region, (rows[0] as { last: number }).last, values)
  }
  let given = await next()
  while (await isTaken(db, given)) given = await next()
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null))
}
