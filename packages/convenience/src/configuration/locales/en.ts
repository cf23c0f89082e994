import type { faults as zh, fieldWords as zhWords, setTitles as zhTitles } from './zh.ts'

const unitNames = { workday: 'working day', calendarDay: 'calendar day', month: 'month', year: 'year', hour: 'hour', minute: 'minute', workHour: 'working hour' } as const

export const faults: typeof zh = {
  otherCity: ({ city }) => `The list belongs to the city ${city} and cannot be given to another`,
  duplicate: ({ key }) => `“${key}” stands here more than once`,
  unknownCategory: ({ category }) => `There is no category ${category}`,
  noParent: ({ parent }) => `Its parent ${parent} is missing`,
  flagsOnParent: () => 'Limits, publicity and other flags stand on the last level of categories',
  sealedIsPublic: () => 'A sealed category cannot be public',
  reportNotBatch: () => 'Reports and sealed categories are offered outside as batch only',
  unknownDepartment: ({ department }) => `Department ${department} has no organ`,
  unknownUtility: ({ unit }) => `The public utility ${unit} is not entered`,
  outsideCity: ({ region }) => `${region} is not in this city`,
  periodReversed: () => 'It ends before it begins',
  beforeAnyRule: ({ table }) => `This category is in the table “${table}”; no rule is ever reached`,
  shadowed: ({ by }) => `Rule ${by} always comes first; this one is never reached`,
  withoutRule: () => 'No rule fits this category',
  emptyTier: () => 'This tier is never reached: the one before has the same condition',
  missingClock: () => 'Cases need this clock; it cannot be left out',
  unknownClock: () => 'No kind of case has this clock',
  unitNotCounted: ({ units }) => `This clock is counted only by ${units.map((unit) => unitNames[unit]).join(' or ')}`,
  unknownHours: ({ hours }) => `There are no working hours called ${hours}`,
}

export const setTitles: Readonly<Record<keyof typeof zhTitles, readonly [string, string]>> = {
  categories: ['Request categories', 'Which matter a request belongs to; whether it is urgent, public or sealed, and how near another may be the same'],
  dispatchList: ['Dispatch list', 'Which unit handles which requests where'],
  limits: ['Limits of services', 'Length of every clock of requests, whistles, reviews, assisted filings and benefits'],
  knobs: ['Settings of services', 'Figures of duplicates, hand-backs, visits, bookings, queues and messages'],
  policies: ['Benefits without application', 'Which policies pay without an application, on which conditions and how much'],
}

export const fieldWords: Readonly<Record<keyof typeof zhWords, string>> = {
  aboutCase: 'about a case', activeMax: 'active bookings at once', ageGte: 'age at least', and: 'and', appointment: 'with appointment', arrivalRadius: 'arrival radius (m)',
  assist: 'assisting units', audience: 'for whom', autoDispatch: 'automatic dispatch', basis: 'basis', booking: 'booking', bundleMinutes: 'bundled within (min)',
  byKind: 'by kind', callSecondsApart: 'seconds between calls', callsMax: 'calls at most', category: 'category', changeHours: 'rating may change (h)', city: 'city code',
  cluster: 'clusters', code: 'code', credit: 'credit in the queue', cutOffMinutes: 'closes before (min)', days: 'days', daysBefore: 'days before', department: 'department',
  distance: 'distance', draftDays: 'drafts kept (days)', duplicate: 'duplicate from (bp)', earlyAppointmentSeconds: 'early call of bookings (s)',
  earlyMinutes: 'may come early (min)', emergency: 'emergency lines', eq: 'equals', facility: 'thing in the street', fen: 'amount (fen)', for: 'whose limit',
  groupReporters: 'reporters of a group', groups: 'groups and repeats', gte: 'at least', handBack: 'hand-back', holdSeconds: 'seat held (s)', horizonDays: 'days ahead',
  hours: 'hours set', hoursApart: 'hours apart', id: 'id', in: 'one of', keywords: 'keywords', kind: 'kind', kinds: 'for kinds', lateMinutes: 'may come late (min)',
  legalChannel: 'statutory channels', length: 'length', longestWaitSeconds: 'longest wait (s)', lte: 'at most', max: 'at most', maxExtensions: 'extensions at most',
  maxGroup: 'largest group', messages: 'messages', metres: 'metres', minSample: 'smallest sample', minScore: 'lowest score (bp)', minutes: 'minutes',
  missAfterSeconds: 'missed after (s)', missed: 'back after a miss', missedReportsMax: 'missed reports at most', missedReturnMinutes: 'may come back within (min)',
  nameEn: 'English name', nameZh: 'Chinese name', noShowDays: 'no-shows counted over (days)', noShowMax: 'no-shows at most', normal: 'ordinary', not: 'not',
  objectionWorkdays: 'objection (working days)', offerMinutes: 'offer holds (min)', on: 'on', onlineShare: 'share online (%)', open311: 'offered outside (Open311)', or: 'or',
  organs: 'where departments have organs', pausableBy: 'may be paused by', pauseMinutes: 'pause (min)', percent: 'percent passed', period: 'period', priority: 'priority',
  publicByDefault: 'public by default', queue: 'queue', quietFrom: 'quiet from', quietTo: 'quiet to', radius: 'radius of duplicates (m)', rates: 'three rates',
  reasonMinLength: 'least length of a reason', region: 'region code', regionIn: 'region is in', reminderHours: 'reminders (hours before)', reminders: 'reminders',
  reopenLimits: 'rounds allowed', reopenings: 'reopenings', repeat: 'repeats', replyAcceptedAfterWorkdays: 'reply accepted after (working days)',
  reportDaysMax: 'longest report interval (days)', requests: 'requests', rescheduleMax: 'changes of time at most', resolveWorkdays: 'own limit (working days)',
  response: 'response', retryMinutes: 'tried again after (min)', returnedReplies: 'replies returned', returnsMax: 'returns at most', reviewWindow: 'reviews',
  reworkRounds: 'rounds of rework', rules: 'rules', satisfaction: 'satisfaction', sealed: 'sealed', shownMax: 'shown at most', similar: 'similar from (bp)',
  similarity: 'duplicates', solution: 'solution', source: 'source', special: 'with priority', supporters: 'supporters', suspendedDays: 'booking closed (days)',
  suspension: 'suspension', target: 'handled by', text: 'text', ticket: 'tickets', tiers: 'tiers', titleEn: 'English title', titleZh: 'Chinese title',
  transfer: 'transferred', tries: 'tries', unit: 'unit', unmergeDays: 'merge may be undone (days)', urgent: 'urgent', urgentOnly: 'urgent only', usual: 'usual',
  utilities: 'departments of utilities', validFrom: 'from', validTo: 'until', value: 'value', visit: 'visits', weights: 'weights', when: 'condition',
  windowHours: 'within (hours)', '@litigation': 'litigation', '@petition': 'petition', '@disciplineInspection': 'discipline inspection', '@administrativeReview': 'administrative review', '@informationDisclosure': 'information disclosure', '@authority': 'authority', '@batch': 'batch', '@calendarDay': 'calendar day', '@complaint': 'complaint', '@consult': 'question',
  '@help': 'help', '@hour': 'hour', '@law': 'law', '@limit': 'limit', '@measure': 'measure', '@minute': 'minute', '@model': 'model of another city', '@month': 'month',
  '@once': 'once', '@organization': 'organisation', '@own': 'own default', '@party': 'party', '@partyRight': 'right of a party', '@person': 'person', '@praise': 'praise',
  '@promise': 'promise', '@realtime': 'real time', '@report': 'report', '@suggestion': 'suggestion', '@workHour': 'working hour', '@workday': 'working day', '@year': 'year',
}
