import type { CodeName } from '@onewindow/casework/definition/views'
import { shippedCategories } from './configuration/shipped.ts'
import { shippedHalls } from './hall/halls.ts'

const named = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Omit<CodeName, 'code'> => ({ zh: nameZh, en: nameEn })

/** Categories of requests that stand for one thing; what only groups others is not chosen. */
export const categoryNames: readonly CodeName[] = shippedCategories().filter(({ code }, _, all) => !all.some((other) => other.code !== code && other.code.startsWith(code))).map((one) => ({ code: one.code, ...named(one) }))

/** Service halls and the groups of their windows. */
export const hallNames: readonly CodeName[] = shippedHalls().map((hall) => ({ code: hall.id, ...named(hall) }))
export const groupNames: readonly CodeName[] = [...new Map(shippedHalls().flatMap(({ groups }) => groups).map((group) => [group.id, { code: group.id, ...named(group) }])).values()]
