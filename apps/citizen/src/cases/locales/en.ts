import type { CasesTexts } from './zh.ts'

export const en: CasesTexts = {
  title: 'My cases', empty: 'No cases yet', emptyText: 'What you apply for appears here, with how far it is.', emptyFiltered: 'No such case', emptyFilteredText: 'Try another filter, or see all of them.', find: 'Find a service', search: 'Search by name or number', clear: 'See all',
  'phase.all': 'All', 'phase.open': 'In progress', 'phase.draft': 'Drafts', 'phase.ended': 'Finished', 'phase.archived': 'Archived', phase: 'How far', changed: (p) => `Changed on ${p.day}`,

  statusPlain: (p) => `${p.organ}: ${p.state}.`, authority: 'The authority',

  legalLatest: (p) => `The law allows until ${p.day}`, legalTerm: 'Why two dates', legalTermText: 'The first is what the authority promises, the second the last day the law allows. When both have passed you may complain, ask for reconsideration or go to court.', overdueRights: 'The time limit has passed. Call 12345 to urge it on; you may also apply for administrative reconsideration.',
  actions: 'What you can do now', contact: 'Who handles it', call: 'Call', call12345: 'Call 12345', documents: 'Documents', noDocuments: 'No documents yet', timeline: 'How far it is', addToCalendar: 'Add to calendar', print: 'Print', facts: 'What you filled in', showFacts: 'See what you filled in', number: (p) => `Case number ${p.number}`,
  queryCode: (p) => `Query code ${p.code}`, calendarEntry: (p) => `${p.title}: answer due`, calendarText: (p) => `Case number ${p.number}. If you have heard nothing by then, call 12345.`,
  messages: 'Messages', message: 'Message to the authority', messageHint: 'Say clearly what you want to know. Do not write other people\'s ID numbers.', messageSend: 'Send', messageEmpty: 'Please write a few words', messageSent: 'Sent. The officer will see it',
  remedies: 'Your rights', remediesText: 'If you disagree with the decision, there are two ways:', reconsideration: (p) => `Administrative reconsideration: within 60 days of receiving the decision, at the latest ${p.day}`, court: (p) => `Court: within 6 months of receiving the decision, at the latest ${p.day}`, reconsiderationPlain: 'Administrative reconsideration: within 60 days of receiving the decision', courtPlain: 'Court: within 6 months of receiving the decision', remediesBasis: 'Basis: Administrative Licensing Law art. 38; Administrative Reconsideration Law art. 20; Administrative Litigation Law art. 46.',
  resume: 'Continue', openCorrect: 'Correct it',

  correctTitle: 'Correct and send again', correctLead: 'The authority has named everything that needs correcting, once. For each point send a new document or explain.', correctBy: (p) => `Please send it by ${p.day}`, defect: 'What is wrong', cure: 'How to put it right', newFile: 'New document', explanation: 'Or explain', explanationHint: 'For example why this document cannot be had', pointOpen: 'Please add a document or an explanation', resubmit: 'Send again', resubmitted: 'Sent again. The authority will look at it once more', editAnswers: 'Something in the form must change too', attachedBefore: (p) => p.n === 1 ? '1 document sent before' : `${p.n} documents sent before`,
  supplyTitle: 'Hand in documents', supplyLead: 'What you promised to hand in later.', supplySend: 'Hand in', supplyOpen: 'Please add at least one document', supplied: 'Handed in. The authority will see it', sending: 'Sending',
  actTitle: (p) => p.event, actDone: (p) => `${p.event}: done`,
  close: 'Close', openFix: 'Correct the form', fixTitle: 'Correct on the spot', fixLead: 'Change only what is wrong and send it to the officer.', fixSend: 'Send the correction', fixed: 'Corrected', nothingChanged: 'Nothing has been changed', askMore: 'Message to the authority', askMoreText: 'Usually answered the same day', nextStep: 'Next',
}
