import type { ClockTiming } from '@onewindow/calendar/spec'

/** Every clock this domain counts; titles, lengths and legal bases are data (`data/limits.json`). */
export const clockIds = [
  'planApproval', 'planPublication', 'drawAnswer', 'reveal',
  'approval', 'lateApproval', 'taskDue', 'submit', 'review', 'clue', 'resultObjectionWindow', 'resultObjection',
  'publication', 'penaltyPush', 'penaltyReceived', 'withdraw', 'stopPublicity', 'stopPublicityLight',
  'rectification', 'reinspection',
  'listing', 'listObjectionWindow', 'listObjectionAccept', 'listObjectionVerify', 'listRemoval', 'threeYears',
  'seriousNotice', 'seriousHearing', 'seriousTerm', 'seriousEarly', 'seriousAccept', 'seriousDecide', 'seriousRemove',
  'repairAccept', 'repairDecide', 'repairExecute',
  'sampleDeliver', 'sampleTest', 'sampleTell', 'foodRetest', 'quickTestRetest', 'productRetest', 'drugRetest', 'producerObjectionWindow',
  'sampleObjection', 'acceptRetest', 'retest', 'startHandling', 'handling',
  'recallStart1', 'recallStart2', 'recallStart3', 'recallFinish1', 'recallFinish2', 'recallFinish3',
  'foodCoverage', 'firstVisit',
  'complaintAccept', 'mediation', 'mediationNotice', 'competence', 'limitation', 'verify', 'inform', 'disclosureReport',
] as const
export type ClockId = (typeof clockIds)[number]

/** The lengths in force for a case: the version it pinned. */
export type ClockTable = Readonly<Record<ClockId, ClockTiming>>
