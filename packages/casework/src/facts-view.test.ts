import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Performer } from './case-state.ts'
import { factsView } from './facts-view.ts'
import { personal, sensitive } from './sensitive.ts'

const schema = z.strictObject({
  place: z.string(), empty: z.string().nullable().default(null), caseId: z.string(), reporter: sensitive(z.string()), finder: personal('name', z.string()).optional(), amountFen: z.int(),
  people: z.array(z.strictObject({ phone: personal('mobile', z.string()), partId: z.string(), role: z.string() })).default([]),
})
const type = { facts: schema }
const nobody = { accountId: null, grants: [] }
const centre: Pick<Performer, 'accountId' | 'grants'> = { accountId: null, grants: [{ role: 'dispatcher', unitId: 'C:640100', unitPath: 'S:640100/C:640100', regionCode: '640100' }] }
const facts: z.infer<typeof schema> = { place: '新华东街66号', empty: null, caseId: 'x', reporter: '李四', finder: '张三丰', amountFen: 1200, people: [{ phone: '13912345678', partId: 'y', role: '证人' }] }

describe('facts of a case without a page of its own', () => {
  it('come in the order of their schema, ids and empty ones left out, personal data masked, sensitive data withheld (security §1)', () => {
    expect(factsView(type, facts, nobody)).toEqual([
      { key: 'place', value: '新华东街66号', covered: false }, { key: 'reporter', value: null, covered: true }, { key: 'finder', value: '张**', covered: true }, { key: 'amountFen', value: 1200, covered: false },
      { key: 'people', value: [{ phone: '139****5678', role: '证人' }], covered: true },
    ])
  })

  it('once a purpose is stated, whole', () => {
    expect(factsView(type, facts, nobody, true).filter(({ covered }) => covered)).toEqual([])
    expect(factsView(type, facts, nobody, true)).toContainEqual({ key: 'people', value: [{ phone: '13912345678', role: '证人' }], covered: false })
  })

  it('never what the type withholds: a protected reporter stays unknown to the office that handles the case', () => {
    const guarded = { facts: schema, withheld: ({ place }: typeof facts, { grants }: Pick<Performer, 'grants'>) => (place && grants.length === 0 ? ['reporter'] : []) }
    expect(factsView(guarded, facts, nobody, true)).toContainEqual({ key: 'reporter', value: null, covered: true })
    expect(factsView(guarded, facts, centre, true)).toContainEqual({ key: 'reporter', value: '李四', covered: false })
  })
})
