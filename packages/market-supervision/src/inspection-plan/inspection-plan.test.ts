import type { CaseState } from '@onewindow/casework/case-state'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { describe, expect, it } from 'vitest'
import { expectWalked, lived, staff, type Staged } from '../../test/others-walk.ts'
import { inspectionPlanType } from './case-type.ts'
import { planFaults } from './checks.ts'
import { planFacts, type PlanFacts } from './schemas.ts'

const [planner, head, credit] = [staff('inspectionPlanner'), staff('departmentHead'), staff('creditOfficer')]
const facts = planFacts.parse({
  name: '2026年度双随机抽查计划', year: 2026, startsOn: '2026-03-02', endsOn: '2026-12-20', scope: '兴庆区全部经营主体', items: [{ code: 'registration', months: [3, 6] }], ratiosBp: { A: 100, B: 300, C: 1000, D: 3000 }, visitsPerFirm: 1, departments: ['SAMR'],
})
const { edition: _e, replacesId: _r, exception: _x, planNo: _n, publishedOn: _p, ...content } = facts
let otherEdition = 2
const staged: Staged<PlanFacts> = {
  type: inspectionPlanType, facts, people: [planner, head, credit, staff('inspectionPlanner', 'planner-2')], known: () => ({ planNo: 'XQ-SCJG-JH-2026-0001', openEditions: 0, openBatches: 0, allBatches: 2, otherEdition }),
}
const codeOf = (deed: () => unknown): unknown => {
  try {
    deed()
    return null
  } catch (error) {
    return (error as { refusal?: { code: string } }).refusal?.code ?? error
  }
}

describe('a plan (优化营商环境条例 §54)', () => {
  it('R21: random plans execute every row; who approves did not write it, who publishes did neither', () => {
    const typed = (event: string): unknown => ({ edit: content, submit: { exception: '已说明理由' }, adjust: { why: '新增检查事项' } } as Record<string, unknown>)[event] ?? {}
    const watch = (after: CaseState<PlanFacts>, event: string): void => {
      const last = after.acts.at(-1)?.actorId
      const writers = after.acts.filter((act) => ['create', 'edit', 'submit'].includes(act.event)).map(({ actorId }) => actorId)
      if (event === 'approve' || event === 'publish') expect(writers).not.toContain(last)
      if (['published', 'running'].includes(after.state)) expect(after.facts.planNo).not.toBeNull()
    }
    expect(expectWalked(staged, { openings: [{ event: 'create', by: planner }, { event: 'create' }], typed, watch, leap: 300 }).steps).toBeGreaterThanOrEqual(2000)
  })

  it.each([
    ['ratios, cap and coverage kept', {}, []],
    ['a ratio lower than the class demands', { ratiosBp: { ...facts.ratiosBp, D: 1000 } }, ['ratio']],
    ['more visits than any cap', { visitsPerFirm: 5 }, ['cap']],
  ] as const)('%s', (_name, change, faults) => {
    expect(planFaults({ ...facts, ...change } as PlanFacts, asShipped)).toEqual(faults)
  })

  it('what does not keep the ratios goes to the head with a reason only', () => {
    const low = { ...staged, facts: { ...facts, visitsPerFirm: 5 } }
    const submit = (exception: string) => codeOf(() => lived(low, { event: 'create', by: planner }, [{ event: 'submit', by: planner, input: { exception } }]))
    expect(submit('')).toBe('inspectionPlan.checkFailed')
    expect(submit('上级部署专项')).toBeNull()
  })

  it('items outside the published list are in no plan', () => {
    expect(codeOf(() => lived(staged, { event: 'create', by: planner }, [{ event: 'edit', by: planner, input: { ...content, items: [{ code: 'unheard', months: [3] }] } }]))).toBe('inspectionPlan.itemNotListed')
  })

  it('an edition that took over an item which is no longer on the list is not handed in', () => {
    const old = { ...staged, facts: { ...facts, items: [{ code: 'unheard', months: [3] }] } }
    expect(codeOf(() => lived(old, { event: 'create' }, [{ event: 'submit', by: planner, input: { exception: '上级部署专项' } }]))).toBe('inspectionPlan.itemNotListed')
  })

  it('an adjustment opens the next edition; only a later edition takes the place of this one', () => {
    const life = lived(staged, { event: 'create', by: planner }, [{ event: 'submit', by: planner, input: { exception: '' } }, { event: 'approve', by: head }, { event: 'publish', by: credit }, { event: 'adjust', by: planner, input: { why: '新增检查事项' } }])
    const [order] = life.decisions.at(-1)?.opens ?? []
    expect({ type: order?.type, link: order?.link, facts: order?.opening.facts }).toMatchObject({ type: 'inspectionPlan', link: 'varies', facts: { edition: 2, planNo: null } })
    expect(planFacts.safeParse(order?.opening.facts).success).toBe(true)
    otherEdition = 1
    expect(codeOf(() => lived(staged, { event: 'create', by: planner }, [{ event: 'submit', by: planner, input: { exception: '' } }, { event: 'approve', by: head }, { event: 'publish', by: credit }, { event: 'supersede' }]))).toBe('case.notFound')
    otherEdition = 2
  })
})
