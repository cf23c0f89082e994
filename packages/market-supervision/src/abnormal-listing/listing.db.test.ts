import { loadCase } from '@onewindow/casework/load'
import { isDocumentName, documents } from '@onewindow/documents/definition'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import type { Session } from '@onewindow/rpc/session'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { otherTypes } from '../other-types.ts'

type Receipt = { caseId: string; version: number; state: string }
type Listing = Record<'propose' | 'list' | 'reject', (input: unknown) => Promise<Receipt>>
const callerOf = createCallerFactory(router(caseTypeRouters(otherTypes, 'staff')))
const as = (world: World, { session }: { session: Session }): Listing => (callerOf(world.contextOf(session)) as unknown as { abnormalListing: Listing }).abnormalListing

const BUREAU = { unitId: 'D:SAMR:640104' }
const proof = { firmCode: '91640100MA7600000X', cause: 'falseInformation', verifiedOn: '2026-10-30' }

it('the desk proposes, the head lists, the paper can be printed; the same cause is not proposed twice', async () => {
  await using world = await openWorld({ extraTypes: [...otherTypes] })
  const desk = await world.officer('creditOfficer', BUREAU)
  const head = await world.officer('departmentHead', BUREAU)
  const proposed = await as(world, desk).propose({ input: proof })
  await expect(as(world, desk).propose({ input: proof })).rejects.toMatchObject({ cause: { refusal: { code: 'case.taken' } } })
  await expect(as(world, desk).list({ caseId: proposed.caseId, version: proposed.version, input: { findings: '经核实,情形属实' } })).rejects.toMatchObject({ cause: { refusal: { code: 'case.roleMissing' } } })
  const listed = await as(world, head).list({ caseId: proposed.caseId, version: proposed.version, input: { findings: '经核实,情形属实' } })
  expect(listed.state).toBe('listed')
  const { state } = await loadCase(world.house, proposed.caseId)
  expect({ number: state.number?.slice(0, 18), clocks: state.clocks.map(({ kind, dueOn }) => `${kind} ${dueOn}`).sort() }).toEqual({ number: 'YC-640104-20261102', clocks: ['listing 2026-11-13', 'objectionWindow 2026-12-02', 'threeYears 2029-11-02'] })
  const { rows: [paper] } = await world.database.pool.query<{ document: string; number: string; data: object }>('select document, number, data from issued_document where case_id = $1', [proposed.caseId])
  expect(isDocumentName(paper?.document ?? '')).toBe(true)
  const frame = { organ: { zh: '兴庆区市场监督管理局' }, number: paper?.number, issuedOn: '2026-11-02', caseNumber: state.number, enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }
  expect(documents['abnormalListing.listingDecision'].schema.safeParse({ ...paper?.data, ...frame }).error?.issues).toBeUndefined()
})
