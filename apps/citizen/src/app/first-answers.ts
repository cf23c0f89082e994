import type { Api } from '@onewindow/screens/client'
import type { QueryClient } from '@tanstack/react-query'
import type { Asked, FirstAsked } from './ask-first.ts'
import type { Question } from './first-questions.ts'
import { sessionQuestion, takeIn } from './session.ts'

/** A page with a broken line must still come, and say so. */
const MOST_MS = 1200

interface Options {
  queryKey: readonly unknown[]
  queryFn: (context: never) => unknown
}

/** The question as the pages ask it. */
function optionsOf({ trpc }: Api, { path, input }: Question): Options {
  const found = path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], trpc)
  return (found as { queryOptions: (input: unknown) => Options }).queryOptions(input)
}

/** Puts an answer under way in the place of a question: pages that ask it wait for this one. Where it fails they ask themselves. */
function put(queryClient: QueryClient, { queryKey, queryFn }: Options, answer: Promise<unknown>): Promise<void> {
  let first: Promise<unknown> | undefined = answer
  return queryClient.prefetchQuery({
    queryKey,
    queryFn: (context) => {
      const coming = first
      first = undefined
      const again = (): unknown => queryFn(context as never)
      return coming ? coming.catch(again) : again()
    },
  })
}

/**
 * Takes in what was asked while the program was on its way: who is signed in, whether this is a demonstration, and what the page shows.
 * The page is drawn when all of it is known, so that it is drawn once and nothing on it jumps; what is late comes after.
 */
export async function firstAnswers(api: Api, asked: FirstAsked): Promise<void> {
  const { queryClient } = api
  const putAll = (all: readonly Asked[]): Promise<unknown> => Promise.all(all.map(({ question, answer }) => put(queryClient, optionsOf(api, question), answer)))
  const all = [put(queryClient, sessionQuestion, asked.session.then(takeIn)), putAll(asked.open), asked.own.then(putAll), asked.then.then(putAll)]
  await Promise.race([Promise.allSettled(all), new Promise((resolve) => setTimeout(resolve, MOST_MS))])
}
