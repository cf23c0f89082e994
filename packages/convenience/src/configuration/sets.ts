import { defineSet, type AnySet, type SetFault } from '@onewindow/casework/configuration/set'
import categoriesFile from '../../data/categories.json' with { type: 'json' }
import dispatchFile from '../../data/dispatch-list.json' with { type: 'json' }
import knobsFile from '../../data/knobs.json' with { type: 'json' }
import limitsFile from '../../data/limits.json' with { type: 'json' }
import policiesFile from '../../data/policies.json' with { type: 'json' }
import { categories, type Category } from './category.ts'
import { categoryFaults } from './category-checks.ts'
import { dispatchDefinition, type DispatchDefinition } from './dispatch-definition.ts'
import { dispatchFaults } from './dispatch-checks.ts'
import { departmentsByCode, dispatchNames } from './dispatch-names.ts'
import { faultOf, type Fault } from './fault.ts'
import { convenienceKnobs } from './knobs.ts'
import { limitFaults } from './limit-checks.ts'
import { limits, type Limits } from './limits.ts'
import { fieldWords as wordsEn, setTitles as en } from './locales/en.ts'
import { fieldWords as wordsZh, setTitles as zh } from './locales/zh.ts'
import { policies, type Policy } from './policy.ts'
import { policyFaults } from './policy-checks.ts'

const named = (name: keyof typeof zh) => ({ key: `convenience.${name}`, title: { zh: zh[name][0], en: en[name][0] }, about: { zh: zh[name][1], en: en[name][1] }, words: { zh: wordsZh, en: wordsEn } })
const measured = (...types: string[]) => types.map((caseType) => ({ caseType, pins: false }))
const kept = (...types: string[]) => types.map((caseType) => ({ caseType, pins: true }))

/** Where a fault is, as a place in the list: `rules.3.target`. What is about the whole stands at the field itself. */
const placed = (list: readonly { id?: string; code?: string }[], path: string) => ({ entry, field, zh: says, en: said }: Fault): SetFault => {
  const at = list.findIndex(({ id, code }) => (id ?? code) === entry)
  return { path: [path, ...(at < 0 ? [] : [String(at)]), field].filter(Boolean).join('.'), zh: at < 0 ? `${entry}：${says}` : says, en: at < 0 ? `${entry}: ${said}` : said }
}

/** Every clock by its title. */
const limitNames = (content: Limits) => ({ zh: Object.fromEntries(Object.entries(content).map(([key, { titleZh }]) => [key, titleZh])), en: Object.fromEntries(Object.entries(content).map(([key, { titleEn }]) => [key, titleEn])) })

/** Settings with their sources (convenience §5.13). */
export const knobsSet = defineSet({ ...named('knobs'), schema: convenienceKnobs, shipped: knobsFile, touches: measured('citizenRequest', 'whistle', 'appointment', 'queueTicket', 'serviceReview') })

/** Length of every clock (convenience §4). */
export const limitsSet = defineSet<Limits>({ ...named('limits'), schema: limits, shipped: limitsFile, names: limitNames, touches: measured('citizenRequest', 'whistle', 'assistTask', 'serviceReview', 'assistedFiling', 'benefitMatch'), faults: limitFaults })

/** 诉求分类. */
export const categoriesSet = defineSet<Category[]>({ ...named('categories'), schema: categories, shipped: categoriesFile, touches: kept('citizenRequest'), faults: (content) => categoryFaults(content).map(placed(content, '')) })

/** 派单目录: read together with the categories of the day it comes into force. */
export const dispatchListSet = defineSet<DispatchDefinition>({
  ...named('dispatchList'), schema: dispatchDefinition, shipped: dispatchFile, touches: kept('citizenRequest'), names: (list, beside) => dispatchNames(list, beside(categoriesSet)),
  faults: (list, beside) => [
    ...(list.city === dispatchFile.city ? [] : [faultOf(list.city, 'city', 'otherCity', { city: dispatchFile.city })].map(placed([], ''))),
    ...dispatchFaults(list, beside(categoriesSet)).map((one) => placed(list.rules, one.entry && list.rules.some(({ id }) => id === one.entry) ? 'rules' : '')(one)),
  ],
})

/** 免申即享政策: a department of the list pays. */
export const policiesSet = defineSet<Policy[]>({ ...named('policies'), schema: policies, shipped: policiesFile, touches: kept('benefitMatch'), names: departmentsByCode, faults: (content, beside) => policyFaults(content, Object.keys(beside(dispatchListSet).organs)).map(placed(content, '')) })

/** Everything administrators publish for the services. */
export const convenienceSets: readonly AnySet[] = [categoriesSet, dispatchListSet, limitsSet, knobsSet, policiesSet] as unknown as readonly AnySet[]
