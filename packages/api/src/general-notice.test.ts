import type { CaseType } from '@onewindow/casework/case-type'
import { expect, it } from 'vitest'
import { caseTypes } from './case-types.ts'
import { generalNotice } from './general-notice.ts'

/** Every event by which a row tells a party, and the remark that any case may carry. */
const telling = (caseTypes as unknown as readonly CaseType<unknown>[]).flatMap(({ name, lifecycle }) => [
  ...new Set(lifecycle.transitions.filter(({ notifies = [] }) => notifies.some((one) => ('to' in one ? one.to : one).kind === 'part')).map(({ on }) => on)), 'comment',
].map((event) => [name, event] as const))

it.each(['zh', 'en'] as const)('every row that tells a party has its message in %s: a party is told, not passed over', (language) => {
  const faults = telling.filter(([caseType, event]) => {
    const notice = generalNotice(caseType, event, 'GD1', language)
    return !notice || !notice.text.includes('GD1') || (language === 'en' && /\p{Script=Han}/u.test(notice.title + notice.text))
  })
  expect({ faults, told: new Set(telling.map(([caseType]) => caseType)).size === caseTypes.length }).toEqual({ faults: [], told: true })
})

it('names the case and the step, with and without a number, and nothing of the matter', () => {
  expect(generalNotice('citizenRequest', 'sign', 'GD202611020000017', 'zh')).toEqual({ title: '工单：签收', text: '“工单”（GD202611020000017）有新进展：签收。请登录一窗通办查看。' })
  expect(generalNotice('citizenRequest', 'sign', null, 'en')).toEqual({ title: expect.stringMatching(/: Sign/), text: expect.not.stringContaining('(') })
  expect(generalNotice('citizenRequest', 'nothing', null, 'zh')).toBeNull()
})
