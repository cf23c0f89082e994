import type { EventName } from '@onewindow/events/events'
import { showQuestions } from '@onewindow/casework/asked-about'
import { showRatings } from '@onewindow/casework/rated'
import type { Subscription } from '@onewindow/casework/receive'
import { firmStandingSubscriptions } from '../application/firm-standing.ts'
import { benefitConfirmed } from '../application/benefit.ts'
import { preparedSubscriptions } from '../application/prepared.ts'
import { ratingSubscriptions } from '../application/rating.ts'
import { approvalCaseTypes } from '../case-types.ts'
import { correctionDone } from './corrections.ts'
import { fileAt, fileOfReplaced, filesOfApplication } from './files.ts'
import { registrationSubscriptions } from './registration.ts'
import type { ProposeInput } from './schemas.ts'

/** What the inspector found speaks for itself; whether the public would suffer is for the one who decides (行政许可法 §69(3)). */
const proposalFrom = (number: string | null, falseFromStart: boolean): ProposeInput => ({
  ground: falseFromStart ? 'fraud' : 'notQualified', facts: `告知承诺核查未通过${number ? `（核查编号${number}）` : ''}：${falseFromStart ? '承诺内容自始不实' : '逾期未整改或者整改后仍不符合承诺条件'}。`,
  publicInterest: '撤销是否会对公共利益造成重大损害，由决定机关在作出决定前评估。',
})

/** A broken promise puts every certificate in force of that application under revocation (approval §3.5). */
const fraudSuspected: Subscription = {
  on: 'fraudSuspected', by: 'licence',
  deliver: async (house, { payload }) => {
    const { applicationId, caseId, number, falseFromStart } = payload as { applicationId: string; caseId: string; number: string | null; falseFromStart: boolean }
    const input = proposalFrom(number, falseFromStart)
    const files = await filesOfApplication(house.database.pool, applicationId, caseId)
    return files.map(({ licenceId, ...file }) => ('fileId' in file ? { tell: file.fileId, message: 'fraudSuspected', input, about: licenceId } : { open: { caseType: 'licence', ...file.opening, links: [...(file.opening.links ?? []), { to: caseId, kind: 'causedBy' as const }] }, on: 'proposeRevocation', input, about: licenceId }))
  },
}

/** What happened to a certificate elsewhere, its file follows; news the register has left behind already is not told. */
const follows = (on: EventName): Subscription => ({
  on, by: 'licenceFile',
  deliver: async (house, { payload }) => {
    const { licenceId, version, event } = payload as { licenceId: string; version: number; event: string }
    const file = await fileAt(house.database.pool, licenceId, version)
    return file ? [{ tell: file, message: event }] : []
  },
})

/** A new certificate ended the one it replaces. */
const replaced: Subscription = {
  on: 'licenceIssued', by: 'licenceFile',
  deliver: async (house, { payload }) => {
    const file = await fileOfReplaced(house.database.pool, payload.licenceId as string)
    return file ? [{ tell: file, message: 'replace' }] : []
  },
}

/** What approval listens to. */
export const approvalSubscriptions: readonly Subscription[] = [fraudSuspected, replaced, correctionDone, ...(['licenceChanged', 'licenceSuspended', 'licenceExpired', 'licenceCancelled', 'licenceRevoked'] as const).map(follows), ...registrationSubscriptions, ...firmStandingSubscriptions, ...ratingSubscriptions, ...preparedSubscriptions, benefitConfirmed, showQuestions('approval', approvalCaseTypes), showRatings('approval', approvalCaseTypes.filter(({ name }) => name !== 'application'))]
