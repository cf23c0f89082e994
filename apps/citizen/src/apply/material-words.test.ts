import { describe, expect, it } from 'vitest'
import type { DraftView } from '../app/answers.ts'
import { materialStands, waitsForConsent } from './material-words.ts'

const materials = [
  { key: 'mat.idCard', source: 'licence_reuse', waivableByLicence: ['ID_CARD'], sharingDataset: null },
  { key: 'mat.account', source: 'data_sharing', waivableByLicence: [], sharingDataset: '社会保障卡信息' },
  { key: 'mat.letter', source: 'applicant', waivableByLicence: [], sharingDataset: null },
]
const draft = (over: Partial<Record<'licences' | 'consents' | 'state', unknown>> = {}): DraftView =>
  ({
    item: { materials },
    licences: over.licences ?? [{ type: 'ID_CARD', status: 'valid' }],
    consents: over.consents ?? [],
    materials: { materials: materials.map(({ key }) => ({ key, state: over.state ?? 'missing' })) },
  }) as unknown as DraftView
const waiting = (view: DraftView) =>
  materialStands(view)
    .needed.filter((stand) => waitsForConsent(view, stand))
    .map(({ verdict }) => verdict.key)

describe('a missing material that only waits for consent', () => {
  it('is one for which a valid licence is held or the state has a record', () => expect(waiting(draft())).toEqual(['mat.idCard', 'mat.account']))
  it('is none once the consent is given', () => expect(waiting(draft({ consents: ['mat.idCard'] }))).toEqual(['mat.account']))
  it('is none for a licence that has ended', () =>
    expect(waiting(draft({ licences: [{ type: 'ID_CARD', status: 'expired' }] }))).toEqual(['mat.account']))
  it('is none when there is already a paper', () => expect(waiting(draft({ state: 'satisfied' }))).toEqual([]))
})
