import { workedOut, type InForce } from '@onewindow/casework/configuration/settings'
import type { CodeName } from '@onewindow/casework/definition/views'
import { specialities } from '@onewindow/identity/definition'
import { departments } from '@onewindow/identity/departments'
import type { Checklists } from '../configuration/checklists.ts'
import type { InspectionItem } from '../configuration/item-list.ts'
import { checklistsOn, itemListOn } from '../in-force.ts'

const areasOf = workedOut(({ checklists }: Checklists): readonly CodeName[] => checklists.map(({ id, titleZh, titleEn }) => ({ code: id, zh: titleZh, en: titleEn })))
const englishOf = workedOut(({ checklists }: Checklists): ReadonlyMap<string, string> => new Map(checklists.flatMap(({ items }) => items.map(({ textZh, textEn }) => [textZh, textEn]))))
const itemsOf = workedOut((items: readonly InspectionItem[]): readonly CodeName[] => items.map(({ code, nameZh, nameEn }) => ({ code, zh: nameZh, en: nameEn })))

/** Departments that take part in a plan or a draw. */
export const departmentNames: readonly CodeName[] = departments.map(({ code, nameZh, nameEn }) => ({ code, zh: nameZh, en: nameEn }))

/** What inspectors are trained in. */
export const specialityNames: readonly CodeName[] = specialities

/** Fields of inspection by the name of their checklist, on a day. */
export const areaNames = (on: InForce): readonly CodeName[] => areasOf(checklistsOn(on))

/** Items of the list published on a day. */
export const itemNames = (on: InForce): readonly CodeName[] => itemsOf(itemListOn(on))

/** What is looked at on a visit, in the words it keeps; in English where the checklists of a day still say the same. */
export const checkNames = (kept: readonly { id: string; text: string }[], on: InForce): readonly CodeName[] => kept.map(({ id, text }) => ({ code: id, zh: text, en: englishOf(checklistsOn(on)).get(text) ?? text }))
