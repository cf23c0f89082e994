import { importKinds, importStatuses, rowStates } from '@onewindow/market-supervision/definition/register-import/columns'
import { refusalCodes } from '@onewindow/casework/refusal'
import { expect, it } from 'vitest'
import '@onewindow/market-supervision/register-import/imports'
import { en } from '../locales/en.ts'
import { zh } from '../locales/zh.ts'

it('every refusal, status and act of an import has its words in two languages, and no sentence is left over', () => {
  const refusals = [...refusalCodes].filter((code) => code.startsWith('registerImport.')).map((code) => `refusal.${code}`)
  const wanted = [...refusals, ...importStatuses.map((one) => `importsStatus.${one}`), ...rowStates.map((one) => `importsRow.${one}`), ...importKinds.map((one) => `importsKind.${one}`), ...['check', 'propose', 'confirm', 'decline', 'discard', 'end', 'export'].map((one) => `action.registerImport.${one}`)]
  for (const words of [zh, en]) {
    expect(wanted.filter((key) => !Object.hasOwn(words, key))).toEqual([])
    expect(Object.keys(words).filter((key) => key.startsWith('refusal.registerImport.')).sort()).toEqual(refusals.sort())
  }
})
