import { paperNames } from '../../locales/papers-en.ts'
import { asChoices, called } from './choices.ts'
import type { causeWords as zhCauses, faults as zh, fieldWords as zhWords, powerWords as zhPowers, setTitles as zhTitles, sourceWords as zhSources } from './zh.ts'

export const faults: typeof zh = {
  duplicate: (p) => `Appears more than once: ${p.key}`,
  causeGone: (p) => `Cause ${p.code} has been in use and cannot be taken out; mark it as closed where it no longer applies`,
  scaleUnknown: (p) => `The discretion model has no steps of scale ${p.scale}`,
  rangeReversed: () => 'The lowest fine is above the highest',
  multipleWithoutBase: () => 'A fine by multiples must name its base',
  baseLimitWithoutBase: () => 'A limit of the base needs the base',
  clauseUnreachable: () => 'The clause before it has no condition, so this one never applies',
  coercionConditions: () => 'Conditions of coercion are either “any” or “all”',
  factorsIncomplete: () => 'Each of the six factors appears once',
  circumstanceGone: (p) => `The circumstance “${called(fieldWords, p.id)}” (${p.id}) is missing, and officers can still choose it`,
  capsNotHundred: (p) => `The caps of the factors add up to ${p.sum}, not 100`,
  pointsAscending: () => 'Points rise from step to step; the last equals the cap',
  stepsAscending: () => 'Limits rise from step to step; the last has none',
  limitsAscending: () => 'Limits rise from step to step',
  scaleSteps: () => 'Scale has five steps',
  bandsReversed: () => 'The lower band must end before the upper one begins',
  roundingOpen: () => 'Steps of amounts rise; the last has no maximum',
  aboveLaw: (p) => `Above what the law allows (${p.yuan} yuan)`,
  aboveMaximum: (p) => `Longer than the longest term (${p.maximum} days)`,
  checklistGone: (p) => `Cases need the list “${p.en}” (${p.id}); it cannot be taken out`,
  entryGone: (p) => `People choose “${p.en}” (${p.id}) in cases; it cannot be taken out`,
  paperInNoSection: (p) => `“${called(paperWords, p.paper)}” (${p.paper}) is in no section of the file`,
  paperNeverFiled: (p) => `No case of this outcome issues “${called(paperWords, p.paper)}” (${p.paper}), so no such file would ever be complete`,
  causeUnknown: (p) => `There is no cause ${p.code}`,
  powerGone: (p) => `The powers of ${p.organ} have been used and cannot be taken out; enter their last day instead`,
  powerByLaw: () => 'This organ has the powers of its field by law; they are neither handed down nor entrusted',
  notTownship: () => 'Powers are handed down to townships and streets alone (Administrative Penalty Law §24)',
  principalMissing: () => 'Entrusted powers name another organ that entrusts them',
  principalUnasked: () => 'Only entrusted powers name who entrusts them',
  principalPowerless: (p: { organ: string; code: string }) => `${p.organ} has no power over cause ${p.code} there by law and cannot entrust it (Administrative Penalty Law §20)`,
  outsideRegion: (p: { organ: string }) => `The region is outside that of ${p.organ}`,
  reEntrusted: () => 'What is entrusted is not entrusted on (Administrative Penalty Law §20)',
  twoFields: (p) => `The powers of ${p.organ} belong to one field`,
  twoPrincipals: (p) => `${p.organ} is entrusted by one organ only`,
  daysReversed: () => 'The last day lies before the first',
  organUnknown: (p) => `There is no unit ${p.organ}`,
}

export const setTitles: Record<keyof typeof zhTitles, readonly [string, string]> = {
  causes: ['Causes of action', 'Which unlawful acts violate and are punished by which article, the range of the fine, whether things may be seized'],
  discretion: ['Discretion model', 'Points of the factors, circumstances, bands and steps of scale, from which the amount of a fine follows'],
  knobs: ['Enforcement settings', 'Amounts for decisions on the spot, hearings, reviews, publication and the rest, and the lengths of time limits'],
  checklists: ['Enforcement checklists', 'Points of a review, grounds to choose from, the order of a file and the papers it must hold'],
  organPowers: ['Powers of organs', 'Powers beyond those by law: concentrated, handed down to streets, entrusted; over which causes, where, from which day'],
}

export const fieldWords: Record<keyof typeof zhWords, string> = {
  all: 'all of these conditions', also: 'besides the fine', any: 'one of these conditions', assistDays: 'answer to a request for assistance (working days)', bands: 'edges of the bands', base: 'base', baseGt: 'base above (fen)', baseLt: 'base below (fen)',
  basis: 'basis', bound: 'edge counts as', cap: 'cap', carryOutDays: 'carrying out a measure (days)', caseFile: 'case file', checklists: 'lists', circumstances: 'circumstances', clauses: 'clauses on fines', closingDays: 'closing (working days)', code: 'code',
  coercion: 'seizure', collectUpTo: 'collected on the spot up to (fen)', correctionDays: 'term of a correction order (days)', correctionDaysMax: 'longest term of a correction order (days)', decisionExtensionDays: 'first extension of the decision (days)',
  defenceDays: 'statement and defence (working days)', deviationReasonLength: 'characters of reason outside the band', doubleSurnames: 'double surnames', duplicateDays: 'clues may be the same within (days)', duplicateMetres: 'clues may be the same within (m)',
  effect: 'effect', en: 'English name', entries: 'entries', factors: 'factors', field: 'field', fine: 'fine', firstViolationList: 'first violation spared', flaw: 'mere flaw of a label', from: 'from', group: 'group', hearingFine: 'fine with a right to a hearing (fen)',
  hearingReportDays: 'report of the hearing (working days)', heavy: 'grave cases (empty: for ever)', holdDays: 'holding the hearing (working days)', id: 'id', individualBusinessAs: 'individual businesses count as', kind: 'kind', lateDailyPercent: 'late penalty a day (%)',
  least: 'least', leastOf: 'least divided by', legalReviewFine: 'fine with a legal review (fen)', limits: 'limits of the steps', localAmount: 'amount set locally', lowFine: 'low fine (fen)', lowerThrough: 'lower band up to (points)', marketSupervision: 'market supervision',
  maxInstalmentMonths: 'instalments at most (months)', maxUpToFen: 'highest fine up to (fen)', most: 'most', mostOf: 'most divided by', municipalFoodFine: 'food fine reserved to the city (fen)', night: 'night', noPenalty: 'no penalty', normalTermMonths: 'term of publication (months)', onTheSpot: 'on the spot',
  onTheSpotFine: 'highest fine on the spot (fen)', onlyWhereDelegated: 'only where delegated', organization: 'organisation', panelFine: 'fine with a panel (fen)', papers: 'papers', part: 'main or side file', party: 'party', penalty: 'penalty', person: 'person',
  points: 'points', publicationDays: 'publication (working days)', publishReceived: 'publication after receipt', punishes: 'punished by', recordMonths: 'a record counts for (months)', recusalDays: 'decision on recusal (working days)', refusal: 'correction refused',
  repairAfterMonths: 'early stop may be asked after (months)', repairAfterMonthsSafety: 'the same for food, drugs, special equipment (months)', repairAnswerDays: 'answer to a request for repair (working days)', reportBackDays: 'reporting an on-the-spot decision (working days)',
  required: 'papers a file must hold', retentionYears: 'file kept for (years)', retired: 'closed to new cases', retractDays: 'retraction (working days)', reviewDays: 'review (working days)', rounding: 'rounding', safetyField: 'food, drugs, special equipment', scale: 'scale',
  scales: 'steps of scale', screeningDays: 'screening of a clue (working days)', screeningExtensionDays: 'extension of screening (working days)', sections: 'sections', shortTermMonths: 'short term of publication (months)', socialImpactFine: 'fine with social impact (fen)',
  source: 'source', steps: 'steps', tellReporterDays: 'telling a named reporter (working days)', terminated: 'terminated', tier: 'gravity', to: 'to', transferred: 'transferred', transmit: 'sent to another province', unit: 'unit', unitFen: 'rounded to (fen)', upTo: 'up to',
  upperFrom: 'upper band from (points)', urbanManagement: 'urban management', value: 'value', violates: 'violates', withdrawn: 'withdrawn', zh: 'Chinese name',
  '@aggravate': 'aggravates', '@below': 'edge excluded', '@coerced': 'coerced or induced', '@concealedEvidence': 'evidence concealed', '@confessed': 'confessed',
  '@consequence': 'consequence', '@correction': 'correction', '@count': 'number', '@cubicMetre': 'cubic metre', '@duration': 'duration',
  '@emergencyMeasures': 'against emergency measures', '@fault': 'fault', '@fen': 'fen', '@lighten': 'lightens', '@main': 'main file', '@marketSupervision': 'market supervision',
  '@mayMitigate': 'may mitigate', '@merit': 'merit', '@minor14to18': 'aged 14 to 18', '@organization': 'organisation',
  '@otherAggravating': 'other aggravating', '@otherLighten': 'other lightening', '@partialCapacity': 'partial capacity', '@person': 'person', '@record': 'record',
  '@remedied': 'consequences remedied', '@scale': 'scale', '@side': 'side file', '@squareMetre': 'square metre', '@statutorySerious': 'serious by statute',
  '@upTo': 'edge included', '@urbanManagement': 'urban management',
}

export const paperWords = asChoices(paperNames)

/** Words of powers alone: here days begin and end, and the basis is that of a power. */
export const powerWords: typeof zhPowers = {
  organ: 'Organ (id of the unit)', causes: 'Causes', region: 'Code of the region', basis: 'Basis of the power', principal: 'Entrusted by (id of the unit)', from: 'First day', to: 'Last day', document: 'Document it rests on',
  '@concentrated': 'Concentrated', '@delegated': 'Handed down', '@entrusted': 'Entrusted',
}

export const causeWords: Record<keyof typeof zhCauses, string> = {
  '@none': 'no fine', '@range': 'range (fen)', '@multiple': 'multiple of the base', '@yes': 'yes', '@no': 'no', '@serious': 'serious', '@adFee': 'advertising fee',
  '@constructionCost': 'construction cost', '@goodsValue': 'value of goods', '@illegalGain': 'unlawful gain', '@confiscateGains': 'gains confiscated',
  '@confiscateGoods': 'goods confiscated', '@confiscateTools': 'tools confiscated', '@eliminateEffects': 'effects undone', '@orderCorrection': 'order to correct',
  '@persuade': 'persuasion', '@stopConstruction': 'building stopped', '@stopPublishing': 'publishing stopped', '@stopSale': 'sale stopped', '@stopUse': 'use stopped',
  '@warning': 'warning',
  '@advertising': 'advertising', '@air': 'air pollution', '@appearance': 'appearance of the city', '@ecommerce': 'online trade', '@fire': 'fire safety', '@food': 'food', '@gas': 'gas', '@metrology': 'metrology', '@noise': 'noise', '@planning': 'planning',
  '@price': 'prices', '@productQuality': 'product quality', '@registration': 'registration', '@roads': 'roads', '@solidWaste': 'solid waste', '@specialEquipment': 'special equipment',
  '@area': 'area occupied', '@floorArea': 'floor area', '@items': 'items', '@peopleAffected': 'people affected', '@reach': 'people reached', '@shopArea': 'shop area', '@siteArea': 'site area', '@stoves': 'stoves', '@turnover': 'turnover', '@units': 'units of equipment',
  '@volume': 'volume', '@belowSafetyCode': 'below the safety code', '@belowSafetyStandard': 'below the safety standard', '@directlyRelated': 'directly related to the act', '@evidenceMayBeLost': 'evidence may be lost', '@evidenceOfViolation': 'evidence of a violation',
  '@refusedCorrection': 'correction refused', '@safetyRisk': 'safety risk', '@scrapped': 'scrapped', '@seriousHazard': 'serious hazard', '@seriousQuality': 'serious quality defect', '@severePollution': 'severe pollution',
}

export const sourceWords: Record<keyof typeof zhSources, string> = { '@law': 'law', '@model': 'ministry rule', '@own': 'own default' }
