import type { CaseState, Context } from '@onewindow/casework/case-state'
import { expect, it } from 'vitest'
import { bundleOf, catalogue } from '../../test/shipped-catalogue.ts'
import { contentsOf } from '../catalogue/catalogue.ts'
import { knownBy } from './load.ts'
import { sending } from './opens.ts'
import { planOf } from './plan.ts'
import type { BundleFacts } from './schemas.ts'

const bundle = bundleOf('after-death')
const questions = bundle.scenarios.find(({ id }) => id === 'YJS-GMSH-S1')?.answers ?? {}
const file = (key: string) => ({ fileId: `019d0000-0000-7000-8000-00000000000${key.length % 10}`, key, label: key, sha256: 'a'.repeat(64), addedAt: '2026-11-02T10:00:00+08:00' })

function seedsFor(hasAgent: boolean) {
  const known = knownBy(bundle, contentsOf(catalogue), { questions, hasAgent })
  const plan = planOf(known.merge)
  const facts = {
    bundleVersionId: '', questions, plan, opening: plan.map(({ slug }) => slug), items: bundle.items.map(({ slug, nameZh }) => ({ slug, name: { zh: nameZh, en: slug }, itemVersionId: '', implementationId: '', unitId: '', unitPath: '', regionCode: '640104' })),
    subjectType: 'natural', hasAgent, agentName: null, mandate: false, answers: {}, sensitiveAnswers: {}, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' }, signature: null, results: {},
  } as unknown as BundleFacts
  const c = { facts, parts: [], attachments: [file('mat.authorisation'), file('mat.heirCommitment')], party: '马晓燕', channel: 'online' } as unknown as CaseState<BundleFacts>
  return { known, seeds: sending.seeds(c, { at: '2026-11-02T10:00:00+08:00', known } as unknown as Context, {}, []) }
}
const authorised = ({ seeds }: ReturnType<typeof seedsFor>) => seeds.map(({ input }) => (input as { files: { key: string }[] }).files.some(({ key }) => key === 'mat.authorisation'))

it('a delegate’s authority is asked once, has a name, and goes to every item, also those that do not list it', () => {
  const withAgent = seedsFor(true)
  expect(withAgent.known.merge.selected.every(({ item }) => item.materials.some(({ key }) => key === 'mat.authorisation'))).toBe(false)
  expect(withAgent.known.merged.materials.filter(({ key }) => key === 'mat.authorisation')).toMatchObject([{ nameZh: expect.stringContaining('授权') as string }])
  expect(new Set(authorised(withAgent))).toEqual(new Set([true]))
})
