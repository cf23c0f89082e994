import type { Question } from './asked.tsx'

type Answered<Q> = { [K in keyof Q]: Q[K] extends Question<infer T> ? T : never }

/** Several questions of one page as one: it is drawn when all are answered, so that nothing on it moves when a later answer comes. */
export function together<Q extends Record<string, Question<unknown>>>(questions: Q): Question<Answered<Q>> {
  const all = Object.values(questions)
  const isWhole = all.every(({ data }) => data !== undefined)
  return {
    data: isWhole ? (Object.fromEntries(Object.entries(questions).map(([key, { data }]) => [key, data])) as Answered<Q>) : undefined,
    error: all.find(({ error }) => error)?.error ?? null,
    isPending: all.some(({ isPending }) => isPending),
    refetch: () => all.map(({ refetch }) => refetch()),
  }
}
