import type { Panel } from '../app/answers.ts'
import type { Arrived } from '../apply/use-uploads.ts'

/** What the reader answers to one point of the notice, by material. */
export interface PointAnswer {
  files: Arrived[]
  explanation: string
}

/** Points of the newest one-time notice, in its order. */
export const pointsOf = (panel: Panel) => panel.kept.corrections.at(-1)?.items ?? []

/** Points that have neither a new document nor an explanation of at least two characters. */
export function openPoints(panel: Panel, answers: Readonly<Record<string, PointAnswer>>): string[] {
  return pointsOf(panel)
    .map(({ materialKey }) => materialKey)
    .filter((key) => {
      const answer = answers[key]
      return !answer || (answer.files.length === 0 && answer.explanation.trim().length < 2)
    })
}

/** What travels: files by material, explanations where there are any. */
export function toResubmit(answers: Readonly<Record<string, PointAnswer>>) {
  const entries = Object.entries(answers)
  return {
    answers: {},
    files: entries.flatMap(([key, { files }]) => files.map((file) => ({ ...file, key }))),
    explanations: entries
      .filter(([, { explanation }]) => explanation.trim() !== '')
      .map(([materialKey, { explanation }]) => ({ materialKey, explanation: explanation.trim() })),
  }
}
