import type { CaseState, Context } from '@onewindow/casework/case-state'
import { expect, it } from 'vitest'
import { seal } from './guards.ts'
import type { ApplicationFacts } from './schemas.ts'

const sealing = (status: string, licenceId: string | null = 'old') =>
  seal({ facts: { decision: { kind: 'granted' }, licenceId } } as unknown as CaseState<ApplicationFacts>, { known: { licences: [{ id: 'old', status }] } } as unknown as Context)?.code ?? null

it.each([
  ['valid', null], ['suspended', null], ['expired', null], ['underRevocation', 'application.formerInDoubt'], ['revoked', 'application.formerInDoubt'], ['penalised', 'application.formerInDoubt'], ['superseded', 'application.formerInDoubt'],
])('a renewal of what is %s is sealed, or says why not before anybody presses', (status, refusal) => {
  expect(sealing(status)).toBe(refusal)
})

it('what renews nothing asks for no former certificate', () => { expect(sealing('revoked', null)).toBeNull() })
