/**
 * English names of the choices of the catalogue, whose own labels are Chinese (x-enum-labels).
 * A form may bring its own with x-enum-labels-en; these stand in where it does not.
 */
const ENGLISH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'org.type': {
    LLC: 'Limited liability company',
    JSC: 'Joint stock company',
    SOLE: 'Sole proprietorship enterprise',
    PARTNERSHIP: 'Partnership',
    INDIVIDUAL: 'Individual business',
    COOP: 'Farmers’ cooperative',
    OTHER: 'Other',
  },
  'premises.usageRight': { OWN: 'Owned', RENT: 'Rented', FREE: 'Used free of charge' },
  'food.operatorType': { 1: 'Food seller', 2: 'Catering business', 3: 'Canteen of an organisation' },
  'food.operationItems': {
    PREPACKAGED_SALE: 'Sale of prepackaged food',
    BULK_SALE: 'Sale of loose food',
    SPECIAL_FOOD_SALE: 'Sale of special food',
    HOT_DISH: 'Making and selling hot dishes',
    COLD_DISH: 'Making and selling cold dishes',
    RAW_DISH: 'Making and selling raw dishes',
    PASTRY: 'Making and selling pastry',
    SELF_MADE_DRINK: 'Making and selling own drinks',
    CATERING_MANAGEMENT: 'Catering management',
  },
  'road.kind': { OCCUPY: 'Temporary occupation', DIG: 'Excavation', BOTH: 'Occupation and excavation' },
  'hygiene.category': {
    HOTEL: 'Accommodation',
    BATH: 'Bathing place',
    BEAUTY: 'Beauty and hair salon',
    CINEMA: 'Cinema, game hall, dance hall or concert hall',
    SWIM: 'Swimming place',
    MALL: 'Shopping mall or bookshop',
    OTHER: 'Other',
  },
  'applicant.gender': { 1: 'Male', 2: 'Female' },
  'child.gender': { 1: 'Male', 2: 'Female' },
  'applicant.maritalStatus': { 10: 'Single', 20: 'Married', 30: 'Widowed', 40: 'Divorced' },
  'pension.retireType': {
    STATUTORY: 'Statutory retirement age reached',
    FLEX_EARLY: 'Flexible early retirement',
    FLEX_LATE: 'Flexible late retirement',
    SPECIAL_WORK: 'Early retirement from a special trade',
    DISABILITY: 'Illness or disability',
  },
  'social.cardKind': { PHYSICAL: 'Physical card', ELECTRONIC: 'Electronic social security card' },
  'injury.applicantRole': { EMPLOYER: 'Employer', EMPLOYEE: 'Injured employee', RELATIVE: 'Close relative', UNION: 'Trade union' },
  'claimant.relationship': { SPOUSE: 'Spouse', CHILD: 'Child', PARENT: 'Parent', SIBLING: 'Sibling', LEGATEE: 'Legatee', OTHER: 'Other' },
  'disability.category': {
    1: 'Visual',
    2: 'Hearing',
    3: 'Speech',
    4: 'Physical',
    5: 'Intellectual',
    6: 'Mental',
    7: 'Multiple',
  },
  'disability.level': { 1: 'Level 1', 2: 'Level 2', 3: 'Level 3', 4: 'Level 4' },
  'disability.subsidyKinds': { LIVING: 'Living subsidy for persons in hardship', NURSING: 'Nursing subsidy for severe disability' },
  'entertainment.kind': { SING_DANCE: 'Singing and dancing venue', GAME: 'Game venue' },
  'child.hukouFollow': { MOTHER: 'With the mother', FATHER: 'With the father' },
  'deceased.causeType': { NORMAL: 'Natural death', ABNORMAL: 'Unnatural death' },
  'residence.reason': { EMPLOYMENT: 'Lawful stable employment', HOUSING: 'Lawful stable home', STUDY: 'Continuous study' },
  'seal.kinds': {
    COMPANY: 'Official seal',
    FINANCE: 'Finance seal',
    CONTRACT: 'Contract seal',
    INVOICE: 'Invoice seal',
    LEGAL_REP: 'Legal representative’s name seal',
  },
  'teacher.level': { KINDERGARTEN: 'Kindergarten', PRIMARY: 'Primary school', JUNIOR: 'Junior middle school' },
  'school.profitType': { NONPROFIT: 'Non-profit', PROFIT: 'For profit' },
  'property.use': { RESIDENTIAL: 'Residential', NON_RESIDENTIAL: 'Non-residential' },
  'property.transferCause': { SALE: 'Sale', INHERITANCE: 'Inheritance', GIFT: 'Gift', DIVISION: 'Division of property' },
  'medical.insuredType': { RESIDENT: 'Urban or rural resident', NEWBORN: 'Newborn', STUDENT: 'Student at school' },
  'medical.subsidyType': {
    NONE: 'None',
    DIBAO: 'Minimum living allowance recipient',
    TEKUN: 'Person in extreme hardship',
    SEVERE_DISABLED: 'Person with severe disability',
  },
  'maternity.deliveryType': { NATURAL: 'Natural birth', CAESAREAN: 'Caesarean section', MISCARRIAGE: 'Miscarriage or induced labour' },
  'hpf.withdrawReason': { RETIRE: 'Retirement', DEATH: 'Death or declared death' },
  'tobacco.operationKind': { CIGARETTE: 'Cigarettes', CIGARETTE_CIGAR: 'Cigarettes and cigars' },
}

/** English name of a choice, undefined when the table has none. */
export function englishChoice(key: string, value: string): string | undefined {
  const labels = Object.hasOwn(ENGLISH, key) ? ENGLISH[key] : undefined
  return labels && Object.hasOwn(labels, value) ? labels[value] : undefined
}
