import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { renderToString } from 'react-dom/server'
import { ApiProvider } from './api.tsx'
import type { Api } from './client.ts'
import { forgetTyped, timesForgotten, typedBy, useKept } from './kept.ts'
import type { Door } from './sign-in.ts'

let kept: Record<string, string>
beforeEach(() => {
  kept = {}
  const methods = { getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => { kept[key] = value }, removeItem: (key: string) => { delete kept[key] } }
  // As the browser's: its own keys are what is stored.
  vi.stubGlobal('sessionStorage', new Proxy(methods, { ownKeys: () => Object.keys(kept), getOwnPropertyDescriptor: (_, key) => ({ value: kept[String(key)], enumerable: true, configurable: true }) }))
})
afterAll(() => void vi.unstubAllGlobals())

/** A form of a door, as it stands once it is drawn. */
function formOf<T>(door: Door, key: string, first: () => T): { result: ReturnType<typeof useKept<T>> } {
  let result: ReturnType<typeof useKept<T>> | undefined
  function Form() {
    result = useKept(key, first)
    return null
  }
  renderToString(<ApiProvider api={{ door } as Api}><Form /></ApiProvider>)
  if (!result) throw new Error('Nothing was drawn')
  return { result }
}

it('what a visitor typed goes over to who signs in, and stays through a session that ended', () => {
  kept['ow_typed citizen report'] = '"井盖"'
  expect([typedBy('citizen', 'a'), typedBy('citizen', 'a'), kept['ow_typed citizen report']]).toEqual([false, false, '"井盖"'])
})

it('once somebody else signs in, what the one before typed is gone; other things stay', () => {
  typedBy('staff', 'a')
  Object.assign(kept, { 'ow_typed staff case reveal': '"secret"', ow_lang: 'zh' })
  expect([typedBy('staff', 'b'), kept]).toEqual([true, { ow_lang: 'zh', 'ow_typed_by staff': 'b' }])
})

it('after sign-out nobody owns the tab', () => {
  typedBy('citizen', 'a')
  forgetTyped('citizen')
  expect([kept, typedBy('citizen', 'b')]).toEqual([{ 'ow_typed_by citizen': 'b' }, false])
})

it('through another door and back one is not somebody else: what was typed is there, and nobody forgets anything', () => {
  typedBy('staff', 'officer')
  kept['ow_typed staff case decide'] = '"许可"'
  const answers = [typedBy('admin', 'administrator'), typedBy('citizen', 'person'), typedBy('staff', 'officer')]
  expect([answers, kept['ow_typed staff case decide']]).toEqual([[false, false, false], '"许可"'])
})

it('whoever signs in and out at another door does not make the next officer the one before', () => {
  typedBy('staff', 'first')
  kept['ow_typed staff case decide'] = '"许可"'
  typedBy('citizen', 'person')
  forgetTyped('citizen')
  expect(kept['ow_typed staff case decide']).toBe('"许可"')
  expect([typedBy('staff', 'second'), kept['ow_typed staff case decide']]).toEqual([true, undefined])
})

it('each time it is forgotten forms are told to begin anew, and only then', () => {
  const before = timesForgotten()
  const told = [() => typedBy('citizen', 'a'), () => typedBy('citizen', 'a'), () => typedBy('citizen', 'b'), () => forgetTyped('citizen')].map((happens) => { happens(); return timesForgotten() - before })
  expect(told).toEqual([0, 0, 1, 2])
})

it('a form that went with what was forgotten writes nothing back: a file may arrive for it late', () => {
  const { result: [, keep] } = formOf('citizen', 'supply', () => ['井盖.jpg'])
  keep((now) => [...now, '发票.jpg'])
  expect(kept['ow_typed citizen supply']).toBe('["井盖.jpg","发票.jpg"]')
  forgetTyped('citizen')
  keep((now) => [...now, '身份证.jpg'])
  expect(kept).toEqual({})
  expect(formOf('citizen', 'supply', () => []).result[0]).toEqual([])
})
