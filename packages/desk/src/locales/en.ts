import type { DeskTexts } from './zh.ts'

/** The same words in English. */
export const en: DeskTexts = {
  'calendar.importRefused': (p) => `${p.n} lines cannot be imported; nothing was stored`,
  'calendar.nothingChanged': 'The import changes nothing in the calendar',
  'calendar.publishedMeanwhile': (p) => `${p.who} published version ${p.version} at ${p.at} (${p.n} days changed); compare and draft again`,
  'calendar.notADraft': (p) => `Version ${p.version} is no draft and cannot be changed`,
  'admin.messageNotParked': 'The message is not parked; there is nothing to send again',
  'admin.notDemo': 'The clock moves in demo mode only; a running platform follows real time',
  'admin.clockBackwards': (p) => `The clock moves forward only; it is ${p.at} now, and what has happened cannot be undone`,
  'admin.clockTooFar': (p) => `At most ${p.days} days at a time`,
  'admin.exportTooLarge': (p) => `The log has ${p.n} entries, more than the ${p.most} a page can export; use the command`,

  'step.accountActive': (p) => `The account "${p.name}" is active`,
  'step.accountDisabled': (p) => `The account "${p.name}" is switched off`,
  'step.roleHeld': (p) => `The role "${p.role}" holds in ${p.unit} since ${p.from}`,
  'step.roleNotHeld': (p) => `None of the roles that may do this: ${p.roles}`,
  'step.roleNotInForce': (p) => `The role "${p.role}" is not in force on this day`,
  'step.partHeld': (p) => `Is the ${p.part} of this case`,
  'step.partNotHeld': 'Is no party to this case',
  'step.systemOnly': 'The system does this by itself; nobody can do it instead',
  'step.scopeCovers': (p) => `The case lies within reach: ${p.place}`,
  'step.scopeOutside': (p) => `The case lies out of reach: ${p.place}`,
  'step.draftHidden': 'A draft is visible to its owner only',
  'step.notRecused': 'No reason to step back',
  'step.recused': 'Too close to a party of this case',
  'step.stateAllows': (p) => `The case is "${p.state}"; this is possible now`,
  'step.stateForbids': (p) => `The case is "${p.state}"; this is not possible now`,
  'step.separationKept': 'Took no part in what must be kept apart',
  'step.separationBroken': (p) => `Did "${p.event}" on ${p.at}; another person must do this`,
  'step.withinLimit': 'Not used up',
  'step.limitReached': (p) => `At most ${p.times} times; used up`,
  'step.guardHolds': 'The conditions are met',
  'step.guardRefuses': (p) => `The conditions are not met: ${p.reason}`,
  'step.secondPerson': 'A second person must confirm',

  'scope.department': 'Own organ', 'scope.regionSubtree': 'Region', 'scope.assigned': 'Assigned', 'scope.all': 'Whole city', 'scope.own': 'Own', 'scope.public': 'Anyone', 'scope.task': 'Unit asked',
}
