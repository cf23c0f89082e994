import * as en from './notices-en.ts'
import * as zh from './notices-zh.ts'
import type { Notice } from './notices-zh.ts'
import type { Message } from './params.ts'

const texts: Record<'zh' | 'en', { notices: Readonly<Record<string, Notice>>; errands: zh.Errands }> = { zh, en }

/**
 * Title and text of the message about an event to the parties of an application; null when nobody is told. Dates come in as the reader
 * writes them.
 */
export function noticeText(event: string, params: Message, language: 'zh' | 'en'): { title: string; text: string } | null {
  const notice = Object.hasOwn(texts[language].notices, event) ? texts[language].notices[event] : undefined
  return notice ? { title: notice.title, text: notice.text(params) } : null
}

/** The line staff read about an event; null when they are not told. */
export function errandText(event: string, params: Parameters<zh.Errands[string]>[0], language: 'zh' | 'en'): string | null {
  const errand = Object.hasOwn(texts[language].errands, event) ? texts[language].errands[event] : undefined
  return errand ? errand(params) : null
}
