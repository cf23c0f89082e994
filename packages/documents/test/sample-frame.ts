/** What the sample documents have in common. People, firms and numbers are invented; 2026-11-24 is a Tuesday. */
export const permitLaw = '中华人民共和国行政许可法'
export const food = { zh: '食品经营许可(新办)', en: 'Food operation licence (new)' }
export const bureau = { zh: '银川市兴庆区审批服务管理局', en: 'Xingqing District Approval Services Bureau' }
export const enquiry = { phone: '0951-5678900', place: '兴庆区政务服务中心3号窗口', hours: '工作日9:00—17:00' }
export const verification = { url: 'https://onewindow.example/verify/7KQ2M9XR', code: '7KQ2M9XR' }
export const applicant = '银川味来餐饮有限公司'

export const remedies = {
  servedOn: '2026-11-24',
  reconsideration: { authority: '银川市兴庆区人民政府', authorityEn: 'the Xingqing District Government', lastDay: '2027-01-25' },
  court: { name: '银川市兴庆区人民法院', nameEn: 'the Xingqing District Court', lastDay: '2027-05-24' },
}

/** Frame of a document of its series, e.g. 补, before there is a case. */
export function beforeCase(series: string, article: string) {
  return {
    organ: bureau, number: `兴审${series}〔2026〕12号`, issuedOn: '2026-11-24',
    addressee: applicant, legalBasis: [{ law: permitLaw, article }], enquiry, verification,
  }
}

/** Frame of a document of the sample case. */
export function framed(series: string, article: string) {
  return { ...beforeCase(series, article), caseNumber: 'BJ-640104-20261119-000123-4' }
}

/** The same with the item applied for. */
export function onApplication(series: string, article: string) {
  return { ...framed(series, article), item: food }
}
