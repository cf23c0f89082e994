import { paperNames } from './papers-en.ts'
import { coercionReason, custodyWord, custodyWords, exemptWords, spotReason } from './reasons-en.ts'
import { under } from './under.ts'
import type { zhCases } from './zh-cases.ts'

type P = Record<string, string | number>

const party = { partyId: 'Party id', kind: 'Kind of party', name: 'Name', address: 'Address', uscc: 'Credit code', minor: 'A minor' } as const
const act = {
  actId: 'Act id', place: 'Place', regionCode: 'Region of the place', 'point.lat': 'Latitude', 'point.lon': 'Longitude', conduct: 'Unlawful act', pattern: 'Pattern', from: 'From', to: 'To', discoveredOn: 'Found on', lifeHealthFinance: 'Touches life, health or financial security', harm: 'Harm was done',
} as const
const penalty = { kinds: 'Kinds of penalty', fineFen: 'Fine (yuan)', gainsFen: 'Gains confiscated (yuan)', goodsFen: 'Value of goods confiscated (yuan)', restrictMonths: 'Months of restriction', licences: 'Numbers of licences detained or revoked' } as const
const range = { goodsValue: 'Value of goods (yuan)', illegalGain: 'Illegal gain (yuan)', adFee: 'Advertising fee (yuan)', constructionCost: 'Construction cost (yuan)', serious: 'Serious', flaw: 'Mere flaw of a label', refusal: 'Refused to correct' } as const
const sheet = {
  'factors.fault': 'Fault', 'factors.scale': 'Scale', 'factors.duration': 'Duration', 'factors.consequence': 'Consequence', 'factors.record': 'Record', 'factors.correction': 'Correction', circumstances: 'Circumstances of law', mitigationDegree: 'Tenths off the minimum',
} as const
const punishability = { age: 'Age at the time', unableToDiscern: 'Unable to discern', noFaultProved: 'No fault, proved', slight: 'Slight', corrected: 'Corrected in time', harm: 'Harm', first: 'First violation' } as const
const thing = { name: 'Thing', quantity: 'Quantity', unit: 'Unit', place: 'Place', valueFen: 'Value (yuan)' } as const
const test = { body: 'Testing body', item: 'What is tested', days: 'Days needed' } as const
const measures = {
  ...under('field.orderCorrection', { what: 'What to correct', law: 'Basis', days: 'Days to correct (empty: as set)' }), ...under('field.preserve', { why: 'Why', keeper: 'Keeper', ...under('things', thing) }),
  ...under('field.coerce', { kind: 'Measure', why: 'Why', conditions: 'Conditions of law', urgent: 'Urgent', ...under('things', thing) }),
  'event.orderCorrection': 'Order correction', 'event.preserve': 'Register and preserve', 'event.coerce': 'Seal or seize',
}
const proposal = { causeCode: 'Cause', ...under('act', act), ...under('party', party), partyClear: 'The party is clear', factsNeedPenalty: 'Facts call for a penalty', summary: 'What was found' }

type Texts = { [K in keyof typeof zhCases]: (typeof zhCases)[K] extends (p: infer Q) => string ? (p: Q) => string : string }

/** Words of clues, on-the-spot cases and ordinary cases, English. */
export const enCases: Texts = {
  ...under('paper', paperNames),
  'caseType.clue': 'Clue', 'caseType.simpleCase': 'On-the-spot case', 'caseType.ordinaryCase': 'Ordinary case',
  ...measures,
  ...under('clue/field.register', { title: 'Name of the matter', origin: 'Where it comes from', originRef: 'Number there', causes: 'Causes suspected', act: 'The act', ...under('act', act), 'act.point': 'Coordinates', suspect: 'Party', ...under('suspect', party), partyIdNumber: 'Identity number of the party', reporter: 'Who reported it', 'reporter.name': 'Name', 'reporter.phone': 'Telephone' }),
  ...under('simpleCase/field.open', { title: 'Name of the matter', leasedNumber: 'Number of the paper (leased for offline work)', causeCode: 'Cause', party: 'Party', ...under('party', party), partyIdNumber: 'Identity number of the party', act: 'The act', ...under('act', act), 'act.point': 'Coordinates', officerIds: 'Officers (two)' }),
  'part.officer': 'Officer', 'part.panel': 'Panel member', 'part.party': 'Party',
  'queue.toAssign': 'To assign', 'queue.toScreen': 'To screen', 'queue.toInvestigate': 'Investigating', 'queue.suspended': 'Suspended', 'queue.toSubmit': 'To submit', 'queue.toNotify': 'To notify', 'queue.inHearing': 'In hearing', 'queue.defence': 'Answering the defence', 'queue.withPolice': 'With the police',
  'queue.toServe': 'To serve', 'queue.inExecution': 'In execution', 'queue.toClose': 'To close', 'queue.onSite': 'On site', 'queue.toReportBack': 'To report back',
  'task.recusal': 'Request for recusal', 'task.compensation': 'Compensation',

  ...under('clue/state', { received: 'Registered', screening: 'Screening', awaitingDecision: 'Awaiting filing', filed: 'Filed', notFiled: 'Not filed', handedToSimple: 'Decided on the spot', transferredOut: 'Transferred', merged: 'Merged' }),
  ...under('clue/event', {
    register: 'Register a clue', escalate: 'Take over from the spot', assign: 'Assign officers', requestTest: 'Ask for a test', resultBack: 'Result is back', extendScreening: 'Extend screening', proposeFile: 'Propose filing', proposeNotFile: 'Propose not to file', file: 'File', notFile: 'Do not file',
    sendBack: 'Send back', goSimple: 'Decide on the spot', transferOut: 'Transfer', merge: 'Merge', told: 'Reporter was told', filedCaseEnded: 'The case filed has ended', mergedCaseEnded: 'The case of the clue it was merged into has ended', reopen: 'Reopen', returned: 'Returned by the receiver',
  }),
  ...under('clue/document', { registrationSheet: 'Register of a clue', testNotice: 'Notice of a test', extensionSheet: 'Extension of screening', filingSheet: 'Filing of a case', notFiledSheet: 'Decision not to file', transferLetter: 'Letter of transfer' }),
  ...under('clue/result', { filed: 'Filed', notFiled: 'Not filed', handedToSimple: 'Decided on the spot', transferredOut: 'Transferred', merged: 'Merged' }),
  'clue/flag.told': 'Reporter was told',
  ...under('clue/field', {
    'assign.officerIds': 'Officers', ...under('requestTest', test), ...under('proposeFile', proposal), 'proposeNotFile.summary': 'What was found', 'proposeNotFile.reason': 'Ground', 'notFile.reason': 'Ground', 'transferOut.receiver': 'Receiver', 'transferOut.receiverUnitId': 'Receiver, where it works on this platform', 'transferOut.files': 'Papers', 'merge.into': 'Into which clue',
    'goSimple.causeCode': 'Cause', ...under('goSimple.party', party), 'goSimple.factsClear': 'Facts are clear', 'goSimple.needsTest': 'Needs a test', 'goSimple.leasedNumber': 'Number on the spot',
  }),

  ...under('simpleCase/state', { onSite: 'On site', told: 'Told', decided: 'Decided', served: 'Handed over', filedBack: 'Reported back', closed: 'Closed', closedNoPenalty: 'No penalty', escalated: 'Ordinary procedure', annulled: 'Annulled', voided: 'Voided', archived: 'Archived' }),
  ...under('simpleCase/event', {
    open: 'Begin on the spot', showCertificates: 'Show certificates', tell: 'Tell', hear: 'Record the defence', decide: 'Decide on the spot', noPenalty: 'No penalty', escalate: 'Go to the ordinary procedure', abandon: 'Void', serveOnSpot: 'Hand over', collect: 'Collect on the spot', handInCash: 'Cash handed in',
    bankInCash: 'Cash paid into the bank', reportBack: 'Report back', executionDone: 'Execution done', finish: 'Close', modify: 'Change the decision', annul: 'Annul the decision', archive: 'Archive',
  }),
  ...under('simpleCase/document', { closingSheet: 'Closing of a case', siteRecord: 'Site record', spotDecision: 'On-the-spot decision', noPenaltyDecision: 'Decision not to punish', receipt: 'Receipt for a fine', amendedDecision: 'Changed decision', annulmentDecision: 'Annulment of a decision', fileIndex: 'File index' }),
  ...under('simpleCase/result', { penalty: 'Penalty', noPenalty: 'No penalty', escalated: 'Ordinary procedure', voided: 'Voided', modified: 'Changed', annulled: 'Annulled' }),
  'simpleCase/consequence.decide': 'The decision is in force once it is handed over.',
  ...under('simpleCase/field', {
    'tell.told': 'What was told', 'tell.findings': 'What was found', 'tell.present': 'Others present', 'hear.words': 'What the party said', ...under('decide.range', range), ...under('decide.sheet', sheet), ...under('decide.penalty', penalty), 'decide.amountReason': 'Reasons for the amount', 'decide.factsClear': 'Facts are clear', 'decide.needsTest': 'Needs a test',
    'decide.hardToEnforceLater': 'Why it is hard to enforce later', 'decide.remoteAndAsked': 'Remote, and the party asks', 'decide.partySigned': 'The party signed', 'decide.refusal': 'Refusal to sign', 'decide.socialImpact': 'Of social impact', ...under('noPenalty.punishability', punishability), 'noPenalty.code': 'Ground', 'noPenalty.education': 'Education',
    'escalate.summary': 'What happened', 'serveOnSpot.signed': 'The party signed for it', 'serveOnSpot.refusal': 'Refusal to take it', 'collect.financeReceiptNo': 'Finance receipt', ...under('modify.penalty', penalty),
  }),

  ...under('ordinaryCase/state', {
    investigating: 'Investigating', suspended: 'Suspended', concluded: 'Concluded', inReview: 'In review', readyToNotify: 'Ready to notify', notified: 'Notified', hearingPending: 'Hearing', defenceReview: 'Answering the defence', deciding: 'Awaiting decision', criminalPending: 'With the police', decided: 'Decided', served: 'Served',
    closing: 'Closing', amended: 'Changed', closed: 'Closed', withdrawn: 'Withdrawn', terminated: 'Ended', transferredOut: 'Transferred', annulled: 'Annulled', archived: 'Archived',
  }),
  ...under('ordinaryCase/event', {
    open: 'Open', addEvidence: 'Add evidence', checkEvidence: 'Check evidence', inspect: 'Inspect', interview: 'Interview', sample: 'Take samples', changeOfficers: 'Change officers', askRecusal: 'Ask for recusal', recuse: 'Decide on recusal', seatPanel: 'Name the panel', pauseForTest: 'Ask for a test', testBack: 'Result is back',
    suspend: 'Suspend', resume: 'Resume', extend: 'Extend', extendFurther: 'Extend further', conclude: 'Conclude', submitReview: 'Submit for review', returnForWork: 'Return for work', pass: 'Pass', passWithStandingNotice: 'Pass to decision', notify: 'Notify', noticeServed: 'Notice served', state: 'State and defend', waive: 'Waive the defence',
    renotify: 'Notify again', requestHearing: 'Ask for a hearing', hearingClosed: 'Hearing closed', hearingAbandoned: 'Hearing abandoned', defenceEnded: 'Time to defend is over', needMoreFacts: 'More facts needed', accept: 'Accept the defence', legalReview: 'Legal review', toDecision: 'Put to decision', discuss: 'Discuss in the panel',
    sendBack: 'Send back', decidePenalty: 'Decide the penalty', decideNoPenalty: 'Decide no penalty', withdraw: 'Withdraw the filing', terminate: 'End the investigation', transferOut: 'Transfer', suspectCrime: 'Hand to the police', policeFiled: 'Police filed', policeDeclined: 'Police declined', judicialReturn: 'Handed back', served: 'Decision served',
    servedSpared: 'Decision not to punish served', correctClerical: 'Correct clerical errors', executionDone: 'Execution done', close: 'Close', modify: 'Change the decision', annul: 'Annul the decision', declareInvalid: 'Declare invalid', confirmUnlawful: 'Found unlawful', settleCompensation: 'Compensation settled', redo: 'Decide anew',
    resumeExecution: 'Execution goes on', reopen: 'Reopen', archive: 'Archive', reopenFile: 'Reopen the file',
  }),
  ...under('ordinaryCase/document', {
    filingSheet: 'Filing anew', evidenceSheet: 'Record of evidence', siteRecord: 'Site record', interviewRecord: 'Record of an interview', samplingSheet: 'Record of sampling', testNotice: 'Notice of a test', recusalDecision: 'Decision on recusal', suspensionDecision: 'Suspension', resumptionDecision: 'Investigation resumed',
    extensionSheet: 'Extension', panelMinutes: 'Minutes of the panel', investigationReport: 'Report of the investigation', reviewOpinion: 'Opinion of the review', legalReviewOpinion: 'Opinion of the legal review', penaltyNotice: 'Notice of an intended penalty', defenceRecord: 'Record of a defence', waiver: 'Waiver of the defence',
    defenceOpinion: 'Answer to the defence', penaltyDecision: 'Penalty decision', noPenaltyDecision: 'Decision not to punish', withdrawalDecision: 'Filing withdrawn', terminationDecision: 'Investigation ended', transferLetter: 'Letter of transfer', clericalCorrection: 'Correction of clerical errors', closingSheet: 'Closing of a case',
    amendedDecision: 'Changed decision', annulmentDecision: 'Decision undone', fileIndex: 'File index',
  }),
  ...under('ordinaryCase/result', { penalty: 'Penalty', noPenalty: 'No penalty', withdrawn: 'Withdrawn', terminated: 'Ended', transferred: 'Transferred', criminal: 'With the courts', modified: 'Changed', annulled: 'Annulled', declaredInvalid: 'Declared invalid' }),
  'ordinaryCase/flag.confirmedUnlawful': 'Found unlawful',
  ...under('ordinaryCase/consequence', { waive: 'The case goes on without waiting for the end of the period.', decidePenalty: 'In force once served; it is published and the time to pay begins.', decideNoPenalty: 'The case closes once it is served.' }),
  ...under('ordinaryCase/field', {
    ...under('addEvidence', { kind: 'Kind of evidence', title: 'Evidence', source: 'Source and holder', original: 'Original', capturedAt: 'Captured at' }), ...under('checkEvidence', { evidenceId: 'Evidence', state: 'Finding', note: 'Note' }),
    ...under('inspect', { shown: 'Certificates shown', place: 'Place', from: 'From', to: 'To', present: 'Present', findings: 'Findings', partyWords: 'What the party said', refusal: 'Refusal to sign' }),
    ...under('interview', { shown: 'Certificates shown', person: 'Person', role: 'Role', place: 'Place', from: 'From', to: 'To', 'questions.question': 'Question', 'questions.answer': 'Answer' }), ...under('sample', { ...under('things', thing), sealNumber: 'Seal', body: 'Testing body', item: 'What is tested' }),
    'changeOfficers.officerIds': 'Officers', 'askRecusal.officerId': 'Whom', 'askRecusal.why': 'Why', 'recuse.officerId': 'Whom', 'recuse.granted': 'Granted', 'seatPanel.memberIds': 'Members of the panel', ...under('pauseForTest', test), 'suspend.ground': 'Ground', 'extend.days': 'Days', 'extendFurther.days': 'Days',
    ...under('conclude', {
      summary: 'Summary', law: 'Law', 'facts.id': 'Fact', 'facts.text': 'Fact in words', 'facts.evidenceIds': 'Evidence', ...under('range', range), ...under('sheet', sheet), ...under('punishability', punishability), result: 'Proposal', ...under('penalty', penalty), amountReason: 'Reasons for the amount', publicInterest: 'Major public interest',
      complex: 'Complex', legalReviewByLaw: 'Legal review by law', hearingByLaw: 'Hearing by law', measuresPlan: 'Plan for running measures',
      otherCauses: 'Other causes of the same act', socialImpact: 'Of social impact',
    }),
    'returnForWork.defects': 'Defects', 'pass.opinion': 'Opinion', 'passWithStandingNotice.opinion': 'Opinion', ...under('renotify.penalty', penalty), 'state.text': 'What you want to say', ...under('accept.penalty', penalty), 'accept.answer': 'What is accepted', 'legalReview.passed': 'Passed', 'legalReview.opinion': 'Opinion',
    'toDecision.answer': 'Why it is not accepted', 'discuss.opinion': 'Opinion of the panel', 'sendBack.to': 'Back to', 'decideNoPenalty.code': 'Ground', 'decideNoPenalty.education': 'Education', 'terminate.ground': 'Ground', 'transferOut.receiver': 'Receiver', 'transferOut.files': 'Papers', 'correctClerical.wrong': 'Instead of',
    'correctClerical.right': 'Read', ...under('modify.penalty', penalty), 'redo.ground': 'Ground',
  }),

  ...under('choice', {
    ...exemptWords,
    inspection: 'Inspection', complaint: 'Complaint', report: 'Report', transfer: 'Transfer', superior: 'Order from above', patrol: 'Patrol', monitor: 'Monitor',
    selfReport: 'Told by the party', appCheck: 'From approval', marketSupervision: 'Market supervision', urbanManagement: 'Urban management', person: 'Person',
    individualBusiness: 'Individual business', organization: 'Organisation', single: 'Single act', continuous: 'Continuous', ongoing: 'Still going on', warning: 'Warning',
    circularCriticism: 'Circular criticism', fine: 'Fine', confiscateGains: 'Gains confiscated', confiscateGoods: 'Goods confiscated', confiscateTools: 'Tools confiscated',
    detainLicence: 'Licence detained', downgradeQualification: 'Downgraded', revokeLicence: 'Licence revoked', revokeBusinessLicence: 'Business licence revoked',
    restrictActivity: 'Activity restricted', suspendBusiness: 'Business suspended', closeDown: 'Closed down', restrictEmployment: 'Employment restricted', minor14to18: 'Aged 14 to 18',
    remedied: 'Harm remedied', coerced: 'Coerced or lured', confessed: 'Told what was not known', merit: 'Merit', otherLighten: 'Other, lighter', partialCapacity: 'Partial capacity',
    emergencyMeasures: 'Against emergency measures', statutorySerious: 'Serious by statute', concealedEvidence: 'Concealed evidence', otherAggravating: 'Other, heavier',
    documentary: 'Documentary', physical: 'Physical', audiovisual: 'Audio-visual', electronicData: 'Electronic data', testimony: 'Testimony', partyStatement: 'Statement of the party',
    expertOpinion: 'Expert opinion', siteRecord: 'Site record', collected: 'Collected', verified: 'Verified', unlawful: 'Unlawful', irrelevant: 'Irrelevant',
    unverifiable: 'Cannot be verified', none: 'None', slight: 'Slight', real: 'Real', file: 'File', notFile: 'Do not file', noFact: 'No unlawful fact', barred: 'Limitation has passed',
    noPower: 'Not within our power', other: 'Other', penalty: 'Penalty', noPenalty: 'No penalty', APL30: 'Under fourteen', APL31: 'Unable to discern', 'APL33(2)': 'No fault',
    'APL33(1)must': 'Slight and corrected', 'APL33(1)may': 'First violation', passed: 'Passed', refused: 'Refused', otherDecision: 'Waits for another decision',
    lawAnswer: 'Waits for an answer on the law', forceMajeure: 'Force majeure', partyUnreachable: 'Party cannot be found', rightsHolder: 'Waits for the rights holder',
    noSuccessor: 'Dead or ended without successor', investigating: 'Investigation', defenceReview: 'Answer to the defence', ordered: 'Ordered', newFacts: 'New facts',
    procedureOnly: 'Only the procedure was wrong', inspect: 'Site visit', interview: 'Interview', seal: 'Seal', seize: 'Seize', upTo100: 'Up to 100 CNY', hardToEnforceLater: 'Hard to enforce later', remoteAndAsked: 'Remote, and asked', checked: 'Checked', handedOver: 'Handed over', archived: 'Archived',
    ...custodyWords,
  }),

  ...under('fact', {
    origin: 'Origin', originRef: 'Reference', organType: 'Field', receivedAt: 'Received', act: 'Act', place: 'Place', regionCode: 'Region of the place', point: 'Point', lat: 'Latitude', lon: 'Longitude', conduct: 'Conduct', pattern: 'Pattern', from: 'From', to: 'To', discoveredOn: 'Found on', lifeHealthFinance: 'Touches life, health or financial security', harm: 'Harm',
    causes: 'Suspected causes', suspect: 'Suspect', kind: 'Kind', name: 'Name', address: 'Address', uscc: 'Credit code', minor: 'A minor', partyIdNumber: 'Identity number', reporterNamed: 'Named reporter', reporterToldHere: 'The reporter is told here', reporter: 'Reporter', phone: 'Phone', carried: 'Clock carried over', startAt: 'Start', pauses: 'Pauses',
    reason: 'Reason', basis: 'Basis', declaredLength: 'Declared length', extensions: 'Extensions', at: 'At', length: 'Length', unit: 'Unit', approver: 'Approved by', proposal: 'Proposal', causeCode: 'Cause', party: 'Party', partyClear: 'Party clear', factsNeedPenalty: 'Facts call for a penalty', summary: 'Summary', proposed: 'Proposed',
    notFiledFor: 'Not filed because', testing: 'Test', body: 'Body', item: 'Item', days: 'Days', mergedInto: 'Merged into', leasedNumber: 'Number on the spot', contactAt: 'First contact', shown: 'Certificates shown', told: 'Told', heard: 'What the party said', range: 'Basis of the range', goodsValue: 'Value of goods', illegalGain: 'Illegal gain',
    adFee: 'Advertising fee', constructionCost: 'Construction cost', serious: 'Serious', flaw: 'Mere flaw', refusal: 'Refusal', sheet: 'Sheet', factors: 'Factors', fault: 'Fault', scale: 'Scale', duration: 'Duration', consequence: 'Consequence', record: 'Record', correction: 'Correction', circumstances: 'Circumstances of law',
    mitigationDegree: 'Tenths off the minimum', decision: 'Decision', penalty: 'Penalty', kinds: 'Kinds', fineFen: 'Fine', gainsFen: 'Gains confiscated', goodsFen: 'Goods confiscated', licences: 'Numbers of licences detained or revoked', restrictMonths: 'Months of restriction', factsClear: 'Facts clear', needsTest: 'Needs a test', hardToEnforceLater: 'Hard to enforce later',
    remoteAndAsked: 'Remote, and asked', decidedAt: 'Decided at', deviates: 'Outside the band', socialImpact: 'Of social impact', exemptFor: 'Why it is not published', spared: 'Ground not to punish', signedAt: 'Signed at', collected: 'Collected on the spot', ground: 'Ground', amountFen: 'Amount', financeReceiptNo: 'Finance receipt', on: 'Day', evidence: 'Evidence', title: 'Title', source: 'Source', original: 'Original',
    capturedAt: 'Captured at', sha256: 'Hash', state: 'State', note: 'Note', report: 'Report', law: 'Law', facts: 'Facts', text: 'Text', punishability: 'Whether to punish', age: 'Age', unableToDiscern: 'Unable to discern', noFaultProved: 'No fault, proved', slight: 'Slight', corrected: 'Corrected in time', first: 'First violation', result: 'Result',
    amountReason: 'Reasons for the amount', publicInterest: 'Major public interest', complex: 'Complex', legalReviewByLaw: 'Legal review by law', hearingByLaw: 'Hearing by law', measuresPlan: 'Plan for running measures', review: 'Review', passed: 'Passed', legal: 'Legal review', opinion: 'Opinion', notice: 'Notice', hearing: 'Right to a hearing',
    givenOn: 'Given on', servedOn: 'Served on', stands: 'Stands', waived: 'Waived', statements: 'Statements', answer: 'Answer', hearingHeld: 'Hearing held', panel: 'Panel', agreed: 'Agreed', code: 'Ground', education: 'Education', decidedOn: 'Decided on', suspendedFor: 'Suspended for', recused: 'Recused', files: 'Files', fileId: 'File', custody: 'Chain of custody', step: 'Step', hand: 'In the hands of', onto: 'From, to, or result', hash: 'Link', otherCauses: 'Other causes of the same act', custodyFaults: 'Evidence that does not hold', found: 'Found',
  }),

  'clue.receiverUnknown': 'A clue is handed to another organ that enforces',
  ...under('clue', {
    sameClue: 'This clue is registered already', partyUnclear: 'The party is not clear; it cannot be filed', noFact: 'No fact calls for a penalty; it cannot be filed', noPower: 'This organ has no power over the cause', barred: 'Limitation has passed', notProposed: 'The officers have not proposed this',
    otherMatter: 'Only into an open clue about the same party and act', testRunning: 'The test is not back yet', noTest: 'No test is running', notToldHere: 'The reporter is not told by this organ',
  }),
  'clue.notOnTheSpot': (p: P) => `Not for the spot: ${spotReason(p.reason)}`,
  'clue.noCoerciveBasis': (p: P) => `Nothing may be seized: ${coercionReason(p.reason)}; preservation is possible`,
  ...under('simpleCase', {
    notShown: 'Show the certificates first', notHeard: 'Hear the party first', amountTooHigh: 'Above the on-the-spot limit; use the ordinary procedure', barred: 'Limitation has passed', noPower: 'This organ has no power over the cause', punishable: 'No ground not to punish', notToBeCollected: 'It may not be collected here, or was collected already',
    nothingCollected: 'No cash is waiting', notSigned: 'Sign, or note the refusal', heavier: 'A change never makes it heavier', noDecision: 'There is no decision to change', executionOpen: 'Execution has not ended',
  }),
  'simpleCase.notOnTheSpot': (p: P) => `Not for the spot: ${spotReason(p.reason)}; use the ordinary procedure`,
  'simpleCase.outOfRange': (p: P) => `The fine must be between ${p.min} and ${p.max} CNY`,
  'simpleCase.amountReasonNeeded': (p: P) => `Give reasons for the amount (at least ${p.n} characters)`,
  'simpleCase.notFirst': (p: P) => `Not the first time: entries for such causes on record: ${p.n}`,
  'simpleCase.recordHigher': (p: P) => `The record counts at least ${p.points} points`,
  'simpleCase.sheetWrong': (p: P) => `The sheet is wrong (${p.reason})`,
  'simpleCase.alreadyFined': (p: P) => `Already fined by ${p.organ}`,
  'simpleCase.numberTaken': (p: P) => `The number ${p.number} is on another decision; take the next one, nothing you typed is lost`,
  'simpleCase.notPunishable': (p: P) => `The law gives another ground: ${p.code}`,
  'simpleCase.fileIncomplete': (p: P) => `The file lacks: ${p.papers}`,
  ...under('ordinaryCase', {
    noticeNotServed: 'The notice has not been served', hearingOpen: 'The hearing has not ended', defenceUnanswered: 'Answer the defence in writing first', reviewMissing: 'The review has not passed it', legalReviewMissing: 'A legal reviewer must pass it', panelMissing: 'The panel must discuss it first', panelSize: 'A panel has three or more members, an odd number',
    heavierThanNotified: 'Heavier than notified: notify again', organLevelTooLow: 'Only an organ of a city with districts or above may decide this', barred: 'Limitation has passed', notBarred: 'Limitation has not passed', noPower: 'This organ has no power over the cause', noHearingRight: 'No hearing can be asked for in this case',
    hearingInTime: 'The time runs; the party asks', noticeStands: 'The notice stands; no new one is needed', noStandingNotice: 'No notice stands', punishable: 'The law punishes this', otherResult: 'Not what was proposed; send it back', noSuchTransfer: 'There is no such transfer', notExtended: 'It was not extended a first time', testRunning: 'The test is not back yet',
    noTest: 'No test is running', wrongOutcome: 'Does not fit the outcome',
  }),
  'ordinaryCase.defenceRunning': (p: P) => `Defence ends on ${p.day}`,
  'ordinaryCase.outOfRange': (p: P) => `The fine must be between ${p.min} and ${p.max} CNY`,
  'ordinaryCase.amountReasonNeeded': (p: P) => `Give reasons for the amount (at least ${p.n} characters)`,
  'ordinaryCase.notFirst': (p: P) => `Not the first time: entries for such causes on record: ${p.n}`,
  'ordinaryCase.recordHigher': (p: P) => `The record counts at least ${p.points} points`,
  'ordinaryCase.lowerFine': (p: P) => `One act is fined by the norm with the higher fine: ${p.code}`,
  'ordinaryCase.equalFines': (p: P) => `Equal fines: ${p.list}; say why this one was chosen (10 characters at least)`,
  'ordinaryCase.sheetWrong': (p: P) => `The sheet is wrong (${p.reason})`,
  'ordinaryCase.factUnproven': (p: P) => `No verified evidence for: ${p.list}`,
  'ordinaryCase.evidenceExcluded': (p: P) => `Evidence excluded: ${p.list}`,
  'ordinaryCase.evidenceFile': 'Put the file of the evidence on the case; its hash is computed from it',
  'ordinaryCase.evidenceTwice': (p: P) => `This file is ${p.id} already`,
  'ordinaryCase.custodyBroken': (p: P) => `${p.evidence} is not what was recorded: ${custodyWord(p.found)}; nothing can rest on it`,
  'ordinaryCase.evidenceMissing': (p: P) => `There is no evidence ${p.id}`,
  'ordinaryCase.licencesMissing': (p: P) => `Name the licences to detain or revoke; the party holds ${p.list}`,
  'ordinaryCase.licencesNotTheirs': (p: P) => `Not a licence the party holds in force: ${p.list}`,
  'ordinaryCase.licencesUnasked': 'This kind of penalty touches no licence; take the numbers out',
  'ordinaryCase.alreadyFined': (p: P) => `Already fined by ${p.organ}`,
  'ordinaryCase.noCoerciveBasis': (p: P) => `Nothing may be seized: ${coercionReason(p.reason)}; preservation is possible`,
  'ordinaryCase.hearingRequestLate': (p: P) => `Late since ${p.day}; give a reason, the organ decides`,
  'ordinaryCase.notPunishable': (p: P) => `The law spares this (${p.code})`,
  'ordinaryCase.fileIncomplete': (p: P) => `The file lacks: ${p.papers}`,
}
