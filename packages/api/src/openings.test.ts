import { beginningsOf } from '@onewindow/desk/public-openings'
import { describe, expect, it } from 'vitest'
import { caseTypes } from './case-types.ts'
import { appRouter } from './router.ts'

describe('what citizens may begin by themselves', () => {
  const ways = beginningsOf(caseTypes).map(({ caseType, event }) => `${caseType}.${event}`)
  it('is read from the tables: requests, appointments, tickets, mandates, and what firms begin; a draft is no way of its own', () => {
    expect(ways).toEqual(expect.arrayContaining(['citizenRequest.report', 'appointment.hold', 'queueTicket.issue', 'mandate.draftMandate', 'creditRepair.apply', 'recall.start']))
    expect(ways).not.toContain('citizenRequest.saveDraft')
  })
  it('each has its procedure in the realm of citizens', () => {
    const procedures = Object.keys((appRouter as unknown as { _def: { procedures: object } })._def.procedures)
    for (const way of ways) expect(procedures.some((name) => name === `citizen.${way}` || name === `citizen.${way}Event`), way).toBe(true)
  })
})
