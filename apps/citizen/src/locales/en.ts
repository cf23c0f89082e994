import type { AppTexts } from './zh.ts'

export const en: AppTexts = {
  elderlyOn: 'Large text', elderlyOff: 'Leave large text', otherLanguage: '中文',
  brand: 'OneWindow', tabHome: 'Home', tabServices: 'Services', tabCases: 'My cases', tabLicences: 'Wallet', tabMe: 'Me',
  place: (p) => `${p.city} services`, placeShort: (p) => p.city,
  self: 'myself', operator: 'as its owner', handler: 'as its handler', signIn: 'Sign in', signedOut: 'Not signed in',
  host: 'Run by the People\'s Government of Yinchuan and its Approval Services Bureau', accessibility: 'Accessibility', privacy: 'Privacy', phone: '12345, day and night', phoneNumber: '12345',
  demoTitle: 'Demonstration', demoText: 'The data are invented and nothing here has legal effect', offlineTitle: 'You are offline', offlineText: 'What you type stays on this device and is saved when the line is back',
  tryAgain: 'Try again', backHome: 'Back to home', notFound: 'There is no such page', notFoundText: 'The address may be mistyped, or this matter is not yours.', awayTitle: 'We cannot be reached', awayText: 'Nothing you typed is lost. Try again when the line is back.',
  failedTitle: 'This page did not open', failedText: 'Please try again. If it keeps failing, call 12345.', signInFirst: 'Please sign in', signInFirstText: 'Your own matters are shown after signing in. You will come back to this page.',
  callPerson: 'Would you rather talk to a person?', callPersonText: 'Somebody answers day and night. No typing needed.', call12345: 'Call 12345', ask12345: 'Ask 12345',
  more: 'Show more', all: 'All', continue: 'Continue', cancel: 'Cancel', back: 'Back', yes: 'Yes', no: 'No', download: 'Download', print: 'Print', share: 'Share', optional: 'optional',

  homeTitle: 'Home', question: 'What do you need?', searchLabel: 'Say in your own words what you need', searchHint: 'Your own words, e.g. open a restaurant', tryWords: 'open a restaurant|having a baby|social security card|retiring|shop sign', tryLabel: 'Try one of these',
  waiting: 'Waiting for you', waitingNone: 'Nothing is waiting for you.', allCases: 'All cases', inProgress: 'In progress', seeProgress: 'See progress',
  lifeEvents: 'Life events in one go', person: 'Person', business: 'Business', audience: 'For a person or a business', itemsInOne: (p) => p.n === 1 ? '1 service' : `up to ${p.n} in one`,
  verify: 'Verify', verifyText: 'Is this licence real?', needHelp: 'Need a person? Call 12345, any time', signInHome: 'Sign in to see what is waiting for you and how your cases are doing.',
  greeting: (p) => `Hello, ${p.name}`, greetingPlain: 'Hello', today: (p) => `Today is ${p.day}`, speakWish: 'Tap and say what you need', typeWish: 'Type what you need', listening: 'Listening, please speak…',
  listenFailed: 'That was not clear. Please say it again, or type.', waitingCount: (p) => p.n === 1 ? '1 thing is waiting for you' : `${p.n} things are waiting for you`, often: 'What people do most', oftenCards: 'My papers', oftenCardsText: 'ID card, social security card and others', oftenCases: 'My cases', oftenCasesText: 'See how far they are', oftenServices: 'Find a service', oftenServicesText: 'By theme, or search',

  'verb.continue': 'Continue', 'verb.resubmit': 'Correct', 'verb.supplyDeferred': 'Hand in', 'verb.collect': 'Where', 'verb.clarify': 'Explain', 'verb.other': 'Open',
  'wait.continue': (p) => `${p.title}: not sent yet`, 'wait.resubmit': (p) => `${p.title}: please correct`, 'wait.supplyDeferred': (p) => `${p.title}: hand in what was promised`, 'wait.collect': (p) => `${p.title}: ready to collect`, 'wait.clarify': (p) => `${p.title}: please explain`, 'wait.other': (p) => p.title,
  waitBy: (p) => `${p.party} · by ${p.day}`, waitKept: (p) => `${p.party} · draft kept until ${p.day}`, waitAnyTime: (p) => p.party,

  'limit.workday': (p) => p.n === 1 ? '1 working day' : `${p.n} working days`, 'limit.calendarDay': (p) => p.n === 1 ? '1 day' : `${p.n} days`, 'limit.month': (p) => p.n === 1 ? '1 month' : `${p.n} months`, 'limit.year': (p) => p.n === 1 ? '1 year' : `${p.n} years`, limitNow: 'Done while you wait', limitNone: 'not set by law',

  conflictTitle: 'This matter has just changed', conflictText: 'What you typed is still here; load the latest and try again', reload: 'Load the latest', messageSent: 'Sent',
}
