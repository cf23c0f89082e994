import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { forgetTyped, typedBy } from './kept.ts'

let kept: Record<string, string>
beforeEach(() => {
  kept = {}
  const methods = { getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => { kept[key] = value }, removeItem: (key: string) => { delete kept[key] } }
  // As the browser's: its own keys are what is stored.
  vi.stubGlobal('sessionStorage', new Proxy(methods, { ownKeys: () => Object.keys(kept), getOwnPropertyDescriptor: (_, key) => ({ value: kept[String(key)], enumerable: true, configurable: true }) }))
})
afterAll(() => void vi.unstubAllGlobals())

it('what a visitor typed goes over to who signs in, and stays through a session that ended', () => {
  kept['ow_typed report'] = '"井盖"'
  expect([typedBy('a'), typedBy('a'), kept['ow_typed report']]).toEqual([false, false, '"井盖"'])
})

it('once somebody else signs in, what the one before typed is gone; other things stay', () => {
  typedBy('a')
  Object.assign(kept, { 'ow_typed case reveal': '"secret"', ow_lang: 'zh' })
  expect([typedBy('b'), kept]).toEqual([true, { ow_lang: 'zh', ow_typed_by: 'b' }])
})

it('after sign-out nobody owns the tab', () => {
  typedBy('a')
  forgetTyped()
  expect([kept, typedBy('b')]).toEqual([{ ow_typed_by: 'b' }, false])
})
