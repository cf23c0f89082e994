import { defineSet, type AnySet, type ConfigurationSet } from '@onewindow/casework/configuration/set'
import causesFile from '../../data/causes.json' with { type: 'json' }
import checklistsFile from '../../data/checklists.json' with { type: 'json' }
import discretionFile from '../../data/discretion.json' with { type: 'json' }
import powersFile from '../../data/organ-powers.json' with { type: 'json' }
import knobsFile from '../../data/knobs.json' with { type: 'json' }
import { causeFile, type Cause } from './cause.ts'
import { checkCauses } from './check-causes.ts'
import { checkChecklists } from './check-checklists.ts'
import { checkDiscretion } from './check-discretion.ts'
import { checkOrganPowers, unknownOrgans } from './check-organ-powers.ts'
import { checkKnobs } from './check-knobs.ts'
import { checklistFile, type ChecklistFile } from './checklists.ts'
import { discretionModel, type DiscretionModel } from './discretion-model.ts'
import { knobEntries, type KnobEntries } from './knobs.ts'
import { powerGrants, type PowerGrant } from './organ-power.ts'
import { causeWords as causesEn, fieldWords as wordsEn, paperWords as papersEn, powerWords as powersEn, setTitles as en, sourceWords as sourcesEn } from './locales/en.ts'
import { causeWords as causesZh, fieldWords as wordsZh, paperWords as papersZh, powerWords as powersZh, setTitles as zh, sourceWords as sourcesZh } from './locales/zh.ts'

const named = (name: keyof typeof zh) => ({ key: `enforcement.${name}`, title: { zh: zh[name][0], en: en[name][0] }, about: { zh: zh[name][1], en: en[name][1] }, words: { zh: wordsZh, en: wordsEn } })
const kept = (...types: string[]) => types.map((caseType) => ({ caseType, pins: true }))
const measured = (...types: string[]) => types.map((caseType) => ({ caseType, pins: false }))

/** 裁量基准 (enforcement R4). */
export const discretionSet = defineSet<DiscretionModel>({ ...named('discretion'), schema: discretionModel, shipped: discretionFile, touches: kept('simpleCase', 'ordinaryCase'), faults: checkDiscretion })

/** 案由 (enforcement §5.1): read together with the steps of scale of the day it comes into force; what held until then is closed, never taken out. */
export const causesSet: ConfigurationSet<Cause[]> = defineSet<Cause[]>({
  ...named('causes'), words: { zh: { ...wordsZh, ...causesZh }, en: { ...wordsEn, ...causesEn } }, schema: causeFile, shipped: causesFile, touches: kept('clue', 'simpleCase', 'ordinaryCase', 'preservation', 'coerciveMeasure', 'hearing', 'publication'),
  faults: (causes, beside) => checkCauses(causes, { scaleIds: new Set(beside(discretionSet).scales.map(({ id }) => id)), before: beside(causesSet).map(({ code }) => code) }),
})

/** 执法权限 beyond what organs have by law: concentrated, handed down to streets, entrusted (enforcement R15). */
export const organPowersSet: ConfigurationSet<PowerGrant[]> = defineSet<PowerGrant[]>({
  ...named('organPowers'), words: { zh: { ...wordsZh, ...powersZh }, en: { ...wordsEn, ...powersEn } }, schema: powerGrants, shipped: powersFile, touches: [...kept('simpleCase', 'ordinaryCase', 'coerciveMeasure'), ...measured('clue')],
  faults: (grants, beside) => checkOrganPowers(grants, { causes: beside(causesSet), before: beside(organPowersSet).map(({ organ }) => organ) }),
  asks: unknownOrgans,
})

/** Thresholds, which an open case keeps, and lengths, which hold for every clock that starts from then on (enforcement §4, §5). */
export const knobsSet = defineSet<KnobEntries>({
  ...named('knobs'), words: { zh: { ...wordsZh, ...sourcesZh }, en: { ...wordsEn, ...sourcesEn } }, schema: knobEntries, shipped: knobsFile, faults: checkKnobs,
  touches: [...kept('simpleCase', 'ordinaryCase', 'execution', 'publication'), ...measured('clue', 'coerciveMeasure', 'correctionOrder', 'hearing', 'assistance')],
})

/** Lists people work through, and the order of a file (enforcement R16). */
export const checklistsSet = defineSet<ChecklistFile>({
  ...named('checklists'), words: { zh: { ...wordsZh, ...papersZh }, en: { ...wordsEn, ...papersEn } }, schema: checklistFile, shipped: checklistsFile, touches: kept('clue', 'simpleCase', 'ordinaryCase'), faults: checkChecklists,
})

/** Everything administrators publish for enforcement. */
export const enforcementSets: readonly AnySet[] = [causesSet, discretionSet, knobsSet, checklistsSet, organPowersSet] as unknown as readonly AnySet[]
