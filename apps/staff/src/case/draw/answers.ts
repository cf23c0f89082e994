/** A seat nobody holds: of which firm, which department, which place in the team. */
export interface Seat { object: string; dept: string; seat: number }
/** What is done about it. */
export interface Answer extends Seat { answer: string }

const isSame = (a: Seat) => (b: Seat): boolean => a.object === b.object && a.dept === b.dept && a.seat === b.seat

/** Which answer is that of a seat, or -1: the server names what is wrong by it. */
export const answerAt = (given: readonly Answer[], seat: Seat): number => given.findIndex(isSame(seat))

/** The answers with that of one seat as it is typed now; the others keep their places, and one left empty is none. */
export function answersWith(given: readonly Answer[], { object, dept, seat }: Seat, answer: string): Answer[] {
  const now = { object, dept, seat, answer }
  if (answer === '') return given.filter((one) => !isSame(now)(one))
  return answerAt(given, now) < 0 ? [...given, now] : given.map((one) => (isSame(now)(one) ? now : one))
}
