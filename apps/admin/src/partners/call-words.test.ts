import { partnerProcedures } from '@onewindow/api/access-list'
import { appRouter } from '@onewindow/api/router'
import { expect, it } from 'vitest'
import { en } from '../locales/en.ts'
import { zh } from '../locales/zh.ts'

it('everything a partner may call has a name in both languages, and nothing else has', () => {
  const calls = partnerProcedures(appRouter).map(({ call }) => `partnerCall.${call}`)
  for (const texts of [zh, en]) expect(Object.keys(texts).filter((key) => key.startsWith('partnerCall.')).toSorted()).toEqual(calls.toSorted())
})
