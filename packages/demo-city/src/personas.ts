import type { Speciality } from '@onewindow/identity/definition'
import { residentIdCheckDigit } from '@onewindow/identity/resident-id'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import type { RoleId } from '@onewindow/identity/roles'

/** One password and one secret for all demo accounts; they exist in demo mode only, which says so on every page. */
export const DEMO_PASSWORD = 'yinchuan-demo-2026'
export const DEMO_TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

export type DemoCitizen = { key: string; name: string; phone: string; idNumber: string; address: string; regionCode: string; triesZh: string; triesEn: string }
export type DemoOrganisation = {
  key: string; name: string; uscc: string; kind: 'organization' | 'individualBusiness'; /** Who answers for it in law: a demo citizen by key, or a person without an account. */
  legalRep: string | { name: string; idNumber: string; phone: string }; handlers: string[]; address: string; facts: Record<string, unknown>
}
export type DemoOfficer = { username: string; name: string; grants: { role: RoleId; unitId: string }[]; certificate?: string; certificateMonths?: number; specialities?: readonly Speciality[]; triesZh: string; triesEn: string }
export type DemoAdministrator = { username: string; name: string; role: RoleId; idNumber: string; triesZh: string; triesEn: string }

const id = (body: string): string => body + residentIdCheckDigit(body)
const uscc = (body: string): string => body + usccCheckDigit(body)

/** Invented people; numbers have the right check digit and belong to nobody known to us. */
export const citizens: readonly DemoCitizen[] = [
  { key: 'ma', name: '马晓燕', phone: '13895000001', idNumber: id('64010419880412004'), address: '兴庆区新华街街道新华东街66号', regionCode: '640104005',
    triesZh: '开餐馆的店主，卡包里有证照', triesEn: 'runs a restaurant; a full wallet, three things waiting' },
  { key: 'bai', name: '白雪', phone: '13895000002', idNumber: id('64010419950620106'), address: '兴庆区凤凰北街街道上海东路12号', regionCode: '640104001',
    triesZh: '新手妈妈，给孩子办事', triesEn: 'mother of a newborn' },
  { key: 'zhao', name: '赵志远', phone: '13895000003', idNumber: id('64010619831105213'), address: '金凤区北京中路街道北京中路201号',
    regionCode: '640106004', triesZh: '替三家公司办事的经办人', triesEn: 'acts for three companies' },
  { key: 'ding', name: '丁秀兰', phone: '13895000004', idNumber: id('64010419560301128'), address: '兴庆区解放西街街道清和北街8号', regionCode: '640104002',
    triesZh: '七十岁，用长辈版', triesEn: 'seventy years old, uses the large-print mode' },
  { key: 'li', name: '李建军', phone: '13895000005', idNumber: id('64010519790915311'), address: '西夏区怀远路街道怀远东路33号', regionCode: '640105007',
    triesZh: '还没实名，从头办起', triesEn: 'starts with real-name binding' },
]

export const organisations: readonly DemoOrganisation[] = [
  { key: 'shazao', name: '银川沙枣花餐饮管理有限公司', uscc: uscc('91640104MA7HK3W2X'), kind: 'organization', legalRep: 'ma', handlers: ['ma'],
    address: '兴庆区新华街街道新华东街66号', facts: { 'org.type': 'LLC', 'org.legalRep.name': '马晓燕', 'org.legalRep.phone': '13895000001',
    'org.registeredAddress': '兴庆区新华街街道新华东街66号', 'premises.address': '兴庆区新华街街道新华东街66号', 'premises.regionCode': '640104005',
    'premises.area': 80, 'premises.usageRight': 'RENT', 'premises.leaseEndDate': '2029-02-28', 'org.employeeCount': 2,
    'org.contact.name': '马晓燕', 'org.contact.phone': '13895000001' } },
  { key: 'yun', name: '银川塞上云科技有限公司', uscc: uscc('91640106MA8CK5P4Q'), kind: 'organization',
    legalRep: { name: '周岩', idNumber: id('64010619760518235'), phone: '13895000011' }, handlers: ['zhao'], address: '金凤区北京中路街道北京中路201号',
    facts: { 'org.type': 'LLC', 'org.legalRep.name': '周岩', 'org.legalRep.phone': '13895000011',
    'org.registeredAddress': '金凤区北京中路街道北京中路201号', 'premises.address': '金凤区北京中路街道北京中路201号', 'premises.regionCode': '640106004' } },
  { key: 'wuliu', name: '宁夏顺达物流有限公司', uscc: uscc('91640104MA9DL6R8T'), kind: 'organization',
    legalRep: { name: '顾顺达', idNumber: id('64010419710907317'), phone: '13895000012' }, handlers: ['zhao'], address: '兴庆区丽景街街道丽景北街118号',
    facts: { 'org.type': 'LLC', 'org.legalRep.name': '顾顺达', 'org.legalRep.phone': '13895000012',
    'org.registeredAddress': '兴庆区丽景街街道丽景北街118号', 'premises.address': '兴庆区丽景街街道丽景北街118号', 'premises.regionCode': '640104011' } },
  { key: 'ktv', name: '星空量贩歌厅', uscc: uscc('92640104MAACF7N5H'), kind: 'individualBusiness', legalRep: 'zhao', handlers: [],
    address: '兴庆区文化街街道文化西街9号', facts: { 'org.type': 'INDIVIDUAL', 'org.legalRep.name': '赵志远', 'org.legalRep.phone': '13895000003',
    'org.registeredAddress': '兴庆区文化街街道文化西街9号', 'premises.address': '兴庆区文化街街道文化西街9号', 'premises.regionCode': '640104003',
    'premises.area': 620, 'premises.usageRight': 'RENT', 'premises.leaseEndDate': '2030-06-30' } },
]

export const administrators: readonly DemoAdministrator[] = [
  { username: 'admin', name: '陈立', role: 'administrator', idNumber: id('64010419800102331'), triesZh: '配置：事项、日历、机构',
    triesEn: 'configuration: items, calendar, organisations' },
  { username: 'admin2', name: '何静', role: 'administrator', idNumber: id('64010419810203442'), triesZh: '第二位管理员：确认发布',
    triesEn: 'second administrator: confirms what the first drafts' },
  { username: 'security', name: '郭强', role: 'securityAdministrator', idNumber: id('64010419820304553'), triesZh: '账号和权限',
    triesEn: 'accounts and permissions' },
  { username: 'auditor', name: '孙敏', role: 'auditor', idNumber: id('64010419830405664'), triesZh: '审计：查日志、验证明',
    triesEn: 'audit: reads the log, verifies proofs' },
]
