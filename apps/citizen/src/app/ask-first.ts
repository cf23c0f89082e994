import { ACTING_KEY } from './acting-key.ts'
import { firstQuestions, type Question } from './first-questions.ts'
import type { SignedIn } from './session.ts'

/** A question under way; it fails when the line or the server does, and is then asked again by the page. */
export interface Asked {
  question: Question
  answer: Promise<unknown>
}

/** What was asked while the program was still on its way. */
export interface FirstAsked {
  session: Promise<SignedIn | null>
  open: readonly Asked[]
  /** What only somebody signed in is asked; empty for visitors. */
  own: Promise<readonly Asked[]>
  /** What an own answer leads to. */
  then: Promise<readonly Asked[]>
}

const NOTHING: readonly Asked[] = []

async function answerOf(address: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(address, { headers })
  if (!response.ok && response.status !== 207) throw new Error(`${response.status}`)
  return response.json()
}

/** Asks several questions in one request, as the client of the program does; `party` is acted for. */
function ask(questions: readonly Question[], party: string | null = null): readonly Asked[] {
  if (questions.length === 0) return NOTHING
  const paths = questions.map(({ path }) => path).join(',')
  const inputs = Object.fromEntries(questions.flatMap(({ input }, at) => (input === undefined ? [] : [[at, input]])))
  const all = answerOf(`/trpc/${paths}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`, {
    'x-language': /(?:^|;\s*)ow_lang=en(?:;|$)/.test(document.cookie) ? 'en' : 'zh',
    ...(party === null ? {} : { 'x-acting-for': party }),
  }) as Promise<readonly { result?: { data: unknown } }[]>
  return questions.map((question, at) => {
    const answer = all.then((answers) => {
      const { result } = answers[at] ?? {}
      if (result === undefined) throw new Error(question.path)
      return result.data
    })
    answer.catch(() => undefined)
    return { question, answer }
  })
}

/**
 * Asks at once what this page will ask, while the program is on its way: on a slow line the answers are there before it. Visitors are asked
 * nothing that needs a name.
 */
export function askFirst(): FirstAsked {
  const questions = firstQuestions(location.pathname)
  const session = answerOf('/auth/citizen/session').then((answer) => (answer as { session: SignedIn | null }).session)
  const open = ask(questions.open)
  const askOwn = (own: readonly Question[]): readonly Asked[] => ask(own, sessionStorage.getItem(ACTING_KEY))
  const own = session.then((found) => (found ? askOwn(questions.own) : NOTHING), () => NOTHING)
  const then = own.then(async ([first]) => (first && questions.then ? askOwn(questions.then(await first.answer)) : NOTHING))
  for (const coming of [session, then]) coming.catch(() => undefined)
  return { session, open, own, then }
}
