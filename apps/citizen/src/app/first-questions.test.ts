import { describe, expect, it } from 'vitest'
import { firstQuestions } from './first-questions.ts'

const paths = (address: string, of: 'open' | 'own'): string[] => firstQuestions(address)[of].map(({ path }) => path)

describe('what a page will ask first', () => {
  it.each([
    ['/', ['public.status.get', 'public.catalogue.bundles']],
    ['/services/food-operation-licence-new', ['public.status.get', 'public.catalogue.guide']],
    ['/services/food-operation-licence-new/', ['public.status.get', 'public.catalogue.guide']],
    ['/events/restaurant-opening', ['public.status.get', 'public.catalogue.bundleGuide']],
    ['/events/restaurant-opening/questions', ['public.status.get', 'public.catalogue.bundleGuide']],
    ['/services', ['public.status.get']],
    ['/wallet/1/looks', ['public.status.get']],
    ['/no/such/page', ['public.status.get']],
  ])('%s, whoever reads', (address, asked) => {
    expect(paths(address, 'open')).toEqual(asked)
  })

  it.each(['/', '/services/one', '/cases/1', '/applications/1/edit/section/premises', '/me', '/verify'])('the head of %s shows to whom it speaks and what waits', (address) => {
    expect(paths(address, 'own')).toEqual(expect.arrayContaining(['citizen.me.get', 'citizen.waiting.list']))
  })

  it('a name in the address is asked as the page reads it', () => {
    expect(firstQuestions('/services/a%20b').open.at(-1)).toEqual({ path: 'public.catalogue.guide', input: { slug: 'a b' } })
    expect(firstQuestions('/services/100%').open.at(-1)).toEqual({ path: 'public.catalogue.guide', input: { slug: '100%' } })
  })

  it.each([
    ['application', 'citizen.application.draft'],
    ['bundleApplication', 'citizen.bundleApplication.draft'],
  ])('the draft of a case is asked by its kind: %s', (caseType, path) => {
    const { own, then } = firstQuestions('/applications/7/edit')
    expect(own[0]).toEqual({ path: 'citizen.case.get', input: { caseId: '7' } })
    expect(then?.({ caseType })).toEqual([{ path, input: { caseId: '7' } }])
  })

  it('only a draft leads to another question', () => {
    expect(['/', '/cases/7', '/cases/7/supply', '/applications/7/sent'].map((address) => firstQuestions(address).then)).toEqual([undefined, undefined, undefined, undefined])
  })
})
