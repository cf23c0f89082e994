import type { StaffTexts } from './zh.ts'

const cases = (n: number): string => `${n} ${n === 1 ? 'case' : 'cases'}`

export const en: StaffTexts = {
  joint: ', ', semicolon: '; ', colon: ': ',
  cancel: 'Cancel', close: 'Close', open: 'Open', print: 'Print', preview: 'Preview', download: 'Download', tryAgain: 'Try again', reload: 'Reload', showAll: 'Show all', showLess: 'Show less', moreActions: 'More actions', search: 'Search', go: 'Go to',
  lostTitle: 'No such page', lostText: 'The address may be mistyped, or the page has moved.', toWorklist: 'Back to the worklist',
  demoTitle: 'Demonstration, all data are invented', demoText: 'Try any account; a reset restores everything.',
  offlineTitle: 'No connection', offlineText: 'What is open can still be read. What you typed is kept; send it once you are back.',

  worklists: 'Worklists', listMine: 'Mine', listUnit: 'My department', listRegion: 'My region', listOverdue: 'Overdue', myViews: 'Saved views', window: 'Counter', supervision: 'Performance',
  keySearch: 'search', keyPalette: 'go anywhere, do anything', keyMove: 'move', keyOpen: 'open', keySelect: 'select', keyPrimary: 'do the main thing', keyNewRows: 'show new rows', keyPreview: 'show or hide the preview', keyHelp: 'all shortcuts',
  paletteHere: 'Possible here', palettePages: 'Pages', paletteCases: 'Cases', searchAll: (p) => `Search everything for “${p.text}”`, myPage: 'My account',

  casesCount: (p) => `${p.count} ${p.count === '1' ? 'case' : 'cases'}`, filteredList: 'filtered',
  saveView: 'Save view', exportList: 'Export', clearFilters: 'Clear filters', seeUnitList: 'See the department’s list',
  colDue: 'Due', colItem: 'Matter', colParty: 'Party', colStep: 'Step', colHandler: 'Handler', colPlace: 'Place', colNumber: 'Number', colDueOn: 'Due on', colReceived: 'Received', noNumber: 'no number yet', nobody: 'nobody',
  chipQueue: (p) => `Step: ${p.name}`, chipDue: (p) => `Due: ${p.name}`, chipTopic: (p) => `Item: ${p.name}`, chipText: (p) => `Contains “${p.text}”`, chipPhase: (p) => `Phase: ${p.name}`,
  dueOverdue: 'overdue', dueToday: 'Due today', dueWeek: 'Due within a week', pickItem: 'Filter by item', itemName: 'Name of the item', noItem: 'No such item; try other words', searchList: 'Search this list',
  emptyList: 'Nothing to do here', emptyListText: 'All cases of this step are done. New ones appear by themselves.', emptyMineText: 'No case is assigned to you. Take one from the department’s list.', emptyFiltered: 'No case fits these filters', emptyFilteredText: 'Remove a filter and look again.',
  viewName: 'Name of the view', viewNameHint: 'Appears under “Saved views” at the left, kept on this computer only', viewSaved: (p) => `Saved as “${p.name}”`, removeView: 'Remove',
  exportTitle: (p) => `Export ${cases(p.n)} of this page`, exportPurpose: 'Purpose', exportPurposeHint: 'Written into the file, for example: weekly meeting', purposeShort: (p) => `State the purpose, at least ${p.n} characters`,
  exportNote: (p) => `Exported by ${p.who} at ${p.at}; purpose: ${p.purpose}`,
  bulkReading: 'Looking what can be done together…', bulkNone: 'Nothing can be done to all of these together', bulkMost: (p) => `At most ${p.n} at a time`, bulkEvent: (p) => `${p.event} (${p.n})`,
  bulkConfirm: (p) => `${p.event}: ${cases(p.n)} at once`, bulkTitle: (p) => `${p.event}, one by one`, bulkProgress: (p) => `Working, ${p.done} of ${p.all}`,
  bulkDone: (p) => p.failed === 0 ? `All done: ${cases(p.done)}` : `${p.done} done, ${p.failed} not; the reasons are below`,

  reviewState: 'Review so far', mainFacts: 'Key facts', latest: 'Latest',
  sumMaterials: (p) => `${p.n} documents, all acceptable`, sumMissing: (p) => `${p.n} documents, ${p.missing} missing`, sumOpen: (p) => `${p.n} documents, ${p.open} undecided`,
  sumConditions: (p) => p.judged === 0 ? `${p.n} conditions, none judged yet` : `${p.n} conditions, ${p.judged} judged`, sumStages: (p) => `To be signed: ${p.stages}`,
  sumInspection: (p) => `Site visit done ${p.day}, ${p.n} signatures`, sumSpecial: 'A special procedure runs; the clock is paused', sumBar: (p) => `The applicant is barred until ${p.until}`,

  facts: 'Facts', materials: 'Materials', work: 'Work', timeline: 'Timeline', limits: 'Limits', documents: 'Documents', parties: 'Parties and handling', remarks: 'Remarks', noLimit: 'No limit is running', unit: 'Organ', place: 'Place', channel: 'Came by',
  handledBy: (p) => `handled by ${p.name}`, showValue: 'Show', shownInFull: 'Shown in full; this look is on record.',
  unmaskTitle: 'Show the full value', unmaskPurpose: 'Why you need it', unmaskHint: 'The person concerned can read who looked, when and why', changedElsewhere: 'Somebody has just worked on this case', changedElsewhereText: 'Reload and compare; what you typed is kept.',
  materialsCount: (p) => p.missing > 0 ? `${p.n}, ${p.missing} missing` : String(p.n), files: 'Files', uploadedAt: (p) => `uploaded ${p.at}`, hashKept: 'Digest of the file (SHA-256)',
  zoomIn: 'Larger', zoomOut: 'Smaller', rotate: 'Turn', noPreview: 'This kind of file cannot be shown here; download it.', materialMissing: 'Not handed in yet. Ask for it in the one-time notice.', materialWithoutFile: 'This material needs no file.', materialRule: 'What is asked of it',
  'requirement.required': 'Required', 'requirement.conditional': 'Required in some cases', 'requirement.optional': 'Optional', copies: (p) => `${p.originals} ${p.originals === 1 ? 'original' : 'originals'}, ${p.copies} ${p.copies === 1 ? 'copy' : 'copies'}`, mayDefer: 'May be promised and handed in later', mayCommit: 'A commitment may replace it',

  lawNext: (p) => `What the law wants next: ${p.event}. `, otherActs: 'Other things to do', nothingToDo: 'Your role has nothing to do here now.', doneToast: (p) => `Done: ${p.done}`,
  proposalTitle: (p) => `${p.who} proposes “${p.event}”; a second person must confirm`, proposalWaits: 'You proposed it; a colleague must confirm.', confirmProposal: 'Confirm', declineProposal: 'Decline',
  proposalConfirmed: (p) => `Confirmed: ${p.event}`, proposalDeclined: (p) => `Declined: ${p.event}`,
  decisionDraft: 'The decision will say', draftItem: 'Item', draftParty: 'Applicant', draftResult: 'Result', draftBasis: 'Basis', draftOpinion: 'Review opinion',
  conditionsLeft: (p) => `${p.n} left`, met: 'Met', notMet: 'Not met', evidence: 'Shown by which material or fact', evidenceOf: (p) => `What shows condition ${p.n}`, factsAgainst: (p) => `Condition ${p.n}: facts against it`,
  material: 'Material', defect: 'What is wrong', cure: 'How to put it right', phrases: 'Standard phrases', addPoint: 'Add a point', pointNumber: (p) => `Point ${p.n}`, removePoint: (p) => `Remove point ${p.n}`, thisMaterial: 'this material',
  phraseMissing: 'Not handed in', phraseBlurred: 'Illegible', phraseUnsigned: 'Not signed', phraseExpired: 'Expired', phraseDiffers: 'Differs',
  defectMissing: (p) => `${p.material} has not been handed in.`, cureMissing: (p) => `Hand in ${p.material}; a photograph or scan will do.`,
  defectBlurred: (p) => `${p.material} is illegible in the parts that matter.`, cureBlurred: (p) => `Photograph or scan ${p.material} again, all four corners visible.`,
  defectUnsigned: (p) => `${p.material} is not signed or sealed.`, cureUnsigned: (p) => `Sign or seal ${p.material} and upload it again.`,
  defectExpired: (p) => `${p.material} is no longer valid.`, cureExpired: (p) => `Hand in a valid ${p.material}.`,
  defectDiffers: (p) => `${p.material} does not agree with the form.`, cureDiffers: (p) => `Correct the form, or hand in ${p.material} that agrees with it.`,
  opinionMeets: 'The materials are complete and in due form and the statutory conditions are met. Proposed: grant.', opinionInspected: 'The materials and the site visit show that the conditions are met. Proposed: grant.', opinionFails: 'The statutory conditions are not met. Proposed: deny.',
  denyReason: 'The application does not meet the statutory conditions named above and is denied by law.',
  materialNeeded: 'Needed', materialNotNeeded: 'Not needed', unitsHint: 'Type a part of the name; several may be chosen', takeBack: (p) => `Take back ${p.name}`, openCases: (p) => `${cases(p.n)} in hand`,
  remark: 'To colleagues or the applicant', remarkInternal: 'Internal only', remarkSend: 'Write', remarkSaved: 'Written', remarkEmpty: 'Write something',

  searchText: 'All cases you may see, closed ones included', searchHint: 'Number, title, party', searchEmpty: 'Nothing found', searchEmptyText: 'Check the number, or try another word. Only cases you may see are found.',
  supervisionTitle: 'Performance', figureOpen: 'Open', figureWaitingNote: 'the applicant corrects', byQueue: 'Open cases by step', byScope: 'Open cases by place', queue: 'Step', inTime: 'In time', longestLate: 'Longest overdue', noneLate: 'Nothing is overdue', noneLateText: 'Every open case is within its limit.',
  byQueueText: (p) => p.late === 0 ? 'Every open case is within its limit.' : `${p.share}% are in time, ${cases(p.late)} overdue.`,
  myPageText: 'posts, devices signed in', posts: 'My posts', sessions: 'Devices signed in', sessionEnded: 'That device is signed out', endSession: 'Sign it out', thisDevice: 'this one', unknownDevice: 'Unknown device', lastSeen: (p) => `last used ${p.at}`, signOut: 'Sign out', signOutEverywhere: 'Sign out everywhere',

  brand: 'OneWindow', switchLanguage: 'Switch to Chinese 中文', themeDark: 'Dark theme', themeLight: 'Light theme',
  forOffices: 'Offices', signIn: 'Sign in', secondFactor: 'One more check', enrol: 'Set up the authenticator', username: 'Account', password: 'Password', usernameEmpty: 'Fill in your account', passwordEmpty: 'Fill in your password',
  code: 'Authenticator code', codeHint: 'Open the authenticator on your phone and type the six digits', codeDigits: 'The code has six digits', verify: 'Check and enter', otherAccount: 'Another account',
  enrolText: 'The first time, set up an authenticator: from then on you sign in with your password and six digits from your phone.', enrolStart: 'Set it up', enrolScan: 'Scan this code with the authenticator on your phone, then type the six digits it shows.', enrolQr: 'Code for the authenticator', enrolSecret: 'Or type it in by hand:',
  demoAccounts: 'Demonstration accounts: press one to fill it in', demoCode: 'Demonstration code',
}
