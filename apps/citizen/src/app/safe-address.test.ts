import { expect, it } from 'vitest'
import { safeAddress } from './safe-address.ts'

it.each([
  ['/cases/1?phase=open', '/cases/1?phase=open', 'a page of ours'],
  ['//evil.example', '/', 'another host'],
  ['/\\evil.example', '/', 'another host, written the other way'],
  ['https://evil.example', '/', 'an absolute address'],
  ['javascript:alert(1)', '/', 'a script'],
  ['/sign-in?to=/me', '/', 'the door itself'],
  ['/a b', '/', 'a blank'],
  [undefined, '/', 'nothing'],
] as const)('after signing in, %s leads to %s (%s)', (asked, leads, _why) => expect(safeAddress(asked)).toBe(leads))
