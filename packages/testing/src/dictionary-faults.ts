import type { AnyCaseType, CaseType } from '@onewindow/casework/case-type'
import { en as sharedEn } from '@onewindow/casework/locales/en'
import { zh as sharedZh } from '@onewindow/casework/locales/zh'
import { unwrapped } from '@onewindow/casework/sensitive'
import { z } from 'zod'

type Words = Readonly<Record<string, unknown>>

/** What the dictionary of a domain lacks, as `language key`: names of the types and of everything in their tables, labels of what events ask for and of facts; and English entries that show Chinese. */
export function dictionaryFaults(types: readonly AnyCaseType[], { zh, en }: { zh: Words; en: Words }): string[] {
  const keys = types.flatMap((type) => [[`caseType.${type.name}`], ...keysOf(type as unknown as CaseType<unknown>).map((key) => [`${type.name}/${key}`, key])])
  const lacks = (own: Words, shared: Words) => keys.filter((names) => !names.some((name) => Object.hasOwn(own, name) || Object.hasOwn(shared, name))).map(([name]) => name as string)
  const chinese = Object.entries(en).filter(([key, value]) => typeof value === 'string' && /[\u4e00-\u9fff]/.test(value) && !key.includes('/basis')).map(([key]) => key)
  return [...lacks(zh, sharedZh).map((key) => `zh ${key}`), ...lacks(en, sharedEn).map((key) => `en ${key}`), ...chinese.map((key) => `en shows Chinese: ${key}`), ...Object.keys(zh).filter((key) => !Object.hasOwn(en, key)).map((key) => `en lacks ${key}`)]
}

function keysOf(type: CaseType<unknown>): string[] {
  const { states, transitions, tasks = [] } = type.lifecycle
  const parts = transitions.flatMap((row) => [...row.by, ...(row.confirmedBy?.by ?? [])]).flatMap((actor) => (actor.kind === 'part' || actor.kind === 'seat' || actor.kind === 'unit' ? [`part.${actor.part}`] : []))
  const sets = transitions.flatMap(({ sets: one }) => [...(one?.flags ?? []).map((flag) => `flag.${flag}`), ...(one?.result ? [`result.${one.result}`] : [])])
  const papers = Object.keys(type.documents).map((name) => `document.${name.slice(name.indexOf('.') + 1)}`)
  const queues = Object.values(states).flatMap(({ queue }) => (queue ? [`queue.${queue}`] : []))
  const irreversible = transitions.filter(({ marks }) => marks?.includes('irreversible')).map(({ on }) => `consequence.${on}`)
  return [...new Set([
    ...Object.keys(states).map((state) => `state.${state}`), ...transitions.map(({ on }) => `event.${on}`), ...parts, ...sets, ...papers, ...queues, ...irreversible, ...tasks.map((task) => `task.${task}`),
    ...Object.entries(type.events).flatMap(([event, spec]) => (spec.input ? fieldKeys(spec.input).map((path) => `field.${event}.${path}`) : [])), ...namesOf(type.facts).map((name) => `fact.${name}`),
    ...[type.facts, ...Object.values(type.events).flatMap(({ input }) => (input ? [input] : []))].flatMap(choicesOf).map((choice) => `choice.${choice}`),
  ])]
}

/** Paths of an input as forms label them: without indexes. Ids are chosen, not labelled. */
function fieldKeys(schema: z.ZodType, at = ''): string[] {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray) return fieldKeys(inner.element as z.ZodType, at)
  if (!(inner instanceof z.ZodObject)) return at ? [at] : []
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) => [...(at ? [] : []), ...fieldKeys(field, at ? `${at}.${name}` : name)])
}

/** A text in two languages is one value. */
const isText = (schema: z.ZodObject): boolean => Object.keys(schema.shape).sort().join() === 'en,zh'

/** What is chosen from a closed list, at any depth. */
function choicesOf(schema: z.ZodType): string[] {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodEnum) return inner.options.map(String)
  if (inner instanceof z.ZodArray) return choicesOf(inner.element as z.ZodType)
  return inner instanceof z.ZodObject ? Object.values(inner.shape as Record<string, z.ZodType>).flatMap(choicesOf) : []
}

/** Names at any depth of the facts; ids mean nothing to a reader. */
function namesOf(schema: z.ZodType): string[] {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray) return namesOf(inner.element as z.ZodType)
  if (!(inner instanceof z.ZodObject) || isText(inner)) return []
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) => (/(^id|Id|Ids)$/.test(name) ? [] : [name, ...namesOf(field)]))
}
