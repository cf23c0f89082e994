import type { ShapeOf } from '@onewindow/ui/dictionary'
import type { zh } from './zh.ts'

/** Credit-risk class and lists, for staff. */
export const en: ShapeOf<typeof zh> = {
  firm: 'Applying firm', riskClass: (p) => `Credit risk class ${p.class}`, 'meaning.A': 'low risk', 'meaning.B': 'ordinary risk', 'meaning.C': 'raised risk', 'meaning.D': 'high risk',
  computedOn: (p) => `Worked out from the record of ${p.day}`, classSince: (p) => `in this class since ${p.day}`, steers: 'The class only decides how often a firm is inspected; it takes no right away.',
  'list.abnormal': 'Abnormal operations list', 'list.serious': 'List of serious violations', listedOn: (p) => `listed on ${p.day}`, noList: 'On neither the abnormal operations list nor the list of serious violations', noCommitment: 'A written commitment is not open to it',
  'cause.annualReport': 'annual report not published in time', 'cause.disclosure': 'ordered disclosure not made in time', 'cause.falseInformation': 'published information false or concealed', 'cause.unreachable': 'cannot be reached at its registered address',
  title: 'Credit-risk class', score: (p) => `${p.score} points`, model: (p) => `Points model ${p.version}`,
  floor: (p) => `Class ${p.byScore} by the score, class ${p.class} because of: ${p.why}`, 'floor.seriousListed': 'on the list of serious violations', 'floor.licenceRevoked': 'a licence was revoked',
  'floor.abnormalUnreachable': 'on the abnormal operations list as unreachable', 'floor.abnormalListed': 'on the abnormal operations list', 'floor.newSubject': 'founded less than a year ago', joined: ', ',
  lines: 'What counts, and how much', line: 'What', day: 'Day', points: 'Points', cap: 'Above the limit of its group, not counted', reduction: 'Reductions', state: 'counts as long as it lasts', share: (p) => `older, counts ${p.percent}%`, lessFrom: (p) => `counts less from ${p.day}`, total: 'Total', noLines: 'Nothing counts against this firm',
}
