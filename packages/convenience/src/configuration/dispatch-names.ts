import type { Category } from './category.ts'
import type { DispatchDefinition } from './dispatch-definition.ts'
import { departmentNames as departmentsEn, targetWords as targetsEn } from './locales/departments-en.ts'
import { departmentNames as departmentsZh, targetWords as targetsZh } from './locales/departments-zh.ts'

type Named = Record<string, string>
interface Language { departments: Readonly<Named>; targets: Readonly<Record<'township' | 'county' | 'countyDept' | 'cityDept', string>> & { utility: (name: string) => string; utilities: Readonly<Named> }; categoryName: (one: Category) => string }

const LANGUAGES: readonly ['zh' | 'en', Language][] = [
  ['zh', { departments: departmentsZh, targets: targetsZh, categoryName: ({ nameZh }) => nameZh }], ['en', { departments: departmentsEn, targets: targetsEn, categoryName: ({ nameEn }) => nameEn }],
]

/** What a target is called: 县区 城市管理局, 供水单位; a department or utility the product does not know stays its code. */
function targetName(target: string, { departments, targets }: Language): string {
  const [kind = '', name = '', utility = ''] = target.split(':')
  if (kind === 'township' || kind === 'county') return targets[kind]
  if (kind === 'countyDept' || kind === 'cityDept') return `${targets[kind]} ${departments[name] ?? name}`
  return name === 'P' ? targets.utility(targets.utilities[utility] ?? utility) : target
}

/** Departments by their codes, as fields and as choices. */
const departmentWords = ({ departments }: Language): Named => Object.fromEntries(Object.entries(departments).flatMap(([code, name]) => [[code, name], [`@${code}`, name]]))

/** What the codes of a dispatch list are called: categories, departments, utilities, targets. */
export function dispatchNames(list: DispatchDefinition, categories: readonly Category[]): { zh: Named; en: Named } {
  const used = new Set(list.rules.flatMap(({ target, assist = [] }) => [target, ...assist]))
  const of = (language: Language): Named => ({
    ...departmentWords(language), ...language.targets.utilities,
    ...Object.fromEntries(categories.flatMap((one) => [[one.code, `${one.code} ${language.categoryName(one)}`], [`@${one.code}`, `${one.code} ${language.categoryName(one)}`]])),
    ...Object.fromEntries([...used].map((target) => [`@${target}`, targetName(target, language)])),
  })
  return Object.fromEntries(LANGUAGES.map(([name, language]) => [name, of(language)])) as { zh: Named; en: Named }
}

/** Departments by their codes, for lists that name who pays. */
export const departmentsByCode = (): { zh: Named; en: Named } => Object.fromEntries(LANGUAGES.map(([name, language]) => [name, departmentWords(language)])) as { zh: Named; en: Named }
