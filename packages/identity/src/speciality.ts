/** What an inspector is trained in (专业特长), by the key areas that inspections know (重点领域). Not what a certificate empowers to enforce (执法领域): those are `certificates.fields`. */
export const specialities = [
  { code: 'food', zh: '食品', en: 'food' },
  { code: 'drug', zh: '药品', en: 'drugs' },
  { code: 'equipment', zh: '特种设备', en: 'special equipment' },
  { code: 'product', zh: '产品质量', en: 'product quality' },
  { code: 'price', zh: '价格', en: 'prices' },
  { code: 'advertising', zh: '广告', en: 'advertising' },
  { code: 'hygiene', zh: '公共场所卫生', en: 'hygiene of public places' },
] as const
export type Speciality = (typeof specialities)[number]['code']
export const SPECIALITIES = specialities.map(({ code }) => code) as [Speciality, ...Speciality[]]
