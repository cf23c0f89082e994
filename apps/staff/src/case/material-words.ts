import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { CaseWords } from '@onewindow/screens/case-texts'
import type { StatusRole } from '@onewindow/ui/status-roles'

export type Verdict = ApplicationPanel['materials']['materials'][number]

const ROLES: Record<Verdict['state'], StatusRole> = { satisfied: 'done', notNeeded: 'waiting', officerDecides: 'progress', waitingDataset: 'progress', committed: 'promised', deferred: 'promised', missing: 'refused' }

/** Shape and colour of a material's verdict (R2). */
export const roleOfVerdict = (verdict: Verdict): StatusRole => ROLES[verdict.state]

/** 已满足 · 申请人上传: the verdict and what it rests on; `licences` names types of certificates. */
export function verdictWords(verdict: Pick<Verdict, 'state' | 'by'>, words: Pick<CaseWords, 'find'>, licences: Readonly<Record<string, string>> = {}): string {
  const state = words.find(`material.${verdict.state}`) ?? verdict.state
  if (!verdict.by) return state
  const [kind = '', name = ''] = verdict.by.split(/:(.*)/s)
  const by = words.find(`materialBy.${kind}`, { name: licences[name] ?? name })
  return by ? `${state} · ${by}` : state
}
