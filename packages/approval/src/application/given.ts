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

/** 公民身份号码 by place, birth and order, odd for boys (GB 11643-1999 §3.4). In what follows the child is the one who applies. */
function identity(region: string, n: number, values: Values): Given {
  const born = text(values['child.birthDateTime'])
  if (born === null) return {}
  const order = (n * 2 - (values['child.gender'] === '1' ? 1 : 0)) % 1000
  const body = `${region}${born.slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`
  const number = body + residentIdCheckDigit(body)
  return { 'child.idNumber': number, 'applicant.idNumber': number }
}

/** What a certificate of that type gives besides itself. */
const GIVEN: Readonly<Record<string, (region: string, n: number, values: Values) => Given>> = {
  BIZ_LICENCE: registered, HUKOU: identity, BIRTH_CERT: (_region, n) => ({ 'child.birthCertNo': `N${String(n).padStart(9, '0')}` }),
}

/** The facts a grant of this item gives, with a number reserved per county; gaps are allowed. Nothing where it registers what exists already. */
export async function takeGiven(db: Db, item: ItemContent, c: CaseState<ApplicationFacts>): Promise<Record<string, string>> {
  const type = item.result.licenceType ?? ''
  const make = GIVEN[type]
  if (!make || c.facts.actionKind !== 'new') return {}
  const region = c.regionCode.slice(0, 6)
  const { rows } = await db.query<{ last: number }>(
    'insert into number_counter (series, last) values ($1, 1) on conflict (series) do update set last = number_counter.last + 1 returning last', [`given:${type}:${region}`])
  const given = make(region, (rows[0] as { last: number }).last, formValues(c.facts))
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null))
}
