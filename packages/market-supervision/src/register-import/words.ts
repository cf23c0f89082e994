import { importColumns, type FaultCode, type ImportKind, type RowFault, type RowState } from './columns.ts'

type Words = { zh: string; en: string }
type Params = RowFault['params']

/** What a row came to, on the page and in the report. */
export const stateWords: Readonly<Record<RowState, Words>> = {
  ready: { zh: '待登记', en: 'To go in' }, there: { zh: '已在册', en: 'On file already' }, faulty: { zh: '有问题', en: 'Faulty' }, opened: { zh: '已登记', en: 'Registered' }, refused: { zh: '未登记', en: 'Not registered' },
}

const SENTENCES: Readonly<Record<FaultCode, (p: Params) => Words>> = {
  columns: () => ({ zh: '这一行的列数与表头不同', en: 'This row has more or fewer cells than the header' }),
  required: () => ({ zh: '必填', en: 'Required' }),
  tooShort: ({ n }) => ({ zh: `至少 ${n} 个字`, en: `At least ${n} characters` }),
  tooLong: ({ n }) => ({ zh: `最多 ${n} 个字`, en: `At most ${n} characters` }),
  format: () => ({ zh: '格式不对', en: 'Not in the right form' }),
  choice: () => ({ zh: '不是可选的值', en: 'None of the values to choose from' }),
  day: () => ({ zh: '不是有效的日期，应为 2026-11-28 的样子', en: 'Not a day; write it like 2026-11-28' }),
  inFuture: () => ({ zh: '不能晚于今天', en: 'Cannot be later than today' }),
  usccLength: () => ({ zh: '应为 18 位', en: '18 characters are needed' }),
  usccCharacters: () => ({ zh: '只有数字和大写字母，不用 I、O、S、V、Z', en: 'Digits and capitals only, without I, O, S, V, Z' }),
  usccCheckDigit: () => ({ zh: '校验位不正确', en: 'The check character is wrong' }),
  years: () => ({ zh: '年度应在 2013 年至去年之间', en: 'Years lie between 2013 and last year' }),
  regionUnknown: () => ({ zh: '没有这个区划', en: 'There is no such region' }),
  firmUnknown: () => ({ zh: '这个经营主体不在册，请先登记它', en: 'This firm is not on file; register it first' }),
  firmGone: () => ({ zh: '这个经营主体已不在业', en: 'This firm is no longer in business' }),
  twice: ({ line }) => ({ zh: `与第 ${line} 行重复，不知以哪行为准`, en: `Same as line ${line}; nobody knows which one holds` }),
  refused: () => ({ zh: '登记时被拒', en: 'Refused when it was registered' }),
  unexpected: () => ({ zh: '登记时平台出错，请再导入这一行', en: 'The platform failed at this row; bring it again' }),
}

/** Why a field or a whole row cannot go in, as a sentence in both languages; what the register said about it has its own. */
export const faultWords = ({ code, params }: RowFault): Words => SENTENCES[code](params)

/** The name of the column a fault lies in; null for the row as a whole. */
export const fieldWords = (kind: ImportKind, field: string | null): Words | null => importColumns[kind].find(({ key }) => key === field) ?? null
