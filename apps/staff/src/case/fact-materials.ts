/**
 * Which paper shows a fact, by the semantic key of the form: the longest beginning that fits decides, and of its papers the first the case asks for.
 * Facts no paper shows (a telephone number, the reason of an application) are left out.
 */
const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  'applicant.name': ['mat.idCard'], 'applicant.idNumber': ['mat.idCard'], 'applicant.gender': ['mat.idCard'], 'applicant.birthDate': ['mat.idCard'], 'applicant.ethnicity': ['mat.idCard', 'mat.hukou'],
  'applicant.hukouAddress': ['mat.hukou', 'mat.parentHukou', 'mat.idCard'], 'applicant.residence.': ['mat.residenceProof', 'mat.idCard'], 'applicant.maritalStatus': ['mat.singleStatement', 'mat.marriageCert', 'mat.hukou'],
  'org.': ['mat.bizLicence'], 'org.type': ['mat.bizLicence', 'mat.articles'], 'org.businessScope': ['mat.bizLicence', 'mat.articles'], 'org.proposedName': ['mat.articles', 'mat.applicationForm'],
  'org.registeredCapital': ['mat.capitalProof', 'mat.articles', 'mat.bizLicence'], 'org.shareholders': ['mat.articles'], 'org.beneficialOwner.': ['mat.articles'], 'org.registeredAddress': ['mat.premisesProof', 'mat.bizLicence'],
  'org.legalRep.': ['mat.legalRepId', 'mat.appointment', 'mat.idCard', 'mat.bizLicence'], 'org.contact.': ['mat.authorisation'], 'org.employeeCount': ['mat.healthCert', 'mat.staffProof'],
  'premises.': ['mat.premisesProof', 'mat.residenceProof'], 'premises.area': ['mat.layoutPlan', 'mat.premisesProof'], 'premises.regionCode': ['mat.premisesProof', 'mat.bizLicence'], 'premises.address': ['mat.premisesProof', 'mat.bizLicence'],
  'payee.': ['mat.bankCard'], 'employer.': ['mat.labourRelation', 'mat.bizLicence'], 'guardian.': ['mat.hukou', 'mat.parentHukou'],
  'child.': ['mat.birthCert', 'mat.birthRegister'], 'child.hukou': ['mat.parentHukou', 'mat.hukou'], 'child.householderName': ['mat.parentHukou', 'mat.hukou'], 'mother.': ['mat.motherId', 'mat.birthCert'], 'father.': ['mat.fatherId', 'mat.birthCert'],
  'spouse.': ['mat.marriageCert', 'mat.hukou'], 'onechild.': ['mat.onlyChildCert'], 'deceased.': ['mat.deathCert', 'mat.cremationCert'], 'claimant.relationship': ['mat.kinship'], 'claimant.heirStatement': ['mat.heirCommitment'],
  'disability.': ['mat.disabilityCert', 'mat.disabilityAssess'], 'household.members': ['mat.hukou'], 'household.': ['mat.incomeProof', 'mat.dibaoCert'], 'household.authoriseInfoCheck': ['mat.financeAuth'],
  'food.': ['mat.equipmentList', 'mat.foodSafetyRules'], 'food.safetyManager.': ['mat.healthCert', 'mat.foodSafetyRules'], 'food.licence': ['mat.oldFoodLicence'], 'food.conditionsUnchanged': ['mat.unchangedStatement'],
  'project.': ['mat.planPermit', 'mat.planDocs', 'mat.landPermit', 'mat.landProof'], 'project.designer': ['mat.drawingReview', 'mat.designPlan'], 'project.contractor': ['mat.contractorContract'], 'project.supervisor': ['mat.contractorContract'], 'project.investment': ['mat.fundsCommitment'],
  'drain.': ['mat.drainPlan'], 'drain.pretreatment': ['mat.pretreatProof'], 'road.': ['mat.roadPlan'], 'sign.': ['mat.signRendering'], 'sign.location': ['mat.signRendering', 'mat.siteConsent'], 'hygiene.': ['mat.hygieneTest'], 'hygiene.centralAirCon': ['mat.airconReport'],
  'nurse.exam': ['mat.nurseExam'], 'nurse.institution': ['mat.nurseTraining'], 'dispatch.paidInCapital': ['mat.capitalProof'], 'pension.': ['mat.personnelFile'], 'pension.paidMonths': ['mat.contribution'], 'pension.retireDate': ['mat.retireNotice', 'mat.personnelFile'],
  'injury.': ['mat.accidentProof'], 'freight.vehicle': ['mat.vehicleProof'], 'freight.safetyManager': ['mat.driverProof', 'mat.safetyRules'], 'entertainment.': ['mat.layoutPlan', 'mat.fireOpinion'], 'fire.': ['mat.firePlan'],
  'event.': ['mat.eventPlan'], 'event.venue': ['mat.venueConsent'], 'event.safetyOfficer.': ['mat.eventSafetyPlan'], 'teacher.examCertNo': ['mat.teacherExam'], 'teacher.mandarinLevel': ['mat.mandarinCert'],
  'school.': ['mat.schoolReport'], 'school.principal.': ['mat.staffProof'], 'school.startupFund': ['mat.assetsProof'], 'property.': ['mat.propertyCert', 'mat.ownershipEvidence'], 'property.transferCause': ['mat.saleContract'], 'property.otherParty.': ['mat.saleContract'], 'residence.': ['mat.residenceProof', 'mat.jobOrStudyProof'],
}

const BEGINNINGS = Object.keys(SHOWN_BY).sort((a, b) => b.length - a.length)

/** The material of this case that shows a fact; undefined when none does. `asked` holds the keys the case asks for. */
export function materialOfFact(factKey: string, asked: readonly string[]): string | undefined {
  const beginning = BEGINNINGS.find((one) => factKey.startsWith(one))
  return beginning === undefined ? undefined : SHOWN_BY[beginning]?.find((material) => asked.includes(material))
}

/** Every material the table speaks of. */
export const materialsSpokenOf: readonly string[] = [...new Set(Object.values(SHOWN_BY).flat())]
