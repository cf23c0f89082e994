import type { faults as zh, fieldWords as zhWords, ownWords as zhOwn, setTitles as zhTitles } from './zh.ts'

const unitNames = { workday: 'working day', calendarDay: 'calendar day', month: 'month', year: 'year', hour: 'hour', minute: 'minute', workHour: 'working hour' } as const
const dimensionNames = { basic: 'basics', licence: 'licences', disclosure: 'disclosure', inspection: 'inspection', enforcement: 'penalties', complaint: 'complaints', association: 'association' } as const
const floorNames = { seriousListed: 'on the serious list', abnormalUnreachable: 'on the abnormal list as unreachable' } as const

export const faults: typeof zh = {
  duplicate: ({ key }) => `“${key}” stands here more than once`,
  editionUsed: ({ edition }) => `The content has changed, so the edition needs another name: “${edition}” has been used, and a used edition never changes`,
  missingClock: () => 'Cases need this clock; it cannot be left out',
  unknownClock: () => 'No kind of case has this clock',
  unitNotCounted: ({ units }) => `This clock is counted only by ${units.map((unit) => unitNames[unit]).join(' or ')}`,
  unknownHours: ({ hours }) => `There are no working hours called ${hours}`,
  unknownChecklist: ({ checklist }) => `There is no checklist of the area ${checklist}`,
  unknownDepartment: ({ department }) => `Department ${department} has no inspectors`,
  boundsOrder: () => 'Bounds must rise from one to the next',
  decayOrder: () => 'Months of the decay must rise and its shares must fall',
  capTooLow: ({ cap }) => `One indicator is worth more than its dimension may give (${cap})`,
  dimensionMissing: ({ dimension }) => `The dimension “${dimensionNames[dimension]}” is missing`,
  floorMissing: ({ floor }) => `The lowest class of who is ${floorNames[floor]} is missing`,
  eventNotScored: ({ event }) => `Visits write down the event “${event}”; the model must give it points`,
  visitsOrder: () => 'The fewest visits a year cannot be more than the most, and higher risk cannot have fewer visits',
  eventTwice: ({ event }) => `An event cannot move a grade both up and down: ${event}`,
  capsOrder: () => 'A class of higher risk cannot have less than one of lower risk',
  lettersOrder: () => 'The longest time between two letters cannot be shorter than the shortest',
  alertsOrder: () => 'The yellow notice cannot come after the red one',
  monthsOrder: () => 'A heavier penalty cannot be public for a shorter time than a lighter one',
  outsideOrder: ({ min, max }) => `An order to correct sets ${min} to ${max} working days`,
  noSuchDay: ({ day }) => `There is no ${day}, or not in every year`,
  reminderTooLate: ({ day }) => `${day} is after the last day to file the annual report (06-30)`,
}

export const setTitles: Readonly<Record<keyof typeof zhTitles, readonly [string, string]>> = {
  checklists: ['Checklists', 'What is checked in each key area, and what a failed item means'],
  itemList: ['List of inspection items', 'What may be inspected: by which department, of which businesses, and how'],
  limits: ['Limits of market supervision', 'Length of every clock of plans, draws, visits, lists, repairs, samples, recalls, complaints and reports'],
  creditModel: ['Credit-risk model', 'Points, decay and the bounds of the classes A to D of a business'],
  foodModel: ['Food risk grades', 'Points of the risk grade of a food business and its visits a year'],
  knobs: ['Settings of market supervision', 'Figures of ratios, yearly caps, orders to correct, notices and more'],
}

export const fieldWords: Readonly<Record<keyof typeof zhWords, string>> = {
  A: 'class A', B: 'class B', C: 'class C', D: 'class D', annualReportReminders: 'annual report reminders', appliedRedDays: 'red notice (days before)', appliedYellowDays: 'yellow notice (days before)', autoRemoval: 'automatic removal once cured',
  avoidLast: 'no inspector twice in a row', balanceSlack: 'difference of loads allowed', basis: 'basis', belowMonths: 'below (months)', bounds: 'bounds (tenths of a point)', capTenths: 'at most (tenths)', caps: 'visits a year at most', certainty: 'checked against the law', checklist: 'checklist',
  checklists: 'checklists of the areas', class: 'class', clueAlertFrom: 'alert from the nth clue visit', code: 'code', daysBefore: 'days before', decay: 'decay', defaultDays: 'usual', department: 'department', dimensions: 'dimensions', disclosureOrderDays: 'order to publish (work days)',
  down: 'events that lower the grade by one', equipment: 'inspection expiry notices', event: 'event', everybody: 'drawn from every business', excludedKinds: 'penalties never repaired', floors: 'lowest classes', for: 'whose limit', frequency: 'how often', grade: 'grade', grades: 'grades up', hours: 'hours set', id: 'id', indicators: 'indicators', items: 'items', key: 'inspected with priority',
  kind: 'kind', leadSpeciality: 'speciality of the lead', length: 'length', letters: 'time between two letters (days)', licences: 'drawn from licence holders', light: 'light penalty (months)', max: 'at most', maxDays: 'longest', maxDynamicTenths: 'dynamic score at most (tenths)', maxExtensions: 'extensions at most', maxStaticTenths: 'static score at most (tenths)', maxTenths: 'score at most (tenths)',
  maxUp: 'grades up at most', mergeWithin: 'visits combined (work days)', methods: 'methods', min: 'at least', minDays: 'shortest', minimumMonths: 'least time in public', nameEn: 'English name', nameZh: 'Chinese name', normal: 'ordinary penalty (months)', noticeDays: 'first notice (days before)', packMaxAgeHours: 'offline pack holds (h)', pausableBy: 'may be paused by',
  percent: 'percent passed', points: 'points (tenths)', ratiosBp: 'share drawn (bp)', recentMonths: 'recently inspected (months)', rectification: 'order to correct (work days)', reduction: 'reductions', reminders: 'reminders', reopenYears: 'may be reopened (years)', repair: 'credit repair', reserveBp: 'reserves (bp of those drawn)', resultClass: 'result when it fails', roles: 'trades',
  roll: 'last day on a rest day', safety: 'food, drugs, special equipment (months)', shareBp: 'counts (bp)', source: 'source', staticOnlyPercent: 'static score alone counts (%)', subjectKinds: 'kinds of business', taskExtensionDays: 'longest delay (work days)', tasksPerInspector: 'visits per inspector and draw', textEn: 'English text', textZh: 'Chinese text', threeYearsWarnDays: 'three years: notice (days)',
  titleEn: 'English title', titleZh: 'Chinese title', unit: 'unit', unitExplicitInLaw: 'unit named by the law', up: 'events that raise the grade', upperLevelMonths: 'checked from above (months)', value: 'value', version: 'edition', visits: 'visits a year',
  '@A': 'A', '@B': 'B', '@C': 'C', '@D': 'D', '@FOOD_LICENCE': 'food operation licence', '@HC': 'health', '@HYGIENE_LICENCE': 'public place hygiene licence', '@SAMR': 'market supervision', '@abnormalListed': 'on the abnormal list', '@abnormalUnreachable': floorNames.abnormalUnreachable, '@annualReportMissing': 'annual report missing', '@basic': dimensionNames.basic, '@licence': dimensionNames.licence, '@disclosure': dimensionNames.disclosure, '@inspection': dimensionNames.inspection,
  '@enforcement': dimensionNames.enforcement, '@complaint': dimensionNames.complaint, '@association': dimensionNames.association, '@authority': 'authority', '@calendarDay': 'calendar day', '@caterer': 'catering', '@circularCriticism': 'circular criticism', '@closeDown': 'closing down', '@confiscateGains': 'confiscation of gains', '@confiscateGoods': 'confiscation of goods',
  '@confiscateTools': 'confiscation of tools', '@cooperative': 'cooperative', '@coverage': 'full coverage', '@detainLicence': 'licence detained', '@disclosureFalse': 'published data false', '@disclosureMissing': 'other information missing', '@downgradeQualification': 'qualification lowered', '@enterprise': 'enterprise', '@event': 'event (decays)', '@fine': 'fine', '@forward': 'moves to the next working day', '@general': 'general item',
  '@hour': 'hour', '@individual': 'individual business', '@key': 'key item', '@law': 'law', '@licenceRevoked': 'licence revoked', '@limit': 'limit', '@measure': 'measure', '@minute': 'minute', '@model': 'model of another city', '@month': 'month', '@newSubject': 'new business', '@noProblem': 'no problem', '@noSuchActivity': 'no such activity', '@none': 'stays on its day', '@offSite': 'off site', '@onSite': 'on site',
  '@orderedToCorrect': 'ordered to correct', '@other': 'other', '@own': 'set by the platform', '@party': 'party', '@partyRight': 'right of a party', '@producer': 'production', '@promise': 'promise', '@random': 'random', '@read': 'article read', '@recusal': 'decision on recusal', '@refused': 'refused', '@restrictActivity': 'activity restricted', '@restrictEmployment': 'employment restricted',
  '@revokeBusinessLicence': 'business licence revoked', '@revokeLicence': 'licence revoked', '@seller': 'sale', '@seriousListed': floorNames.seriousListed, '@state': 'state (no decay)', '@suspectedViolation': 'suspected violation', '@suspendBusiness': 'business suspended', '@test': 'testing', '@toConfirm': 'to be confirmed', '@unreachable': 'unreachable', '@warning': 'warning',
  '@workHour': 'working hour', '@workday': 'working day', '@year': 'year',
}

export const ownWords: { readonly [S in keyof typeof zhOwn]: { readonly [W in keyof (typeof zhOwn)[S]]: string } } = {
  creditModel: { bounds: 'classes begin at (tenths of a point)' },
  foodModel: { bounds: 'grades end at (tenths of a point)', A: 'grade A', B: 'grade B', C: 'grade C', D: 'grade D' },
}
