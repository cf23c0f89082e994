import { generalCaseTypes } from '@onewindow/api/case-types'
import { en as approvalEn } from '@onewindow/approval/locales/en'
import { zh as approvalZh } from '@onewindow/approval/locales/zh'
import { en as convenienceEn } from '@onewindow/convenience/locales/en'
import { zh as convenienceZh } from '@onewindow/convenience/locales/zh'
import { en as sharedEn } from '@onewindow/casework/locales/en'
import { zh as sharedZh } from '@onewindow/casework/locales/zh'
import { en as enforcementEn } from '@onewindow/enforcement/locales/en'
import { zh as enforcementZh } from '@onewindow/enforcement/locales/zh'
import { en as governanceEn } from '@onewindow/governance/locales/en'
import { zh as governanceZh } from '@onewindow/governance/locales/zh'
import { en as marketEn } from '@onewindow/market-supervision/locales/en'
import { zh as marketZh } from '@onewindow/market-supervision/locales/zh'
import { readerOf, type TextReader } from '@onewindow/ui/dictionary'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { wordsFrom } from './case-texts.ts'
import { asked, type Schema } from './event-input.ts'

const DOMAINS = { zh: { ...approvalZh, ...governanceZh, ...marketZh, ...enforcementZh, ...convenienceZh }, en: { ...approvalEn, ...governanceEn, ...marketEn, ...enforcementEn, ...convenienceEn } }
const SHARED = { zh: sharedZh, en: sharedEn }

/** Every path of a form that is labelled: fields, groups and lists. */
function pathsOf(given: Schema, at = ''): string[] {
  const schema = asked(given)
  return Object.entries(asked(schema.items || schema).properties ?? {}).flatMap(([name, inner]) => {
    const path = at ? `${at}.${name}` : name
    return [path, ...pathsOf(inner, path)]
  })
}

it.each(['zh', 'en'] as const)('every field by which a case begins or goes on has its label (%s)', (language) => {
  const [own, shared] = [DOMAINS[language], SHARED[language]].map((words) => readerOf(words as never) as unknown as TextReader<object>)
  const silent = generalCaseTypes.flatMap((type) => {
    const words = wordsFrom(type.name, own as TextReader<object>, shared as TextReader<object>)
    const inputs = [...Object.entries(type.openings ?? {}), ...Object.entries(type.events)].flatMap(([event, { input }]) => (input ? [[event, z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema] as const] : []))
    return inputs.flatMap(([event, schema]) => pathsOf(schema).filter((path) => words.field(event, path) === path).map((path) => `${type.name}.${event}.${path}`))
  })
  expect(silent).toEqual([])
})

/** Why a clock stands still, as the events of a kind of case say it in its folder: `pause: { reason: 'test', … }`, or `pausedFor(c, 'test', …)`, where a condition may choose between several. */
const REASON = /\bpause: [^\n]*?\breason: '(\w+)'/g
const PAUSED_FOR = /\bpausedFor\(c, ([^)\n]+)\)/g
const KEY = /'(\w+)'/g
const reasonsIn = (source: string): string[] => [
  ...[...source.matchAll(REASON)].map(([, reason = '']) => reason), ...[...source.matchAll(PAUSED_FOR)].flatMap(([, given = '']) => [...given.matchAll(KEY)].map(([, reason = '']) => reason)),
]
const camel = (folder: string): string => folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const reasons = ['approval', 'market-supervision', 'enforcement', 'convenience', 'governance'].flatMap((domain) => {
  const root = join(import.meta.dirname, '../..', domain, 'src')
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).flatMap((file) => {
    const type = camel(file.split(sep)[0] ?? '')
    return reasonsIn(readFileSync(join(root, file), 'utf8')).map((reason) => ({ type, reason }))
  })
})

it.each(['zh', 'en'] as const)('why a clock stands still is said in words, not by its key (%s)', (language) => {
  const [own, shared] = [DOMAINS[language], SHARED[language]].map((words) => readerOf(words as never) as unknown as TextReader<object>)
  expect(reasons.length).toBeGreaterThan(10)
  const general = new Set<string>(generalCaseTypes.map(({ name }) => name))
  const silent = reasons.filter(({ type, reason }) => general.has(type) && wordsFrom(type, own as TextReader<object>, shared as TextReader<object>).pause(reason) === reason)
  expect([...new Set(silent.map(({ type, reason }) => `${type} ${reason}`))]).toEqual([])
})

it.each(['zh', 'en'] as const)('what the other side of a mandate confirms is told in the mandate’s words, not in those of a second person (%s)', (language) => {
  const [own, shared] = [DOMAINS[language], SHARED[language]].map((words) => readerOf(words as never) as unknown as TextReader<object>)
  const words = wordsFrom('mandate', own as TextReader<object>, shared as TextReader<object>)
  expect([words.done('confirm'), words.told('confirm')]).toEqual([words.event('confirm'), words.event('confirm')])
  expect(words.told('attach')).toBe(SHARED[language]['told.attach' as keyof (typeof SHARED)['zh']] ?? SHARED[language]['done.attach'])
})
