import { DocumentNotReadyError } from '@onewindow/desk/document-service'
import { describe, expect, it } from 'vitest'
import { whenReady } from './when-ready.ts'

const readyAfter = (tries: number) => () => ((tries -= 1) < 0 ? Promise.resolve('paper') : Promise.reject(new DocumentNotReadyError('x')))

describe('a receipt asked for before its place in the log is signed', () => {
  it('comes as soon as it is', async () => {
    expect(await whenReady(readyAfter(3), { everyMs: 1 })).toBe('paper')
  })
  it('is given up where the log stands still', async () => {
    await expect(whenReady(readyAfter(Number.POSITIVE_INFINITY), { everyMs: 1, patienceMs: 20 })).rejects.toThrow(DocumentNotReadyError)
  })
  it('any other fault is a fault at once', async () => {
    let asked = 0
    await expect(whenReady(() => { asked += 1; return Promise.reject(new Error('paper jam')) }, { everyMs: 1 })).rejects.toThrow('paper jam')
    expect(asked).toBe(1)
  })
})
