import { addDays, addMonths } from '@onewindow/calendar/day'
import type { Answers } from '@onewindow/forms/definition'
import { residentIdCheckDigit } from '@onewindow/identity/resident-id'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { personName } from '../cast/names.ts'
import { resident } from '../cast/residents.ts'
import type { Chance } from '../chance.ts'
import type { Applicant } from './applicant.ts'

const BANKS = ['宁夏银行', '中国工商银行', '中国农业银行', '中国建设银行', '黄河农村商业银行', '中国邮政储蓄银行']
const RESIDENTS_OF_OTHERS = 4000

/** What somebody like this would write, by semantic key. Keys a form does not ask are ignored by it. `today` is a day. */
export function plausibleAnswers(who: Applicant, chance: Chance, today: string): Answers {
  return { ...personal(who, chance, today), ...business(who, chance, today), ...family(who, chance, today), ...works(who, chance, today),
    ...welfare(who, chance, today) }
}

function personal({ person }: Applicant, chance: Chance, today: string): Answers {
  return {
    'applicant.name': person.name, 'applicant.idNumber': person.idNumber, 'applicant.phone': person.phone,
    'applicant.gender': person.sex === 'male' ? '1' : '2', 'applicant.birthDate': person.born,
    'applicant.residence.address': person.address, 'applicant.residence.regionCode': person.regionCode,
    'applicant.hukouAddress': person.hukouAddress, 'applicant.ethnicity': chance.pick(['回族', '汉族', '满族']),
    'applicant.maritalStatus': chance.pick(['10', '20', '20', '30']),
    'payee.name': person.name, 'payee.bankName': `${chance.pick(BANKS)}银川${chance.pick(['新华街', '北京路', '湖滨', '西夏', '城东'])}支行`,
    'payee.accountNumber': `62${chance.digits(17)}`,
    'residence.reason': chance.pick(['EMPLOYMENT', 'HOUSING']), 'residence.since': addMonths(today, -chance.whole(7, 60)),
    'guardian.name': person.name, 'guardian.idNumber': person.idNumber, 'guardian.phone': person.phone,
    'nurse.examCertNo': `2026${chance.digits(10)}`, 'nurse.examPassedOn': '2026-06-30',
    'nurse.institution': chance.pick(['银川市第一人民医院', '宁夏医科大学总医院', '兴庆区凤凰北街社区卫生服务中心']),
    'teacher.level': chance.pick(['KINDERGARTEN', 'PRIMARY', 'JUNIOR']), 'teacher.subject': chance.pick(['语文', '数学', '英语', '体育']),
    'teacher.examCertNo': `20263${chance.digits(9)}`, 'teacher.mandarinLevel': chance.pick(['二级甲等', '二级乙等']),
    'hpf.accountNo': `0951${chance.digits(8)}`, 'hpf.rate': chance.whole(5, 12), 'hpf.employeeCount': chance.whole(2, 60),
    'social.cardKind': 'PHYSICAL', 'social.cardBank': chance.pick(BANKS), 'wheelchair.plateNo': `宁A残${chance.digits(4)}`,
    'medical.insuredType': 'RESIDENT', 'medical.subsidyType': 'NONE', 'onechild.proof': '持有独生子女父母光荣证',
    'pension.paidMonths': chance.whole(181, 420), 'pension.retireDate': addMonths(today, 1), 'pension.deemedYears': false,
  }
}

function business({ person, shop, name, handler, accountName }: Applicant, chance: Chance, today: string): Answers {
  const isOwn = shop?.type === 'individualBusiness'
  const officer = chance.happens(60) ? person.name : personName(chance, 'female')
  return {
    'org.name': name, ...(shop ? { 'org.uscc': shop.uscc } : {}), 'org.type': isOwn ? 'INDIVIDUAL' : 'LLC',
    'org.legalRep.name': person.name, 'org.legalRep.idNumber': person.idNumber, 'org.legalRep.phone': person.phone,
    'org.contact.name': handler ? accountName : person.name, 'org.contact.phone': person.phone,
    'org.registeredAddress': shop?.address ?? person.address, 'org.employeeCount': chance.whole(1, 24),
    'org.registeredCapital': chance.pick([10, 50, 100, 200, 500]),
    'org.businessScope': chance.pick(['餐饮服务；食品销售', '日用百货、预包装食品零售', '软件开发；信息系统集成服务', '普通货物道路运输', '建筑装饰装修工程']),
    'org.shareholders': [{ name: person.name, idNumber: person.idNumber, contribution: chance.pick([10, 50, 100]) }],
    'org.beneficialOwner.name': person.name,
    'org.proposedName': shop?.name ?? `银川${chance.pick(['晨曦', '凤凰', '沙湖', '贺兰', '长河'])}${chance.pick(['商贸', '餐饮管理', '信息科技', '文化传媒'])}有限公司`,
    'premises.regionCode': shop?.regionCode ?? person.regionCode, 'premises.address': shop?.address ?? person.address,
    'premises.area': shop?.area ?? chance.whole(30, 140), 'premises.usageRight': chance.pick(['RENT', 'RENT', 'OWN']),
    'premises.leaseEndDate': addMonths(today, chance.whole(14, 70)), 'premises.floor': chance.pick(['1层', '1层至2层', '2层']),
    'food.operatorType': shop?.kind === 'grocery' ? '1' : '2', 'food.operationItems': shop?.kind === 'grocery'
      ? ['PREPACKAGED_SALE', 'BULK_SALE'] : chance.pick([['HOT_DISH', 'SELF_MADE_DRINK'], ['HOT_DISH', 'COLD_DISH'], ['HOT_DISH']]),
    'food.safetyManager.name': officer, 'food.safetyManager.idNumber': person.idNumber, 'food.onlineOperation': chance.happens(40),
    'food.licenceNumber': `JY2640104${chance.digits(7)}`, 'food.licenceExpiry': addMonths(today, 2), 'food.conditionsUnchanged': true,
    'hygiene.category': ({ hotel: 'HOTEL', beauty: 'BEAUTY', swim: 'SWIM' } as Record<string, string>)[shop?.kind ?? ''] ?? 'OTHER',
    'hygiene.centralAirCon': false, 'drain.dailyVolume': chance.whole(2, 18), 'drain.outletCount': 1, 'drain.pretreatment': true,
    'drain.keyDischarger': false,
    'freight.vehicleCount': chance.whole(1, 12), 'freight.vehiclePlates': `宁A${chance.digits(5)}`, 'freight.safetyManager': officer,
    'entertainment.kind': 'SING_DANCE', 'entertainment.roomCount': chance.whole(8, 36), 'entertainment.maxConsumers': chance.whole(80, 320),
    'dispatch.paidInCapital': chance.pick([200, 300, 500]), 'seal.kinds': ['COMPANY', 'FINANCE'],
    'seal.makerName': chance.pick(['银川凤城刻章服务部', '兴庆区诚信印章店']), 'tobacco.operationKind': 'CIGARETTE', 'tax.applyInvoice': true,
    'tax.financeContact.name': officer, 'tax.financeContact.idNumber': person.idNumber, 'tax.financeContact.phone': person.phone,
    'social.insuredCount': chance.whole(1, 30), 'employer.name': shop?.name ?? '宁夏塞上商贸有限公司',
    'employer.uscc': shop?.uscc ?? creditCode(chance), 'school.name': shop?.name ?? '银川市兴庆区小水滴幼儿园',
    'school.classCount': chance.whole(4, 12), 'school.principal.name': person.name, 'school.startupFund': chance.whole(60, 300),
    'school.profitType': 'NONPROFIT',
    'hazchem.products': ['乙醇', '丙酮'], 'hazchem.hasStorage': false, 'hazchem.toxicOrExplosive': false, 'hazchem.safetyManager': officer,
    'fire.gatheringArea': shop?.area ?? 200, 'fire.maxOccupancy': chance.whole(40, 300), 'fire.useCommitment': false,
    'fire.completedFireAcceptance': true,
  }
}

const creditCode = (chance: Chance): string => {
  const body = `91640104MA${chance.digits(7)}`
  return body + usccCheckDigit(body)
}

function family({ person }: Applicant, chance: Chance, today: string): Answers {
  const born = addDays(today, -chance.whole(6, 25))
  const partner = resident(RESIDENTS_OF_OTHERS + chance.whole(0, 500),
    { county: person.regionCode.slice(0, 6), bornFrom: 1988, bornTo: 2000 })
  const mother = person.sex === 'female' ? person : partner
  const father = person.sex === 'female' ? partner : person
  const childBody = `${person.regionCode.slice(0, 6)}${born.replaceAll('-', '')}${chance.whole(901, 998)}`
  const sex = Number(childBody.at(-1)) % 2 ? '1' : '2'
  return {
    'child.name': `${father.name.charAt(0)}${chance.pick(['一诺', '安然', '子涵', '思源', '沐辰', '若溪'])}`, 'child.gender': sex,
    'child.birthDateTime': `${born}T0${chance.whole(1, 9)}:25:00+08:00`, 'child.birthPlace': chance.pick(['银川市妇幼保健院', '宁夏医科大学总医院']),
    'child.birthCertNo': `U64${chance.digits(7)}`, 'child.birthOrder': 1, 'child.idNumber': childBody + residentIdCheckDigit(childBody),
    'child.hukouRegionCode': person.regionCode, 'child.hukouFollow': 'MOTHER', 'child.householderName': mother.name,
    'mother.name': mother.name, 'mother.idNumber': mother.idNumber, 'mother.phone': mother.phone, 'father.name': father.name,
    'father.idNumber': father.idNumber, 'father.phone': father.phone, 'spouse.name': partner.name, 'spouse.idNumber': partner.idNumber,
    'maternity.deliveryDate': born, 'maternity.deliveryType': 'NATURAL', 'maternity.claimAmount': chance.whole(24, 68) * 100,
    'deceased.name': personName(chance, 'male'), 'deceased.idNumber': resident(RESIDENTS_OF_OTHERS + 600 + chance.whole(0, 300),
      { bornFrom: 1932, bornTo: 1950 }).idNumber, 'deceased.deathDate': addDays(today, -chance.whole(3, 20)),
      'deceased.deathCertNo': `64${chance.digits(12)}`,
    'deceased.causeType': 'NORMAL', 'claimant.relationship': 'CHILD', 'claimant.heirStatement': '第一顺序继承人共两人，均同意由申请人办理。',
  }
}

function works({ person, shop }: Applicant, chance: Chance, today: string): Answers {
  const place = shop?.address ?? person.address
  const from = addDays(today, chance.whole(10, 30))
  return {
    'project.name': `${place.slice(0, 3)}${chance.pick(['综合楼', '社区服务中心', '农贸市场改造', '标准厂房'])}项目`,
    'project.code': `2026-640104-47-01-${chance.digits(6)}`, 'project.address': place, 'project.area': chance.whole(12, 280) * 100,
    'project.investment': chance.whole(3, 90) * 100,
    'project.contractor': '宁夏建工集团有限公司', 'project.supervisor': '宁夏正信建设监理有限公司', 'project.designer': '银川市规划建筑设计研究院',
    'project.plannedStart': from, 'project.plannedEnd': addMonths(from, chance.whole(8, 24)),
    'road.kind': chance.pick(['OCCUPY', 'DIG', 'BOTH']),
    'road.location': `${place.replace(/\d.*$/, '')}与${chance.pick(['民族北街', '清和北街', '凤凰北街'])}交叉口东侧`, 'road.area': chance.whole(12, 260),
    'road.startDate': from, 'road.endDate': addDays(from, chance.whole(5, 40)), 'road.within5Years': false,
    'sign.content': shop?.name ?? '邻里便民服务站', 'sign.width': chance.whole(3, 12), 'sign.height': 1.2, 'sign.location': `${place}门头`,
    'sign.lighting': true, 'sign.startDate': from, 'sign.endDate': addMonths(from, 12),
    'event.name': chance.pick(['凤城灯会', '黄河音乐节', '塞上美食节']), 'event.expectedAttendance': chance.whole(12, 60) * 100,
    'event.date': addDays(today, 40), 'event.venue': '银川市览山公园广场', 'event.safetyOfficer.name': person.name, 'event.crossProvince': false,
    'property.unitNo': `640104${chance.digits(6)}GB${chance.digits(5)}F${chance.digits(8)}`, 'property.address': person.address,
    'property.area': chance.whole(58, 146), 'property.use': 'RESIDENTIAL', 'property.transferCause': 'SALE',
    'property.otherParty.name': personName(chance, 'female'),
    'property.otherParty.idNumber': resident(RESIDENTS_OF_OTHERS + 1000 + chance.whole(0, 300)).idNumber,
    'homestead.village': `${chance.pick(['杨家寨', '永固', '强家庙', '司家桥'])}村${chance.whole(1, 9)}组`, 'homestead.area': chance.whole(16, 26) * 10,
    'homestead.hasOther': false, 'homestead.farmland': false,
    'dispute.respondent': personName(chance, 'male'), 'dispute.landLocation': `${place.slice(0, 9)}三队渠北侧地块`,
    'dispute.claim': '双方对渠北侧约1.2亩土地的使用权有争议，请求依法裁决归申请人使用。', 'dispute.negotiated': true,
  }
}

function welfare({ person, shop }: Applicant, chance: Chance, today: string): Answers {
  const category = chance.pick(['1', '2', '4', '4'])
  const level = chance.pick(['2', '3', '4'])
  return {
    'household.members': [{ name: person.name, idNumber: person.idNumber, relation: '本人', monthlyIncome: chance.whole(0, 6) * 100 }],
    'household.monthlyIncomePerCapita': chance.whole(2, 6) * 100, 'household.property': '自住房一套，无车辆，存款约六千元。',
    'household.hardshipReason': chance.pick(['因病医疗支出大，收入不足以维持基本生活。', '主要劳动力失业，暂无收入来源。']), 'household.authoriseInfoCheck': true,
    'disability.certNumber': `${person.idNumber}${category}${level}`, 'disability.category': category, 'disability.level': level,
    'disability.subsidyKinds': ['LIVING'], 'injury.applicantRole': shop ? 'EMPLOYER' : 'EMPLOYEE',
    'injury.accidentDateTime': `${addDays(today, -chance.whole(4, 20))}T15:40:00+08:00`,
    'injury.place': `${shop?.address ?? person.address}作业现场`,
    'injury.description': '工作中从脚手架滑落，右前臂骨折，送医院治疗。', 'injury.awaitJudicial': false, 'pension.retireType': 'STATUTORY',
    'hpf.withdrawReason': 'RETIRE',
  }
}
