import type { ShopKind } from '../cast/names.ts'

/** How often each item is asked for, and by which kind of shop; without a kind people ask for it themselves. */
export const demand: Readonly<Record<string, { weight: number; shops?: readonly ShopKind[] | 'any' }>> = {
  'social-security-card': { weight: 12 }, 'resident-medical-insurance': { weight: 10 }, 'residence-permit': { weight: 8 },
  'property-transfer-registration': { weight: 6 }, 'pension-claim': { weight: 4 }, 'marriage-registration': { weight: 4 },
  'birth-household-registration': { weight: 5 }, 'birth-certificate-issue': { weight: 4 }, 'vaccination-certificate': { weight: 3 },
  'childcare-subsidy': { weight: 3 }, 'maternity-benefit': { weight: 3 }, 'nurse-registration': { weight: 2 },
  'provident-fund-withdrawal-retirement': { weight: 3 }, 'provident-fund-withdrawal-death': { weight: 1 },
  'funeral-survivor-benefit': { weight: 2 }, 'death-household-cancellation': { weight: 2 },
  'medical-account-death-withdrawal': { weight: 1 },
  'minimum-living-allowance': { weight: 2 }, 'temporary-relief': { weight: 2 }, 'disability-certificate': { weight: 2 },
  'disability-subsidies': { weight: 2 }, 'wheelchair-fuel-subsidy': { weight: 1 }, 'single-child-parent-reward': { weight: 1 },
  'teacher-qualification': { weight: 1 }, 'rural-homestead-approval': { weight: 1 }, 'land-dispute-adjudication': { weight: 1 },
  'work-injury-determination': { weight: 1 }, 'individual-business-establishment': { weight: 8 },
  'food-operation-licence-new': { weight: 8, shops: ['restaurant'] }, 'food-operation-licence-renewal': { weight: 4,
    shops: ['restaurant', 'grocery'] }, 'prepackaged-food-filing': { weight: 5, shops: ['grocery'] },
    'tobacco-retail-licence': { weight: 4, shops: ['grocery'] },
  'shop-sign-filing': { weight: 6, shops: 'any' }, 'seal-filing': { weight: 5, shops: 'any' },
  'tax-information-confirmation': { weight: 4, shops: 'any' }, 'employer-social-insurance-registration': { weight: 3, shops: 'any' },
  'provident-fund-employer-registration': { weight: 2, shops: 'any' },
  'company-establishment': { weight: 6, shops: ['works', 'labour'] }, 'public-place-hygiene-licence': { weight: 5,
    shops: ['hotel', 'beauty', 'swim'] }, 'sewage-discharge-licence': { weight: 3, shops: ['restaurant', 'hotel'] },
    'road-freight-licence': { weight: 3, shops: ['freight'] },
  'fire-safety-check': { weight: 2, shops: ['hotel', 'restaurant', 'swim'] }, 'large-outdoor-advertising': { weight: 2, shops: 'any' },
  'road-occupation-excavation': { weight: 2, shops: ['works'] }, 'construction-permit': { weight: 1, shops: ['works'] },
  'construction-planning-permit': { weight: 1, shops: ['works'] }, 'labour-dispatch-licence': { weight: 1, shops: ['labour'] },
  'hazardous-chemicals-licence': { weight: 1, shops: ['freight', 'works'] },
  'mass-event-safety-permit': { weight: 1, shops: ['works', 'labour'] },
  'private-kindergarten-establishment': { weight: 1, shops: ['school'] },
  'entertainment-venue-licence': { weight: 1, shops: ['hotel', 'swim'] },
}

/** Decided and handed over while the person waits: they never stand in a review. */
export const ON_THE_SPOT = new Set([
  'company-establishment', 'individual-business-establishment', 'prepackaged-food-filing', 'shop-sign-filing', 'birth-certificate-issue',
  'vaccination-certificate', 'employer-social-insurance-registration', 'marriage-registration',
  'birth-household-registration', 'death-household-cancellation', 'seal-filing', 'resident-medical-insurance',
  'provident-fund-withdrawal-retirement', 'provident-fund-employer-registration', 'tax-information-confirmation',
])

/** Items with a special procedure of §45, with departments that are asked, with a promise instead of a paper, with a paper that may follow, with silence that accepts. */
export const WITH_SPECIAL = ['public-place-hygiene-licence', 'sewage-discharge-licence', 'disability-certificate',
  'road-occupation-excavation', 'large-outdoor-advertising', 'hazardous-chemicals-licence', 'construction-planning-permit']
export const WITH_OPINIONS = ['road-occupation-excavation', 'large-outdoor-advertising', 'sewage-discharge-licence',
  'mass-event-safety-permit', 'hazardous-chemicals-licence', 'construction-planning-permit', 'fire-safety-check']
export const WITH_COMMITMENT = ['food-operation-licence-new', 'public-place-hygiene-licence', 'road-freight-licence']
export const WITH_DEFERRAL = ['food-operation-licence-new', 'labour-dispatch-licence', 'road-occupation-excavation']
/** Licences by law (行政许可): silence accepts, a refusal needs a ground of law. */
export const LICENCES = ['food-operation-licence-new', 'food-operation-licence-renewal', 'public-place-hygiene-licence',
  'sewage-discharge-licence', 'road-freight-licence', 'tobacco-retail-licence', 'large-outdoor-advertising', 'road-occupation-excavation',
  'fire-safety-check']
/** Whose papers the person brings, so that one can be missing. */
export const WITH_PAPERS = ['food-operation-licence-new', 'public-place-hygiene-licence', 'large-outdoor-advertising',
  'sewage-discharge-licence', 'social-security-card', 'shop-sign-filing', 'road-freight-licence', 'residence-permit', 'nurse-registration',
  'labour-dispatch-licence', 'marriage-registration']
/** Silence accepts on the day itself (不动产登记暂行条例 §17): they are accepted while the person waits. */
export const AT_ONCE = 'property-transfer-registration'
