import { describe, expect, it } from 'vitest'
import type { GuideMaterial } from '../app/answers.ts'
import { countNeeds, needOf } from './needs.ts'

const material = (over: Partial<GuideMaterial> = {}): GuideMaterial =>
  ({
    key: 'mat.x',
    requirement: 'required',
    source: 'applicant',
    originals: 1,
    copies: 0,
    deferrable: false,
    commitmentReplaceable: false,
    acceptedFormats: ['pdf'],
    name: { zh: '材料', en: 'Document' },
    condition: null,
    spared: { licences: [], dataset: null },
    ...over,
  }) as GuideMaterial
const licence = {
  spared: { licences: [{ code: 'BIZ_LICENCE', name: { zh: '营业执照', en: 'Business licence' } }], dataset: null },
} as Partial<GuideMaterial>

describe('what the state holds is not asked for, 在线政务服务若干规定 §9', () => {
  it.each([
    ['made from the form', { source: 'generated' }, [], 'have'],
    ['a licence in the wallet', licence, ['BIZ_LICENCE'], 'have'],
    ['the same without that licence', licence, [], 'prepare'],
    ['in government data', { source: 'data_sharing', spared: { licences: [], dataset: '人口库' } }, [], 'fetched'],
    ['may follow later', { deferrable: true }, [], 'later'],
    ['only in some cases', { requirement: 'conditional' }, [], 'maybe'],
    ['may be left out', { requirement: 'optional' }, [], 'optional'],
    ['must be brought', {}, [], 'prepare'],
  ] as const)('%s', (_what, over, held, need) => expect(needOf(material(over as Partial<GuideMaterial>), new Set(held))).toBe(need))
  it('counts only what is surely needed', () =>
    expect(
      countNeeds(
        [
          material({ source: 'generated' }),
          material(licence),
          material({ requirement: 'optional' }),
          material({ requirement: 'conditional' }),
        ],
        new Set(),
      ),
    ).toEqual({ all: 2, have: 1, rest: 1 }))
})
