import type { GalleryTexts } from './zh.ts'

export const en: GalleryTexts = {
  person: 'Ma Xiaoyan', self: 'myself', place: 'Yinchuan services', placeShort: 'Yinchuan', question: 'What do you need?', searchHint: 'In your words: “open a restaurant”',
  tabHome: 'Home', tabServices: 'Services', tabCases: 'My cases', tabLicences: 'Licences', tabMe: 'Me',
  host: 'Yinchuan Municipal Government · run by the Approval Service Bureau', a11y: 'Accessibility', privacy: 'Privacy', phone: '12345, day and night',
  waiting: 'Waiting for you', row1: 'Shop sign filing: 1 document missing', row1Text: 'Please send it by Fri 18 December', row1Verb: 'Send it',
  row2: 'Your social security card is ready', row2Text: 'Xingqing service centre, counter 3', row2Verb: 'Where', row3: 'The birth of your baby is registered', row3Text: 'Tell us how it went', row3Verb: 'Rate it',
  lifeEvents: 'Life events, done in one go', event1: 'A baby is born', event1Text: 'Up to 7 things at once', event2: 'Retiring', event2Text: '3 things at once', event3: 'Opening a restaurant', event3Text: 'Up to 6 things at once', event4: 'Disability services', event4Text: 'Up to 5 things at once',
  report: 'Report a problem', book: 'Book', scan: 'Verify', running: 'In progress', runningText: 'Food business licence (new) is in review; decision by Thu 26 November', progress: 'See progress',
}
