import type { PlainDate } from '@onewindow/calendar/day'

// R10 信用修复: an early end of publication. Source: 市场监督管理行政处罚信息公示规定 §14.

export type RepairFacts = {
  askedOn: PlainDate
  /** From `publication`; null: this penalty stays for its whole term. */
  repairFrom: PlainDate | null
  performed: boolean
  harmUndone: boolean
  /** Another penalty of the same kind since publication. */
  repeated: boolean
  /** On the list of abnormal operation or of serious dishonesty. */
  listed: boolean
}
export type RepairRefused = 'wholeTerm' | 'tooEarly' | 'notPerformed' | 'harmNotUndone' | 'repeated' | 'listed'

/** Every reason against the early end; none: it is granted. It takes the page away, never the file. */
export function repairRefusals(facts: RepairFacts): RepairRefused[] {
  const against: [RepairRefused, boolean][] = [
    ['wholeTerm', facts.repairFrom === null],
    ['tooEarly', facts.repairFrom !== null && facts.askedOn < facts.repairFrom],
    ['notPerformed', !facts.performed],
    ['harmNotUndone', !facts.harmUndone],
    ['repeated', facts.repeated],
    ['listed', facts.listed],
  ]
  return against.filter(([, holds]) => holds).map(([reason]) => reason)
}
