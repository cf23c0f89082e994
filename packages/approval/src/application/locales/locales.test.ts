import { refusalCodes } from '@onewindow/casework/refusal'
import { zh as sharedZh } from '@onewindow/casework/locales/zh'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { items } from '../../../test/shipped-catalogue.ts'
import { applicationType } from '../case-type.ts'
import { applicationLifecycle } from '../lifecycle.ts'
import { acceptanceKind, actionKind } from '../schemas.ts'
import { en } from './en.ts'
import { errandText, noticeText } from './notices.ts'
import { zh } from './zh.ts'

type Params = Record<string, string | number | null>
const said = (entry: unknown, params: Params): string => (typeof entry === 'function' ? (entry as (p: Params) => string)(params)
  : String(entry))
const ZH = {
  organ: '兴庆区审批服务管理局', certificate: '食品经营许可证', dueOn: '11月26日（周四）', promisedOn: '11月26日（周四）', statutoryOn: '12月3日（周四）', missing: 2,
  procedure: '检测', mode: 'window', result: 'granted', item: '食品经营许可', party: '某某餐饮', number: '一号', note: '说明', unit: '消防', name: '执照',
  n: 2, max: 2, until: '12月3日', on: '12月3日', day: '12月3日', stage: '审查', stages: '审查', indexes: 1, materialKeys: '平面图',
}
const EN = { ...ZH, organ: 'Xingqing Approval Bureau', certificate: 'food licence', dueOn: 'Thu 26 Nov', promisedOn: 'Thu 26 Nov',
  statutoryOn: 'Thu 3 Dec', procedure: 'Testing', item: 'Food licence', party: 'Weilai', number: 'BJ-1', note: 'why', unit: 'Fire',
  name: 'Licence', until: '3 Dec', on: '3 Dec', day: '3 Dec', stage: 'Review', stages: 'Review', materialKeys: 'Plan' }

const { transitions, states, clocks, tasks } = applicationLifecycle
const events = [...new Set(transitions.map(({ on }) => on))]
const has = (key: string): boolean => Object.hasOwn(zh, key) || Object.hasOwn(sharedZh, key)
const missing = (keys: readonly string[]): string[] => keys.filter((key) => !has(key))

type Shape = { properties?: Record<string, Shape>; items?: Shape; prefixItems?: Shape[]; anyOf?: Shape[]; enum?: unknown[] }
/** Answers are drawn by the item's own form, and judgements by the names of its materials. */
const DRAWN_ELSEWHERE = new Set(['answers', 'officerAnswers'])

/** Fields and choices a generic form of an event shows, fields by their path without indexes. */
function shown(shape: Shape, path: string[] = []): { fields: string[]; choices: string[] } {
  const inner = [shape.items, ...(shape.prefixItems ?? []), ...(shape.anyOf ?? [])].flatMap((one) => (one ? [shown(one, path)] : []))
  const own = Object.entries(shape.properties ?? {}).map(([name, property]) => {
    const below = DRAWN_ELSEWHERE.has(name) ? { fields: [], choices: [] } : shown(property, [...path, name])
    return { fields: [[...path, name].join('.'), ...below.fields], choices: below.choices }
  })
  const all = [...inner, ...own]
  return { fields: all.flatMap(({ fields }) => fields), choices: [...(shape.enum ?? []).map(String),
    ...all.flatMap(({ choices }) => choices)] }
}
const forms = Object.entries(applicationType.events).flatMap(([event, { input }]) =>
  (input ? [{ event, ...shown(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape) }] : []))

describe('every word of an application in two languages', () => {
  it('both dictionaries have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })

  it('states: name, sentence and next step for the citizen', () => {
    expect(missing(Object.keys(states).flatMap((state) => [`state.${state}`, `status.${state}`, `next.${state}`]))).toEqual([])
  })

  it('events: button, what staff read afterwards, what the citizen reads', () => {
    expect(missing(events.flatMap((event) => [`event.${event}`, `done.${event}`, `told.${event}`]))).toEqual([])
  })

  it('events that cannot be undone name their consequence', () => {
    expect(missing(transitions.filter((row) => 'marks' in row && (row.marks as readonly string[]).includes('irreversible'))
      .map(({ on }) => `consequence.${on}`))).toEqual([])
  })

  it('queues, clocks, tasks, flags, results, parts', () => {
    const queues = Object.values(states).flatMap((state) => ('queue' in state ? [`queue.${state.queue}`] : []))
    const sets = transitions.flatMap((row) => ('sets' in row ? [row.sets as { flags?: readonly string[]; result?: string }] : []))
    const parts = transitions.flatMap(({ by }) => by.flatMap((actor) => (actor.kind === 'part' ? [`part.${actor.part}`] : [])))
    expect(missing([
      ...queues, 'queue.toConfirm', 'queue.task:opinion', ...Object.keys(clocks).map((clock) => `clock.${clock}`),
      ...(tasks ?? []).map((task) => `task.${task}`),
      ...sets.flatMap(({ flags, result }) => [...(flags ?? []).map((flag) => `flag.${flag}`), ...(result ? [`result.${result}`] : [])]),
      ...['deferred', 'reopened'].map((flag) => `flag.${flag}`),
      ...['notRequired', 'notCompetent', 'barred', 'reopened'].map((result) => `result.${result}`), ...parts,
      ...acceptanceKind.options.map((kind) => `acceptance.${kind}`), ...actionKind.options.map((kind) => `actionKind.${kind}`),
      ...items.flatMap(({ reviewChain }) => reviewChain.map(({ stage }) => `stage.${stage}`)),
    ])).toEqual([])
  })

  it('papers are called what their own heading says', () => {
    const issued = [...new Set(transitions.flatMap((row) => ('issues' in row && row.issues ? [...row.issues] : [])).map(String))]
    const title = (texts: Record<string, unknown>, name: string): unknown => texts[`document.${name.slice(name.indexOf('.') + 1)}`]
    expect(issued.length).toBeGreaterThan(20)
    expect(issued.map((name) => [name, title(zh, name), title(en, name)]))
      .toEqual(issued.map((name) => (isDocumentName(name) ? [name, documents[name].titleZh, documents[name].titleEn] : [name])))
  })

  it('every field and choice of every event’s form has a label', () => {
    expect(forms.length).toBeGreaterThan(30)
    expect(forms.flatMap(({ event, fields }) => fields.filter((path) => !has(`field.${event}.${path}`) && !has(`field.${path}`))
      .map((path) => `${event}.${path}`))).toEqual([])
    expect(missing([...new Set(forms.flatMap(({ choices }) => choices))].map((choice) => `choice.${choice}`))).toEqual([])
  })

  it('every refusal the procedure can answer has its sentence', () => {
    const own = [...refusalCodes].filter((code) => code.startsWith('application.'))
    expect(own.length).toBeGreaterThan(40)
    expect(missing(own)).toEqual([])
  })

  it('English shows no Chinese, and nothing is left undefined', () => {
    expect(Object.entries(en).filter(([, entry]) => /\p{Script=Han}|undefined|null/u.test(said(entry, EN)))).toEqual([])
  })

  it('Chinese shows no English', () => {
    expect(Object.entries(zh).filter(([, entry]) => /[A-Za-z]{2,}/.test(said(entry, ZH)))).toEqual([])
  })
})

describe('a citizen reads where the case stands in one sentence', () => {
  it.each([
    ['status.reviewing', {}, '兴庆区审批服务管理局正在审查，承诺在 **11月26日（周四）** 前给出决定。'],
    ['status.reviewing', { promisedOn: null }, '兴庆区审批服务管理局正在审查，法律规定最晚 **12月3日（周四）** 前给出决定。'],
    ['status.reviewing', { promisedOn: null, statutoryOn: null }, '兴庆区审批服务管理局正在审查，有结果会马上告诉您。'],
    ['status.submitted', {}, '兴庆区审批服务管理局已收到您的申请，将在 **11月26日（周四）** 前告诉您是否受理。'],
    ['status.correctionRequested', {}, '有 **2 处** 要补正，请在 **11月26日（周四）** 前补齐。'],
    ['status.delivering', {}, '食品经营许可证做好了，请到窗口领取。'],
    ['status.denied', { dueOn: null }, '没有批准，决定书将尽快送达；不服可以申请行政复议或者提起诉讼。'],
  ] as const)('%s %j', (key, differing, sentence) => {
    expect(said(zh[key], { ...ZH, ...differing })).toBe(sentence)
  })

  it('every sentence ends, whatever of the case is absent', () => {
    const bare = { organ: '机关' } as unknown as Params
    const sentences = Object.entries(zh).filter(([key]) => key.startsWith('status.')).map(([, entry]) => said(entry, bare))
    expect(sentences.filter((sentence) => !/^.{5,}。$/.test(sentence) || /undefined|null/.test(sentence))).toEqual([])
  })
})

describe('who is told of an event, by message', () => {
  const told = (kind: string) => [...new Set(transitions.filter((row) => 'notifies' in row
    && row.notifies?.some((one) => ('to' in one ? one.to : one).kind === kind)).map(({ on }) => on))]

  it.each(['zh', 'en'] as const)('every event that tells a party has title and text in %s', (language) => {
    const params = language === 'zh' ? ZH : EN
    const texts = told('part').map((event) => [event, noticeText(event, params, language)] as const)
    expect(texts.length).toBeGreaterThan(25)
    expect(texts.filter(([, notice]) => !notice || notice.text.length < 10 || /undefined|null|\*\*/.test(notice.text)
      || (language === 'en' && /\p{Script=Han}/u.test(notice.title + notice.text)))).toEqual([])
  })

  it.each(['zh', 'en'] as const)('every event that tells staff has its line in %s', (language) => {
    const params = language === 'zh' ? ZH : EN
    expect([...told('role'), ...told('task')].filter((event) => !errandText(event, params, language))).toEqual([])
  })

  it('a message needs no more than the name of the item', () => {
    expect(noticeText('accept', { item: '食品经营许可' }, 'zh')).toEqual({ title: '已受理', text: '您的“食品经营许可”申请已受理，有结果会马上告诉您。' })
    expect(told('part').map((event) => noticeText(event, { item: 'x' }, 'en')?.text)
      .filter((text) => /undefined|null/.test(text ?? 'null'))).toEqual([])
  })

  it('an event nobody is told of has no message', () => {
    expect(noticeText('saveDraft', { item: 'x' }, 'zh')).toBeNull()
  })
})
