import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { beginning, type Begun } from './beginning.ts'

const receipt = { caseId: 'c1' } as never
const away = () => Promise.reject(new TypeError('Failed to fetch'))
/** Tries again as the pages do. */
const client = new QueryClient({ defaultOptions: { mutations: { retry: 2, retryDelay: 0, networkMode: 'always' } } })

describe('something is begun once', () => {
  it('a line that breaks while the case is read begins nothing again; what is known is shown', async () => {
    const send = vi.fn<() => Promise<never>>(() => Promise.resolve(receipt))
    const onBegun = vi.fn<(begun: Begun) => void>()
    await new MutationObserver(client, beginning({ send, read: away, onBegun })).mutate()
    expect(send).toHaveBeenCalledTimes(1)
    expect(onBegun).toHaveBeenCalledExactlyOnceWith({ id: 'c1', number: null, queryCode: null, actions: [] })
  })

  it('a line that breaks while it is sent is tried again', async () => {
    const send = vi.fn<() => Promise<never>>().mockImplementationOnce(away).mockResolvedValueOnce(receipt)
    const onBegun = vi.fn<(begun: Begun) => void>()
    const view = { id: 'c1', number: 'N1', queryCode: null, actions: [] }
    await new MutationObserver(client, beginning({ send, read: () => Promise.resolve(view), onBegun })).mutate()
    expect(send).toHaveBeenCalledTimes(2)
    expect(onBegun).toHaveBeenCalledExactlyOnceWith(view)
  })
})
