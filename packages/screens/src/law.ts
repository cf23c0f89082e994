import { articleZh, chineseNumber } from '@onewindow/documents/definition/citation'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import type { TextReader } from '@onewindow/ui/dictionary'
import { useMemo } from 'react'
import type { ScreenTexts } from './locales/zh.ts'
import { screenTexts } from './texts.ts'

/** Short names the tables use for laws. XK = 行政许可法. */
const SHORT: Record<string, 'lawLicensing'> = { XK: 'lawLicensing' }

/** Number of a point the tables write in Chinese: 四 → 4, 十二 → 12. */
function pointNumber(written: string): number {
  for (let n = 1; n < 100; n += 1) if (chineseNumber(n) === written) return n
  throw new RangeError(`no point of an article: ${written}`)
}

/** What stands in brackets after a law: a note for readers of Chinese, or a remark of the tables in English. */
const NOTE = /\s*(?:（[^）]*）|\((?=[^()]*[a-z]{3})[^()]*\))$/

/** Rules of other places that are taken as the default until the city has its own; they bind nobody here. */
const ELSEWHERE = /^(?:北京市|上海市|济南市|潍坊市|安阳市)/
/** What the platform says of itself. */
const PLATFORM = /^(?:own$|产品默认值|平台设定|期限由平台设定|演示政策)/

const partsOf = (source: string): string[] => source.split(/[;；]/).map((one) => one.trim())

/** Whether a law in force here demands it; a default of the platform or the rule of another city does not. */
export const isDemanded = (source: string): boolean => partsOf(source).some((one) => !ELSEWHERE.test(one) && !PLATFORM.test(one))

/** The laws a rule rests on, in words; a note is read by those in whose language it is written. */
export function lawInWords(source: string, language: 'zh' | 'en', text: TextReader<ScreenTexts>): string {
  return partsOf(source).map((one) => {
    const note = NOTE.exec(one)?.[0] ?? ''
    const law = oneLaw(one.slice(0, one.length - note.length).trim(), language, text)
    return (ELSEWHERE.test(one) ? text('lawElsewhere', { law }) : law) + (language === 'zh' && note.startsWith('（') ? note : '')
  }).join(text('lawJoint'))
}

/** `XK §32(1)(5)` → 《行政许可法》第三十二条第一款第五项 · Administrative Licensing Law, art. 32(1)(5). Laws without a short name stand as the table names them. */
function oneLaw(source: string, language: 'zh' | 'en', text: TextReader<ScreenTexts>): string {
  if (source === 'own' || source === 'item') return text(source === 'own' ? 'ownRule' : 'itemRule')
  const [, name = source, articles = ''] = /^(.*?)\s*((?:§\s*\d+[^\s,、§]*(?:\s*[,、]\s*)?)*)$/.exec(source) ?? []
  const short = SHORT[name.trim()]
  const law = short ? text(short) : (text.find(`law.${name.trim()}`) ?? name.trim())
  if (articles === '') return language === 'zh' && !short ? law : text('lawAlone', { law })
  const plain = articles.trim().replace(/[,、]$/, '')
  const latin = plain.replace(/§\s*/g, '').replaceAll('、', ', ').replace(/\(([一二三四五六七八九十]+)\)/g, (_, point: string) => `(${pointNumber(point)})`)
  return text('lawArticle', { law, article: language === 'zh' ? articleZh(plain) : latin })
}

/** `lawInWords` in the reader's language. */
export function useLaw(): (source: string) => string {
  const { language } = useLanguage()
  const text = useText(screenTexts)
  return useMemo(() => (source) => lawInWords(source, language, text), [language, text])
}
