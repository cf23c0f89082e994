import type { Language } from './language.ts'

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }

/** A number with thousands separators: 1,200.5. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(value)
}

/** An amount of yuan: ¥1,200.00. */
export function formatYuan(yuan: number): string {
  return `¥${new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(yuan)}`
}
