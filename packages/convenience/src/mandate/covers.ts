import type { MandateFacts, Power } from './schemas.ts'

/** Whether a mandate in this state lets its representative do something on a day: within matters, powers and term (民法典 §162, §165). */
export const mandateCovers = (state: string, { matters, powers, from, to }: MandateFacts, { matter, power, day }: { matter: string; power: Power; day: string }): boolean =>
  state === 'active' && powers.includes(power) && (matters.length === 0 || matters.includes(matter)) && from <= day && (to === null || day <= to)
