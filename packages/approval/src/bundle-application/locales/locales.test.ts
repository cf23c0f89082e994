import { refusalCodes } from '@onewindow/casework/refusal'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { dictionaryFaults } from '@onewindow/testing/dictionary-faults'
import { describe, expect, it } from 'vitest'
import { bundleApplicationType } from '../case-type.ts'
import { bundleLifecycle } from '../lifecycle.ts'
import { en } from './en.ts'
import { noticeText, type Message } from './notices.ts'
import { zh } from './zh.ts'

const { transitions, states, clocks } = bundleLifecycle
const words = zh as Record<string, unknown>
const missing = (keys: readonly string[]): string[] => keys.filter((key) => !Object.hasOwn(words, key))
const said = (entry: unknown): string => (typeof entry === 'function' ? (entry as (p: object) => string)({ promisedOn: 'Thu 3 Dec', n: 2, max: 50, on: '2026-12-03' }) : String(entry))

describe('every word of a one-thing application in two languages', () => {
  it('names everything in the table, every fact and every field', () => {
    expect(dictionaryFaults([bundleApplicationType as unknown as AnyCaseType], { zh, en }).filter((fault) => !fault.endsWith('caseType.bundleApplication'))).toEqual([])
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })

  it('states and events in the citizen’s words, clocks, stands, refusals', () => {
    expect(missing(Object.keys(states).flatMap((state) => [`status.${state}`, `next.${state}`]))).toEqual([])
    expect(missing(transitions.flatMap(({ on }) => [`event.${on}`, `done.${on}`, `told.${on}`]))).toEqual([])
    expect(missing([...Object.keys(clocks).map((clock) => `clock.${clock}`), ...['granted', 'partlyGranted', 'denied', 'withdrawn'].map((result) => `result.${result}`)])).toEqual([])
    expect(missing([...refusalCodes].filter((code) => code.startsWith('bundleApplication.')))).toEqual([])
  })

  it('papers are called what their own heading says', () => {
    const issued = [...new Set(transitions.flatMap((row) => ('issues' in row && row.issues ? [...row.issues] : [])).map(String))]
    expect(issued.map((name) => [name, words[`document.${name.split('.')[1]}`]])).toEqual(issued.map((name) => [name, isDocumentName(name) ? documents[name].titleZh : null]))
  })

  it('English shows no Chinese, Chinese no English', () => {
    expect(Object.entries(en).filter(([, entry]) => /\p{Script=Han}|undefined|null/u.test(said(entry)))).toEqual([])
    expect(Object.entries(zh).filter(([, entry]) => /[A-Za-z]{2,}/.test(said(entry).replaceAll('Thu 3 Dec', '')))).toEqual([])
  })

  it.each(['zh', 'en'] as const)('every event that tells the applicant has its message in %s', (language) => {
    const params: Message = language === 'zh' ? { bundle: '餐饮店开办', item: '食品经营许可', opened: ['食品经营许可'], blocked: ['牌匾备案'] } : { bundle: 'Opening a restaurant', item: 'Food licence', opened: ['Food licence'], blocked: ['Shop sign'] }
    const told = [...new Set(transitions.filter((row) => 'notifies' in row && row.notifies?.some((one) => 'kind' in one && one.kind === 'part')).map(({ on }) => on))]
    const messages = told.flatMap((event) => [[event, noticeText(event, params, language)] as const, [event, noticeText(event, { bundle: params.bundle }, language)] as const])
    expect(told.length).toBeGreaterThan(6)
    expect(messages.filter(([, notice]) => !notice || notice.text.length < 10 || /undefined|null/.test(notice.text) || (language === 'en' && /\p{Script=Han}/u.test(notice.title + notice.text)))).toEqual([])
  })
})
