import { workedOut, type InForce } from '@onewindow/casework/configuration/settings'
import type { CodeName } from '@onewindow/casework/definition/views'
import { leavesOf } from './configuration/category-checks.ts'
import type { Category } from './configuration/category.ts'
import { shippedHalls } from './hall/halls.ts'
import { categoriesOn } from './in-force.ts'

const named = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Omit<CodeName, 'code'> => ({ zh: nameZh, en: nameEn })

const namesOf = workedOut((categories: readonly Category[]): readonly CodeName[] => leavesOf(categories).map((one) => ({ code: one.code, ...named(one) })))

/** Categories of a day that stand for one thing; what only groups others is not chosen. */
export const categoryNames = (on: InForce): readonly CodeName[] => namesOf(categoriesOn(on))

/** Service halls and the groups of their windows. */
export const hallNames: readonly CodeName[] = shippedHalls().map((hall) => ({ code: hall.id, ...named(hall) }))
export const groupNames: readonly CodeName[] = [...new Map(shippedHalls().flatMap(({ groups }) => groups).map((group) => [group.id, { code: group.id, ...named(group) }])).values()]
/** What the windows of halls do. */
export const itemNames: readonly CodeName[] = [...new Map(shippedHalls().flatMap(({ groups }) => groups).flatMap(({ items }) => Object.entries(items)).map(([code, item]) => [code, { code, ...named(item) }])).values()]
