import { expect, it } from 'vitest'
import { firmWays } from './firm-ways.ts'

it('whoever stands there as a person goes on for a firm of theirs, and the decision with it', () => {
  const decision = '兴市监处罚〔2026〕12号'
  const identities = [{ partyId: 'me', kind: 'person', name: '马晓燕' }, { partyId: 'p1', kind: 'organization', name: '某店' }, { partyId: 'p2', kind: 'individualBusiness', name: '小店' }]
  const way = { caseType: 'creditRepair', event: 'apply' }
  expect(firmWays(way, identities, { decision, firm: 'gone' })).toEqual([
    { partyId: 'p1', name: '某店', href: `/begin/creditRepair/apply?firm=p1&decision=${encodeURIComponent(decision)}` },
    { partyId: 'p2', name: '小店', href: `/begin/creditRepair/apply?firm=p2&decision=${encodeURIComponent(decision)}` },
  ])
  expect(firmWays(way, identities.slice(0, 2), {})).toEqual([{ partyId: 'p1', name: '某店', href: '/begin/creditRepair/apply?firm=p1' }])
})
