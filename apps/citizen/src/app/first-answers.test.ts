import type { Api } from '@onewindow/screens/client'
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { firstAnswers } from './first-answers.ts'

const question = { path: 'public.status.get' } as const
const never = new Promise<never>(() => undefined)

/** An api whose every question is answered with `again`, asked by the page itself. */
function world() {
  const again = vi.fn<() => Promise<string>>(() => Promise.resolve('again'))
  const options = { queryOptions: () => ({ queryKey: ['status'], queryFn: again }) }
  const queryClient = new QueryClient()
  return { again, queryClient, api: { queryClient, trpc: { public: { status: { get: options } } } } as unknown as Api }
}
const somebody = { sessionId: 's', accountId: 'b', displayName: '李娜', partyId: null }
const visitor = { session: Promise.resolve(null), own: Promise.resolve([]), then: Promise.resolve([]) }

describe('what was asked while the program was on its way', () => {
  it('is known to the page, which asks nothing again', async () => {
    const { api, again, queryClient } = world()
    await firstAnswers(api, { ...visitor, open: [{ question, answer: Promise.resolve('first') }] })
    expect([queryClient.getQueryData(['status']), queryClient.getQueryData(['session'])]).toEqual(['first', null])
    expect(again).not.toHaveBeenCalled()
  })

  it('who is signed in is taken in as when a page asks it: what somebody else had typed in this tab is gone', async () => {
    const kept: Record<string, string> = { 'ow_typed_by citizen': 'a', 'ow_typed citizen report': '"井盖"' }
    const methods = { getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => { kept[key] = value }, removeItem: (key: string) => { delete kept[key] } }
    vi.stubGlobal('sessionStorage', new Proxy(methods, { ownKeys: () => Object.keys(kept), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }))
    const { api, queryClient } = world()
    await firstAnswers(api, { ...visitor, session: Promise.resolve(somebody), open: [] })
    expect([queryClient.getQueryData(['session']), kept]).toEqual([somebody, { 'ow_typed_by citizen': 'b' }])
    vi.unstubAllGlobals()
  })

  it('what failed is asked again as the page asks it', async () => {
    const { api, again, queryClient } = world()
    await firstAnswers(api, { ...visitor, open: [{ question, answer: Promise.reject(new Error('503')) }] })
    expect([queryClient.getQueryData(['status']), again.mock.calls.length]).toEqual(['again', 1])
  })

  it('asked anew later, nobody gets the first answer', async () => {
    const { api, queryClient } = world()
    await firstAnswers(api, { ...visitor, open: [{ question, answer: Promise.resolve('first') }] })
    await queryClient.refetchQueries({ type: 'all' })
    expect(queryClient.getQueryData(['status'])).toBe('again')
  })

  it('the page comes though an answer does not', async () => {
    vi.useFakeTimers()
    const { api } = world()
    const done = firstAnswers(api, { ...visitor, open: [{ question, answer: never }] })
    await vi.advanceTimersByTimeAsync(1200)
    await expect(done).resolves.toBeUndefined()
    vi.useRealTimers()
  })
})
