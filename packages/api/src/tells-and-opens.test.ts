import { whensOf, type Lifecycle } from '@onewindow/casework/lifecycle'
import type { Opens, Tells } from '@onewindow/casework/opens'
import { expect, it } from 'vitest'
import { caseTypes } from './case-types.ts'

const tables = caseTypes.map(({ lifecycle }) => lifecycle as unknown as Lifecycle<never>)
const hears = (caseType: string, message: string): boolean =>
  tables.some((table) => table.caseType === caseType && table.transitions.some((row) => whensOf(row).some((when) => 'message' in when && when.message === message)))
const stands = { sub: 'subs', sibling: 'siblings', linked: 'linked' } as const
const reaches = ({ to, type, message }: Tells, one: Pick<Opens<never>, 'type' | 'as'>): boolean => to === stands[one.as] && (type === undefined || type === one.type) && hears(one.type, message)

/**
 * What a row tells goes out before what it opens is there. So a row of this list never means its own new cases: what is replaced goes (`cancel`, `objectReplaced`), what stays hears what
 * the new one is begun with (`amountReplaced`, `bundleResult`), and a new page is not the one taken off (`decisionModified`).
 */
it('a row that tells cases of the kind it opens means the old ones', () => {
  const own = tables.flatMap(({ caseType, transitions }) => transitions.flatMap(({ on, opens = [], tells = [] }) => opens.flatMap((one) => tells.filter((said) => reaches(said, one)).map(({ message }) => `${caseType}.${on} ${one.type} ${message}`))))
  expect(own.toSorted()).toEqual([
    'bundleApplication.unlockSub application bundleResult', 'drawBatch.replaceObject inspectionTask objectReplaced', 'ordinaryCase.modify documentService cancel', 'ordinaryCase.renotify documentService cancel',
    'simpleCase.modify execution amountReplaced', 'simpleCase.modify publication decisionModified',
  ])
})
