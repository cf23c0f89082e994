import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { residentIdCheckDigit } from '@onewindow/identity/resident-id'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { dice } from './dice.ts'

type Words = { surnames: string; given: string; streets: string[]; stems: string[]; ends: string[]; companyEnds: string[] }
const words = JSON.parse(readFileSync(join(import.meta.dirname, '../data/names.json'), 'utf8')) as Words

/** A person with an account, and the business the person runs: `individualBusiness` or, for every third household, a company. */
export type Household = {
  personId: string; accountId: string; name: string; idNumber: string; phone: string; address: string; countyCode: string; sex: string; born: string
  businessId: string; businessKind: 'individualBusiness' | 'organization'; businessName: string; uscc: string; businessAddress: string
}

const COUNTIES = [640104, 640105, 640106, 640121, 640122, 640181] as const
const YEARS = 50
const DAYS = 336
const PER_DAY = 50
const FIRST_ORDER = 800

const pad = (value: number, length: number): string => String(value).padStart(length, '0')
const idOf = (kind: string, n: number): string => `${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** The 31 characters of credit codes (GB 32100-2015 表 A.1). */
const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const inCreditAlphabet = (n: number): string => {
  let text = ''
  for (let left = n, place = 0; place < 7; place += 1, left = Math.floor(left / CREDIT.length)) text = CREDIT.charAt(left % CREDIT.length) + text
  return text
}

/** @param n from 0; the same number is the same household for good. Numbers are sound; order numbers 800 to 899 belong to nobody known to us, nor to the demonstration, which has those from 900 on. */
export function household(n: number): Household {
  const chance = dice(n + 1)
  const given = words.given
  const name = chance.pick(words.surnames) + chance.pick(given) + (chance.next() < 0.7 ? chance.pick(given) : '')
  const county = String(COUNTIES[n % COUNTIES.length])
  const day = Math.floor(n / COUNTIES.length) % (YEARS * DAYS)
  const place = Math.floor(n / COUNTIES.length / (YEARS * DAYS)) % PER_DAY
  const born = `${1955 + Math.floor(day / DAYS)}-${pad(1 + Math.floor((day % DAYS) / 28), 2)}-${pad(1 + (day % 28), 2)}`
  const male = chance.next() < 0.5
  const body = `${county}${born.replaceAll('-', '')}${FIRST_ORDER + place * 2 + (male ? 1 : 0)}`
  const address = `银川市${chance.pick(words.streets)}${1 + chance.below(260)}号${1 + chance.below(28)}号楼${1 + chance.below(4)}单元${1 + chance.below(11)}0${1 + chance.below(4)}室`
  const street = chance.pick(words.streets)
  const company = n % 3 === 0
  const businessName = company ? `宁夏${chance.pick(words.stems)}${chance.pick(given)}${chance.pick(words.companyEnds)}` : `${chance.pick(words.stems)}${chance.pick(words.ends)}（${street}${1 + chance.below(99)}号店）`
  const code = `${company ? '91' : '92'}${county}MB${inCreditAlphabet(n)}`
  return {
    personId: idOf('be000001', n), accountId: idOf('be000002', n), name, idNumber: body + residentIdCheckDigit(body), phone: `139${pad((n * 7919) % 100_000_000, 8)}`, address, countyCode: county,
    sex: male ? 'male' : 'female', born, businessId: idOf('be000003', n), businessKind: company ? 'organization' : 'individualBusiness', businessName, uscc: code + usccCheckDigit(code),
    businessAddress: `银川市${street}${1 + chance.below(260)}号`,
  }
}
