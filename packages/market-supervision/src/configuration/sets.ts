import { specialities } from '@onewindow/identity/definition'
import { defineSet, type AnySet, type ConfigurationSet } from '@onewindow/casework/configuration/set'
import checklistsFile from '../../data/checklists.json' with { type: 'json' }
import creditFile from '../../data/credit-model.json' with { type: 'json' }
import foodFile from '../../data/food-model.json' with { type: 'json' }
import itemsFile from '../../data/item-list.json' with { type: 'json' }
import knobsFile from '../../data/knobs.json' with { type: 'json' }
import limitsFile from '../../data/limits.json' with { type: 'json' }
import { creditModel, type CreditModel } from '../rules/credit-model.ts'
import { foodModel, type FoodModel } from '../rules/food-model.ts'
import { checklistFaults, checklists, type Checklists } from './checklists.ts'
import { creditFaults } from './credit-checks.ts'
import { editionFaults } from './fault.ts'
import { foodFaults } from './food-checks.ts'
import { itemList, itemListFaults, type InspectionItem } from './item-list.ts'
import { knobFaults } from './knob-checks.ts'
import { marketKnobs, type MarketKnobs } from './knobs.ts'
import { limitFaults } from './limit-checks.ts'
import { limits, type Limits } from './limits.ts'
import { fieldWords as wordsEn, ownWords as ownEn, setTitles as en } from './locales/en.ts'
import { fieldWords as wordsZh, ownWords as ownZh, setTitles as zh } from './locales/zh.ts'

type Words = Readonly<Record<string, string>>
const named = (name: keyof typeof zh, own: { zh: Words; en: Words } = { zh: {}, en: {} }) =>
  ({ key: `market-supervision.${name}`, title: { zh: zh[name][0], en: en[name][0] }, about: { zh: zh[name][1], en: en[name][1] }, words: { zh: { ...wordsZh, ...own.zh }, en: { ...wordsEn, ...own.en } } })
/** What stands under codes is called by its title. */
const called = (titled: Readonly<Record<string, { titleZh: string; titleEn: string }>>): { zh: Words; en: Words } => {
  const by = (title: 'titleZh' | 'titleEn'): Words => Object.fromEntries(Object.entries(titled).map(([code, one]) => [code, one[title]]))
  return { zh: by('titleZh'), en: by('titleEn') }
}
/** What leads are trained in, by the name the register of officers has for it. */
const training = { zh: Object.fromEntries(specialities.map(({ code, zh }) => [`@${code}`, zh])), en: Object.fromEntries(specialities.map(({ code, en }) => [`@${code}`, en])) }
const measured = (...types: string[]) => types.map((caseType) => ({ caseType, pins: false }))
const kept = (...types: string[]) => types.map((caseType) => ({ caseType, pins: true }))

/** 检查表: the questions of each key area. */
export const checklistsSet: ConfigurationSet<Checklists> = defineSet<Checklists>({
  ...named('checklists', training), schema: checklists, shipped: checklistsFile, touches: kept('drawBatch', 'inspectionTask'), faults: (content, _beside, published) => [...checklistFaults(content), ...editionFaults(content, published)],
})

/** 检查事项清单: read together with the checklists of the day it comes into force. */
export const itemListSet = defineSet<InspectionItem[]>({
  ...named('itemList'), schema: itemList, shipped: itemsFile, touches: kept('inspectionPlan'), names: (_items, beside) => called(Object.fromEntries(beside(checklistsSet).checklists.map((one) => [`@${one.id}`, one]))),
  faults: (items, beside) => itemListFaults(items, beside(checklistsSet)),
})

/** Length of every clock (market supervision §4). Clocks stand under their names and are called by their titles: those of the content, and while it cannot be read those that ship. */
export const limitsSet = defineSet<Limits>({
  ...named('limits', called(limitsFile)), schema: limits, shipped: limitsFile, names: called, faults: limitFaults,
  touches: measured('inspectionPlan', 'drawBatch', 'inspectionTask', 'rectification', 'abnormalListing', 'seriousListing', 'creditRepair', 'sampling', 'recall', 'consumerComplaint', 'violationReport'),
})

/** 信用风险分类 (§5.3). */
export const creditModelSet: ConfigurationSet<CreditModel> = defineSet<CreditModel>({
  ...named('creditModel', { zh: ownZh.creditModel, en: ownEn.creditModel }), schema: creditModel, shipped: creditFile, touches: kept('drawBatch'), faults: (content, _beside, published) => [...creditFaults(content), ...editionFaults(content, published)],
})

/** 食品风险等级 (§5.4). */
export const foodModelSet: ConfigurationSet<FoodModel> = defineSet<FoodModel>({
  ...named('foodModel', { zh: ownZh.foodModel, en: ownEn.foodModel }), schema: foodModel, shipped: foodFile, touches: kept('drawBatch', 'inspectionTask'), faults: (content, _beside, published) => [...foodFaults(content), ...editionFaults(content, published)],
})

/** Settings with their sources (market supervision §5). */
export const knobsSet = defineSet<MarketKnobs>({
  ...named('knobs'), schema: marketKnobs, shipped: knobsFile, faults: knobFaults,
  touches: [...kept('inspectionPlan', 'drawBatch', 'inspectionTask', 'rectification', 'abnormalListing', 'creditRepair', 'sampling'), ...measured('subject', 'equipment')],
})

/** Everything administrators publish for market supervision. */
export const marketSets: readonly AnySet[] = [itemListSet, checklistsSet, limitsSet, creditModelSet, foodModelSet, knobsSet] as unknown as readonly AnySet[]
