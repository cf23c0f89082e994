import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '@onewindow/api/router'
import { describe, expect, it } from 'vitest'
import { idempotencyLink } from './idempotency.ts'

type Answer = 'ok' | 'broken' | 'refused'

function clientThatHears(answers: Answer[]) {
  const keys: string[] = []
  const server: TRPCLink<AppRouter> = () => ({ op }) => observable((observer) => {
    keys.push(String(op.context['idempotencyKey']))
    const answer = answers.shift() ?? 'ok'
    if (answer === 'ok') {
      observer.next({ result: { type: 'data', data: null } })
      return observer.complete()
    }
    const refusal = { code: 'case.reasonNeeded', params: { n: 5 } }
    observer.error(answer === 'broken' ? TRPCClientError.from(new Error('line broken')) : TRPCClientError.from({ error: { message: refusal.code, code: -32000, data: { refusal } } } as never))
  })
  const client = createTRPCClient<AppRouter>({ links: [idempotencyLink(), server] })
  const send = (text: string, context = {}) => client.staff.case.comment.mutate({ caseId: '01890000-0000-7000-8000-000000000000', version: 1, text }, { context }).then(() => undefined, () => undefined)
  return { keys, send }
}

describe('one click happens once', () => {
  it('keeps its key while the line is broken, takes a new one after the answer', async () => {
    const { keys, send } = clientThatHears(['broken', 'ok', 'ok'])
    for (let i = 0; i < 3; i += 1) await send('same words')
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('other words are another intent; a refusal settles the first one', async () => {
    const { keys, send } = clientThatHears(['refused', 'ok', 'ok'])
    for (const text of ['a', 'a', 'b']) await send(text)
    expect(new Set(keys).size).toBe(3)
    expect(keys.every((key) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key))).toBe(true)
  })

  it('a form that keeps its own key is one intent, whatever its words', async () => {
    const { keys, send } = clientThatHears(['broken', 'refused', 'ok'])
    for (const text of ['a', 'b', 'b']) await send(text, { idempotencyKey: 'of the form' })
    expect(keys).toEqual(['of the form', 'of the form', 'of the form'])
  })
})
