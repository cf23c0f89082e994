import type { KnownFacts } from '../src/definition.ts'

const licence = {
  kind: 'licence',
  ref: 'BIZ_LICENCE:640104000000001',
  labelZh: '营业执照',
  labelEn: 'the business licence',
  updatedOn: '2026-03-01',
} as const

/** What the platform knows of an invented restaurant. */
export const facts: KnownFacts = {
  'org.name': { value: '银川沙枣花餐饮管理有限公司', source: licence },
  'org.uscc': { value: '91640104MA7HK3W2X9', source: licence },
  'org.type': { value: 'LLC', source: licence },
  'premises.address': { value: '解放西街 128 号 1-06', source: licence },
  'premises.regionCode': { value: '640104002006', source: licence },
  'org.legalRep.name': { value: '马晓燕', source: { kind: 'party', labelZh: '账户资料', labelEn: 'your account' } },
}
