import type { Text } from './language.ts'

export type Unit = { id: 'yuan' | 'tenThousandYuan' | 'squareMetre' | 'cubicMetre' | 'metre' | 'percent' | 'classes'; shown: Text }

const UNITS: Readonly<Record<string, Unit>> = {
  元: { id: 'yuan', shown: { zh: '元', en: 'CNY' } },
  万元: { id: 'tenThousandYuan', shown: { zh: '万元', en: '× CNY 10,000' } },
  平方米: { id: 'squareMetre', shown: { zh: '平方米', en: 'm²' } },
  立方米: { id: 'cubicMetre', shown: { zh: '立方米', en: 'm³' } },
  米: { id: 'metre', shown: { zh: '米', en: 'm' } },
  '%': { id: 'percent', shown: { zh: '%', en: '%' } },
  班: { id: 'classes', shown: { zh: '班', en: 'classes' } },
}

const ENGLISH_UNIT = /\s*\((?:m2|m3|m|%|CNY|10,000 CNY)\)$/

/** Takes the unit out of a title: 经营场所面积(平方米) becomes 经营场所面积 and 平方米. Brackets that stay are written full width in Chinese. */
export function splitUnit({ zh, en }: Text): { title: Text; unit: Unit | undefined } {
  const found = /\(([^()]+)\)$/.exec(zh)?.[1] ?? ''
  const unit = Object.hasOwn(UNITS, found) ? UNITS[found] : undefined
  const title = unit ? { zh: zh.slice(0, -found.length - 2), en: en.replace(ENGLISH_UNIT, '') } : { zh, en }
  return { title: { zh: fullWidth(title.zh), en: title.en }, unit }
}

/** A region is chosen by its name, so its title does not speak of a code: 经营场所区划代码 becomes 经营场所所在区划. */
export function withoutCode({ zh, en }: Text): Text {
  return { zh: zh.replace(/区划代码$/, '所在区划'), en: en.replace(/ region code$/, ' region') }
}

function fullWidth(title: string): string {
  return title.replaceAll('(', '（').replaceAll(')', '）')
}
