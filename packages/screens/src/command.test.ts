import type { AppRouter } from '@onewindow/api/router'
import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { createTRPCClient } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { expect, it } from 'vitest'
import { commandOptions } from './command.ts'

const receipt = { event: 'accept', state: 'accepted' }
const client = createTRPCClient<AppRouter>({ links: [() => () => observable((observer) => { observer.next({ result: { data: receipt } }); observer.complete() })] })

it('whoever gave a command is told before the page asks again, for the form is gone by then', async () => {
  const queryClient = new QueryClient()
  const happened: string[] = []
  let asked = 0
  const stop = new QueryObserver(queryClient, { queryKey: ['case'], queryFn: () => { happened.push(`asked ${++asked}`); return Promise.resolve(asked) } }).subscribe(() => undefined)
  await Promise.resolve()
  await new MutationObserver(queryClient, commandOptions('staff', { client, queryClient })).mutate({ caseType: 'application', event: 'accept', caseId: 'c', version: 1, onDone: ({ state }) => happened.push(`told ${state}`) })
  stop()
  expect(happened).toEqual(['asked 1', 'told accepted', 'asked 2'])
})
