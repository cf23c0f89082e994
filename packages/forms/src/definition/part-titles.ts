import type { Text } from './language.ts'

/** Titles of the columns of repeated facts whose schema gives none, or gives Chinese only: `<semantic key>/<part>`. */
const PART_TITLES: Readonly<Record<string, Text>> = {
  'org.shareholders/name': { zh: '姓名或名称', en: 'Name' },
  'org.shareholders/idNumber': { zh: '证件号码', en: 'Document number' },
  'org.shareholders/contribution': { zh: '认缴出资额(万元)', en: 'Subscribed contribution (10,000 CNY)' },
  'household.members/name': { zh: '姓名', en: 'Name' },
  'household.members/idNumber': { zh: '公民身份号码', en: 'Resident ID number' },
  'household.members/relation': { zh: '与申请人关系', en: 'Relationship to applicant' },
  'household.members/monthlyIncome': { zh: '月收入(元)', en: 'Monthly income (CNY)' },
}

/** Title of one column of a repeated fact, undefined when the platform knows none. */
export function partTitle(key: string, part: string): Text | undefined {
  const name = `${key}/${part}`
  return Object.hasOwn(PART_TITLES, name) ? PART_TITLES[name] : undefined
}
