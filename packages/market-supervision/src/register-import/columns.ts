/** Registers an administrator can bring a file for: firms (经营主体) and pieces of special equipment (特种设备). */
export const importKinds = ['subject', 'equipment'] as const
export type ImportKind = (typeof importKinds)[number]

/** Bounds of one file. A larger register comes in several files. */
export const MOST_BYTES = 5 * 1024 * 1024
export const MOST_ROWS = 20_000

type Words = { zh: string; en: string }
/** One column of a file: a header of any of its three names is understood, and codes or the words for them. */
export type Column = Words & { key: string; required: boolean; choices?: Readonly<Record<string, Words>>; form?: Words }

const DAY: Words = { zh: '2026-11-28', en: '2026-11-28' }
const SUBJECT_TYPES = { enterprise: { zh: '企业', en: 'Enterprise' }, individual: { zh: '个体工商户', en: 'Individual business' }, cooperative: { zh: '农民专业合作社', en: 'Farmers’ cooperative' }, other: { zh: '其他', en: 'Other' } }
const EQUIPMENT_TYPES = {
  elevator: { zh: '电梯', en: 'Elevator' }, boiler: { zh: '锅炉', en: 'Boiler' }, vessel: { zh: '压力容器', en: 'Pressure vessel' }, crane: { zh: '起重机械', en: 'Crane' }, amusement: { zh: '大型游乐设施', en: 'Amusement ride' },
  vehicle: { zh: '场内专用机动车辆', en: 'On-site vehicle' }, cableway: { zh: '客运索道', en: 'Cableway' }, pipe: { zh: '压力管道', en: 'Pressure pipe' },
}
const CODE: Column = { key: 'uscc', zh: '统一社会信用代码', en: 'Unified social credit code', required: true }

/** Columns by register, in the order of the template. Fields: market supervision §6. */
export const importColumns: Readonly<Record<ImportKind, readonly Column[]>> = {
  subject: [
    CODE, { key: 'nameZh', zh: '名称', en: 'Name', required: true }, { key: 'subjectType', zh: '类型', en: 'Type', required: true, choices: SUBJECT_TYPES }, { key: 'legalRep', zh: '法定代表人', en: 'Legal representative', required: false },
    { key: 'address', zh: '住所', en: 'Address', required: true }, { key: 'region', zh: '区划代码', en: 'Region code', required: true, form: { zh: '6、9 或 12 位', en: '6, 9 or 12 digits' } },
    { key: 'establishedOn', zh: '成立日期', en: 'Established on', required: true, form: DAY }, { key: 'reportYears', zh: '已报年报年度', en: 'Annual reports filed for', required: false, form: { zh: '2024;2025', en: '2024;2025' } },
  ],
  equipment: [
    { key: 'useRegistration', zh: '使用登记证编号', en: 'Use registration number', required: true }, { key: 'equipmentKind', zh: '设备种类', en: 'Kind of equipment', required: true, choices: EQUIPMENT_TYPES }, CODE,
    { key: 'place', zh: '使用地点', en: 'Place of use', required: true }, { key: 'validUntil', zh: '检验有效期至', en: 'Inspection valid until', required: true, form: DAY }, { key: 'appliedOn', zh: '已申请检验日期', en: 'Inspection applied for on', required: false, form: DAY },
  ],
}

/** What names a row within its register: the code of the firm, the number of the use registration. */
export const keyColumn: Readonly<Record<ImportKind, string>> = { subject: 'uscc', equipment: 'useRegistration' }

/** What a row of a file came to: waits, was on file before, cannot go in, went in, could not go in when its turn came. */
export const rowStates = ['ready', 'there', 'faulty', 'opened', 'refused'] as const
export type RowState = (typeof rowStates)[number]

export const importStatuses = ['checked', 'proposed', 'confirmed', 'done', 'declined', 'discarded'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** Why a field of a row, or the whole row, cannot go in. */
export const faultCodes = [
  'columns', 'required', 'tooShort', 'tooLong', 'format', 'choice', 'day', 'inFuture', 'usccLength', 'usccCharacters', 'usccCheckDigit', 'years', 'regionUnknown', 'firmUnknown', 'firmGone', 'twice', 'refused', 'unexpected',
] as const
export type FaultCode = (typeof faultCodes)[number]
/** `refusal`: what its register said when the row was to be opened (`refused`). */
export type RowFault = { field: string | null; code: FaultCode; params: Readonly<Record<string, string | number>>; refusal?: { code: string; params: Record<string, unknown> } }
