import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { CaseView } from '@onewindow/casework/definition/views'
import { expect, it } from 'vitest'
import { overridesOf } from './overrides.tsx'
import { generalStart, startsOf } from './starts.ts'

const point = { materialKey: 'mat.applicationForm', defect: '未签字', cure: '签字后提交' }
const panelWith = (defects: readonly (typeof point)[]) => ({
  item: { conditions: [], legalBasis: [], specialProcedures: [], extension: null }, facts: { zh: [], en: [] }, materials: { materials: [], correctionList: ['mat.layoutPlan'] }, partyName: '马晓燕',
  kept: { conditions: [], delivery: { mode: 'window' }, agentName: null, recusals: [], defects },
}) as unknown as ApplicationPanel
const known = (panel: ApplicationPanel) => ({ view: { tasks: [], caseType: 'application' } as unknown as CaseView, panel, names: {}, unitIds: [], text: ((key: string) => key) as never, me: '李伟' })

it('defects for the lead unit are written like a notice: what is missing stands there, what was reported before can be changed', () => {
  expect(startsOf(known(panelWith([])))['reportDefects']).toEqual({ items: [{ materialKey: 'mat.layoutPlan', defect: 'defectMissing', cure: 'cureMissing' }] })
  expect(startsOf(known(panelWith([point])))['reportDefects']).toEqual({ items: [point] })
  const controls = overridesOf(known(panelWith([])), () => undefined)
  expect(controls['reportDefects']?.['items']).toBe(controls['requestCorrection']?.['items'])
})

it('a report from below is answered by the task of the own organ: the one chosen is the first that is open there', () => {
  const task = (id: string, unitId: string, state = 'open') => ({ id, kind: 'hazardReport', unitId, state })
  const view = { tasks: [task('done', 'D:SAMR:640100', 'answered'), task('theirs', 'D:SAMR:640200'), task('ours', 'D:SAMR:640100'), task('next', 'D:SAMR:640100')] } as unknown as CaseView
  expect([generalStart({ view, unitIds: ['D:SAMR:640100'] }, 'answerHazardReport'), generalStart({ view, unitIds: ['D:SAMR:640100'] }, 'seriousHazard')]).toEqual([{ taskId: 'ours' }, {}])
})
