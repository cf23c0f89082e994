import type { paperNames as zh } from './papers-zh.ts'

export const paperNames: Record<keyof typeof zh, string> = {
  'EN-D01': 'Register of a clue', 'EN-D02': 'Filing of a case', 'EN-D03': 'Extension', 'EN-D04': 'Decision not to file', 'EN-D05': 'Site record',
  'EN-D06': 'On-the-spot decision', 'EN-D07': 'Summons to an interview', 'EN-D08': 'Record of an interview', 'EN-D09': 'Record of evidence',
  'EN-D10': 'Order to correct', 'EN-D11': 'Papers on samples and tests', 'EN-D12': 'Further site record', 'EN-D13': 'Notice of preservation',
  'EN-D14': 'Approval of a measure', 'EN-D15': 'Site record of a measure', 'EN-D16': 'Decision to seal or seize', 'EN-D17': 'Release of things seized',
  'EN-D18': 'Decision on recusal', 'EN-D19': 'Suspension or resumption', 'EN-D20': 'Report of the investigation', 'EN-D21': 'Minutes of the panel',
  'EN-D22': 'Decision not to punish', 'EN-D23': 'Opinion of the review', 'EN-D24': 'Notice of an intended penalty', 'EN-D25': 'Record of a defence',
  'EN-D26': 'Request for a hearing accepted', 'EN-D27': 'Notice of a hearing', 'EN-D28': 'Record of a hearing', 'EN-D28.report': 'Report of a hearing',
  'EN-D29': 'Penalty decision', 'EN-D30': 'Demand or receipt for a fine', 'EN-D31': 'Withdrawal or end of a case', 'EN-D32': 'Proof of service',
  'EN-D33': 'Closing of a case', 'EN-D34': 'Changed or annulled decision', 'EN-D35': 'File index', 'EN-D36': 'Letter of transfer',
  'EN-D37': 'Transfer of a suspected crime', 'EN-D38': 'Correction of clerical errors', 'EN-D39': 'Deferral or instalments', 'EN-D40': 'Reminder',
  'EN-D41': 'Agreement on execution', 'EN-D42': 'Application to the court', 'EN-D43': 'Decision to auction', 'EN-D44': 'Decision to execute',
  'EN-D45': 'Execution suspended, ended or resumed',
}
