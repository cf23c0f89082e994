import type { z } from 'zod'
import type { FaultCode, RowFault } from './columns.ts'

type Issue = z.core.$ZodIssue

/** A fault as it is kept: an earlier build wrote the code of what a register said among the params, and not what it was said about. */
export const keptFault = (fault: RowFault): RowFault =>
  fault.code === 'refused' && !fault.refusal && fault.params['code'] !== undefined ? { ...fault, params: {}, refusal: { code: String(fault.params['code']), params: {} } } : fault

/** What zod found wrong, as one fault per field with the code of its sentence; an empty cell is empty before it is anything else. Never the words of the cell. */
export function faultsOf(issues: readonly Issue[], cells: Readonly<Record<string, string>>): RowFault[] {
  const byField = Map.groupBy(issues, ({ path }) => String(path[0] ?? ''))
  return [...byField].map(([field, [issue]]) => ({ field, ...((cells[field] ?? '') === '' ? { code: 'required', params: {} } : faultOf(issue as Issue)) }))
}

function faultOf(issue: Issue): { code: FaultCode; params: RowFault['params'] } {
  switch (issue.code) {
    case 'too_big': return { code: 'tooLong', params: { n: Number(issue.maximum) } }
    case 'too_small': return { code: 'tooShort', params: { n: Number(issue.minimum) } }
    case 'invalid_value': return { code: 'choice', params: {} }
    case 'custom': return { code: (issue.params?.['fault'] as FaultCode | undefined) ?? (issue.message === 'notADay' ? 'day' : 'format'), params: {} }
    default: return { code: 'format', params: {} }
  }
}
