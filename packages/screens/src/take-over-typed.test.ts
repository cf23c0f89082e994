import { afterAll, expect, it, vi } from 'vitest'
import { takeOverTyped } from './take-over-typed.ts'

const kept: Record<string, string> = {}
const methods = { getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => { kept[key] = value }, removeItem: (key: string) => { delete kept[key] } }
vi.stubGlobal('sessionStorage', new Proxy(methods, { ownKeys: () => Object.keys(kept), getOwnPropertyDescriptor: (_, key) => ({ value: kept[String(key)], enumerable: true, configurable: true }) }))
afterAll(() => void vi.unstubAllGlobals())

it('what an earlier build kept for all doors goes to the one opened first, and is its owner’s still', () => {
  Object.assign(kept, { ow_typed_by: 'a', 'ow_typed citizenRequest report': '1', 'ow_typed staff case decide': '2', ow_lang: 'zh' })
  takeOverTyped('citizen')
  takeOverTyped('staff')
  expect(kept).toEqual({ 'ow_typed_by citizen': 'a', 'ow_typed citizen citizenRequest report': '1', 'ow_typed staff case decide': '2', ow_lang: 'zh' })
})
