import { refusePartner } from '@onewindow/rpc/partner-call'
import { describe, expect, it } from 'vitest'
import { refuseAdmin, refuseCalendar, refuseConfiguration } from '../errors.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

describe('words of the desk', () => {
  it('every refusal has its sentence in both languages', () => {
    const codes = [...Object.keys(refuseCalendar).map((name) => `calendar.${name}`), ...Object.keys(refuseConfiguration).map((name) => `configuration.${name}`), ...Object.keys(refuseAdmin).map((name) => `admin.${name}`), ...Object.keys(refusePartner).map((name) => `partner.${name}`)]
    expect(codes.filter((code) => !(code in zh) || !(code in en))).toEqual([])
  })
  it('no text is left in the other language', () => {
    const said = (texts: Record<string, unknown>) => Object.entries(texts).map(([key, text]) => [key, typeof text === 'function' ? String((text as (p: object) => string)({})) : String(text)] as const)
    expect(said(en).filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key)).toEqual([])
    expect(said(zh).filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([key]) => key)).toEqual([])
  })
})
