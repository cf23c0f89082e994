import { PENALTY_DECISIONS } from '@onewindow/documents/definition/penalty-decisions'
import type { Verification } from '../app/answers.ts'
import { penaltiesAddress } from '../penalties/filters.ts'

/** Where it can be read what is published of a decision; null for a paper that imposes no penalty. */
export const addressOfPenalty = ({ document, number }: Pick<Verification, 'document' | 'number'>): string | null =>
  document !== null && number !== null && PENALTY_DECISIONS.includes(document) ? penaltiesAddress({ q: number }) : null
