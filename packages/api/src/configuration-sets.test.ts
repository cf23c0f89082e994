import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import type { AnySet, ConfigurationSet } from '@onewindow/casework/configuration/set'
import { shippedSettings } from '@onewindow/casework/configuration/settings'
import { faultsOfContent } from '@onewindow/casework/configuration/check-content'
import { caseTypes } from './case-types.ts'
import { configurationSets } from './configuration-sets.ts'

type Schema = { properties?: Record<string, Schema>; enum?: unknown[]; [key: string]: unknown }
/** Every field and every choice that a form of the schema can show. */
function wordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsOf)
  if (typeof schema !== 'object' || schema === null) return []
  const { properties, enum: choices, ...rest } = schema as Schema
  const fields = Object.entries(properties ?? {}).flatMap(([key, inner]) => [key, ...wordsOf(inner)])
  return [...fields, ...(choices ?? []).filter((one) => typeof one === 'string').map((one) => `@${one}`), ...Object.values(rest).flatMap(wordsOf)]
}
const beside = <T>(set: ConfigurationSet<T>): T => shippedSettings.on(set, '2026-01-01')

describe.each(configurationSets.map((set): [string, AnySet] => [set.key, set]))('%s', (_key, set) => {
  it('ships without a fault', () => expect(faultsOfContent(set, set.shipped, beside)).toEqual([]))
  it('names every field and choice in both languages', () => {
    const words = [...new Set(wordsOf(z.toJSONSchema(set.schema, { io: 'input', unrepresentable: 'any' })))]
    expect(words.filter((word) => !set.words.zh[word] || !set.words.en[word])).toEqual([])
  })
  it('touches case types that exist', () => {
    const known = new Set(caseTypes.map(({ name }) => name))
    expect(set.touches.filter(({ caseType }) => !known.has(caseType))).toEqual([])
  })
})

it('has one set per key', () => expect(new Set(configurationSets.map(({ key }) => key)).size).toBe(configurationSets.length))
