import type { RoleId } from '@onewindow/identity/roles'
import type { Application, Officer } from './drive.ts'

const ACCEPTS = ['acceptOnTheSpot', 'acceptOnCommitment', 'accept', 'acceptWithDeferred'] as const
const ROLES: Readonly<Record<string, RoleId>> = { reviewer: 'reviewer', assessor: 'reviewer', expert: 'expert', inspector: 'inspector', hearing_officer: 'hearingOfficer' }

/** The events an officer sees as possible now. */
export async function possible(application: Application, officer: Officer): Promise<string[]> {
  const { actions } = await officer.staff.case.get({ caseId: application.caseId })
  return actions.filter(({ refusal }) => !refusal).map(({ event }) => event)
}

/** The acceptor takes the first way of accepting that the page offers. @throws Error when it offers none */
export async function accepted(application: Application): Promise<string> {
  const offered = await possible(application, await application.at('acceptor'))
  const way = ACCEPTS.find((event) => offered.includes(event))
  if (!way) throw new Error(`${application.item.slug}: no way to accept, only ${offered.join(', ')}`)
  await application.officerDoes(way, 'acceptor')
  return way
}

/** The second person of a proposal says yes. */
export async function confirmed(application: Application, role: RoleId, name: string): Promise<void> {
  const officer = await application.at(role, name)
  const { tasks, version } = await officer.staff.case.get({ caseId: application.caseId })
  const proposal = tasks.find(({ kind, state }) => kind === 'proposal' && state === 'open')
  await officer.staff.case.confirm({ caseId: application.caseId, version, proposalId: proposal?.id ?? '' })
}

/** Every stage of the item's chain between acceptance and decision, each by the officer it names. Ends awaiting the decision. */
export async function reviewed(application: Application): Promise<void> {
  await application.officerDoes('startReview', 'reviewer')
  await joined(application)
  for (let guard = 0; guard < 20; guard += 1) {
    const reviewer = await application.at('reviewer')
    const offered = await possible(application, reviewer)
    if (offered.includes('sendUp')) await application.officerDoes('sendUp', 'reviewer')
    if (offered.includes('submitForDecision')) return void (await application.officerDoes('submitForDecision', 'reviewer'))
    await signNext(application, reviewer)
  }
  throw new Error(`${application.item.slug}: the review does not end`)
}

/** Departments the item names as co-approvers are asked, and agree (联合审批). */
async function joined(application: Application): Promise<void> {
  const { coApprovers } = application.item.jointApproval ?? { coApprovers: [] }
  if (coApprovers.length === 0) return
  const { c } = await application.setting(application.me)
  const region = c.unitId.split(':').at(-1) ?? ''
  const unitIds = coApprovers.map((code) => `D:${code}:${region}`)
  await application.officerDoes('requestOpinions', 'reviewer', { input: { question: '请就占道方案提出意见。', unitIds } })
  for (const unitId of unitIds) await application.officerDoes('giveOpinion', 'reviewer', { by: await application.world.officer('reviewer', { unitId }) })
}

async function signNext(application: Application, reviewer: Officer): Promise<void> {
  const { openStages } = await reviewer.staff.application.panel({ caseId: application.caseId })
  const [next] = openStages
  if (!next) throw new Error(`${application.item.slug}: nothing to sign and no way to the decision`)
  if (next.stage === 'inspect') {
    await application.officerDoes('recordSiteInspection', 'inspector', { name: 'first' })
    return confirmed(application, 'inspector', 'second')
  }
  if (next.stage === 'hearing') {
    await application.officerDoes('orderHearing', 'departmentHead')
    await application.officerDoes('holdHearing', 'hearingOfficer')
    return void (await application.officerDoes('endSpecial', 'reviewer'))
  }
  await application.officerDoes('signStage', ROLES[next.role] ?? 'reviewer')
}

/** From the grant to the end: certificate sealed and delivered where the item has one, else the decision. */
export async function granted(application: Application): Promise<void> {
  await application.officerDoes('grant', 'decisionMaker')
  if (application.item.fee.charged) await application.officerDoes('recordPayment', 'financeClerk')
  if (!application.item.result.licenceType) return void (await application.officerDoes('deliverDecision', 'issuer'))
  await application.officerDoes('startIssuing', 'issuer')
  await application.officerDoes('sealCertificate', 'issuer')
  await application.officerDoes('deliver', 'issuer')
}

/** The whole way from submitted to completed with a grant. */
export async function finished(application: Application): Promise<void> {
  const way = await accepted(application)
  if (way !== 'acceptOnTheSpot' && way !== 'acceptOnCommitment') await reviewed(application)
  await granted(application)
}
