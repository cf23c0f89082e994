/** Answers to the guided questions of a life event, by question: one value, or several. */
export type EventAnswers = Readonly<Record<string, string | string[]>>

const isId = (text: string): boolean => /^[a-z][A-Za-z0-9]{0,79}$/.test(text)
const isValue = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 60

/** Answers as they stand in the address; what is no answer is left out. */
export function answersIn(value: unknown): EventAnswers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, answer]: [string, unknown]): [string, string | string[]][] => {
      if (!isId(id)) return []
      if (Array.isArray(answer)) return answer.length <= 40 && answer.every(isValue) ? [[id, answer]] : []
      return isValue(answer) ? [[id, answer]] : []
    }),
  )
}

/** The question before this one that is answered, in the order of the guide; undefined at the first. */
export function questionBefore(order: readonly string[], answers: EventAnswers, current: string): string | undefined {
  return order.slice(0, order.indexOf(current)).findLast((id) => Object.hasOwn(answers, id))
}

/** The questions that stand, in the order of the guide: answered or still open. */
export const questionsStanding = (order: readonly string[], open: readonly string[], answers: EventAnswers): string[] => order.filter((id) => open.includes(id) || Object.hasOwn(answers, id))

/** The question to go on with after one is answered: the next that stands, answered before or open; else the first open at all. */
export function questionAfter(order: readonly string[], open: readonly string[], answers: EventAnswers, current: string): string | undefined {
  const at = order.indexOf(current)
  return questionsStanding(order, open, answers).find((id) => order.indexOf(id) > at) ?? open[0]
}
