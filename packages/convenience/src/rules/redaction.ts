/** A text as the public may read it; `hits` counts what was replaced. */
export type Redacted = { readonly text: string; readonly hits: number }

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const BUILDING = '(?<!\\d)\\d+(?:号楼|栋|幢|座)'
const UNIT = '\\d+单元'
const ROOM = '(?:\\d+(?:室|户|号(?!楼))|\\d{3,4}(?!\\d))'

/** In this order: what one step has replaced, the next no longer sees. Digit runs count whole. */
const STEPS: readonly (readonly [pattern: RegExp, mark: string])[] = [
  [/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g, '[邮箱]'],
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '[身份证号]'],
  [/(?<!\d)\d{15,19}(?!\d)/g, '[卡号]'],
  [/(?<!\d)(?:(?:\+86)?1[ -]?[3-9](?:[ -]?\d){9}|0\d{2,3}[ -]?\d{7,8})(?!\d)/g, '[电话]'],
  [new RegExp(`[${PROVINCES}][A-Za-z]·?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])`, 'g'), '[车牌]'],
  [new RegExp(`${BUILDING}${UNIT}(?:${ROOM})?|${BUILDING}${ROOM}|(?<!\\d)${UNIT}${ROOM}`, 'g'), '[门牌]'],
]

/** Full-width letters, digits and ＠ stand 0xFEE0 above their ASCII ones. */
const toAscii = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＠]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/**
 * Takes addresses, numbers and doors of persons out of a text before it is published (个人信息保护法 §25: no publication of personal data
 * without separate consent). Staff may withhold more, never show more.
 */
export function redact(text: string): Redacted {
  let hits = 0
  const redacted = STEPS.reduce((shown, [pattern, mark]) => shown.replace(pattern, () => {
    hits += 1
    return mark
  }), toAscii(text))
  return { text: redacted, hits }
}
