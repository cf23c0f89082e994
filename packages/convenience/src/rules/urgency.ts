import type { Category } from '../configuration/category.ts'
import { wordLength } from './plain-text.ts'

/** An operator's own judgement (话务员研判), with its reason; null without one. */
export type UrgencyJudgement = { readonly reason: string } | null

/** Whether a request is urgent: by its category, or because an operator says so and why (北京市接诉即办工作条例 §29). */
export const isUrgent = (category: Pick<Category, 'urgent'>, judgement: UrgencyJudgement): boolean =>
  category.urgent || (judgement !== null && wordLength(judgement.reason) > 0)
