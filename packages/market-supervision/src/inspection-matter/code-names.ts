import type { CodeName } from '@onewindow/casework/definition/views'
import { checklists, itemList } from './in-force.ts'

/** Fields of inspection by the name of their checklist. */
export const areaNames: readonly CodeName[] = checklists.checklists.map(({ id, titleZh, titleEn }) => ({ code: id, zh: titleZh, en: titleEn }))

/** Items of the published list. */
export const itemNames: readonly CodeName[] = itemList.items.map(({ code, nameZh, nameEn }) => ({ code, zh: nameZh, en: nameEn }))
