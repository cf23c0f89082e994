import { part, role, seat } from '@onewindow/casework/lifecycle'
import { OFFICER, PARTY } from '../matter/seats.ts'

// Who acts in the cases inside an enforcement case. Seats come over from the case they lie in.

export const officer = seat(OFFICER)
export const party = part(PARTY)
export const head = role('departmentHead')
export const decider = role('decisionMaker')
export const clerk = role('caseClerk')
export const cashier = role('financeClerk')
