import { systemPerformer } from '@onewindow/casework/case-state'
import { begin, elapse } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { cashier, lived, openingOf, sub, walkedCase, type Cast } from '../../test/case-walk.ts'
import { closing } from '../../test/shipped.ts'
import { AT, citizen, decider, lead, mate, PARTY_ID, stageOf } from '../../test/sub-walk.ts'
import { simpleCaseType } from './case-type.ts'
import { freshSimple, type SimpleCaseFacts } from './schemas.ts'

const party = { partyId: PARTY_ID, kind: 'person', name: '马晓燕', address: '新华东街66号', uscc: null, minor: false } as const
const act = { actId: 'a1', place: '解放西街12号', point: null, conduct: '随意倾倒生活垃圾', pattern: 'single', from: '2026-03-02', to: '2026-03-02', discoveredOn: '2026-03-02', lifeHealthFinance: false, harm: false } as const
const facts = freshSimple({ organType: 'urbanManagement', clueId: null, leasedNumber: 'D1-0001', causeCode: 'UM09', party, partyIdNumber: null, act, contactAt: AT })
const UM = { unitId: 'D:UM:640104', unitPath: 'S:640100/C:640104/D:UM:640104', regionCode: '640104' }

const execution = [sub('s-execution', 'execution', 'simple', 'done')]
const cast: Cast<SimpleCaseFacts> = { type: simpleCaseType, facts, subs: execution, first: ['open'], known: () => ({ papers: ['EN-D05', 'EN-D06'], filed: [{ id: '银城当罚〔2026〕1号', code: 'EN-D06', issuedOn: '2026-03-02', sha256: null }] }) }

const range = { goodsValue: null, illegalGain: null, adFee: null, constructionCost: null, serious: false, flaw: false, refusal: false }
const spotOf = (score: number, fineFen: number, more: object = {}) => ({
  range, sheet: { factors: { fault: Math.min(score, 20), scale: Math.max(0, score - 20), duration: 0, consequence: 0, record: 0, correction: 0 }, circumstances: [], mitigationDegree: null },
  penalty: { kinds: fineFen > 0 ? ['fine'] : ['warning'], fineFen, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }, amountReason: '按裁量基准计算', factsClear: true, needsTest: false, hardToEnforceLater: '', remoteAndAsked: false, partySigned: true, refusal: '', ...more,
})
const fault = { age: null, unableToDiscern: false, noFaultProved: true, slight: false, corrected: false, harm: null, first: false }
const inputs: Readonly<Record<string, unknown>> = {
  tell: { told: '违法事实、理由、依据和陈述申辩的权利', findings: '当事人在路边倾倒垃圾' }, hear: { words: '下次注意' }, noPenalty: { punishability: fault, code: 'APL33(2)', education: '请投放到指定地点' }, escalate: { summary: '事实有争议' }, serveOnSpot: { signed: true, refusal: '' },
  collect: { financeReceiptNo: 'NX000001' }, modify: { penalty: { kinds: ['fine'], fineFen: 10_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 } },
}
const told = [{ event: 'showCertificates', by: lead }, { event: 'tell', by: lead, input: inputs.tell }]
const heard = [...told, { event: 'hear', by: citizen, input: inputs.hear }]
const served = (score: number, fineFen: number, more: object = {}) => [...heard, { event: 'decide', by: lead, input: spotOf(score, fineFen, more) }, { event: 'serveOnSpot', by: mate, input: inputs.serveOnSpot }]
const at = (day: string): string => `${day}T10:00:00+08:00`
const refusalOf = (deed: () => unknown): string | null => {
  try {
    deed()
    return null
  } catch (error) {
    return (error as { refusal?: { code: string } }).refusal?.code ?? String(error)
  }
}
/** The officers of the walk stand in market supervision; the case of the table tests in urban management. */
const shop: Cast<SimpleCaseFacts> = { ...cast, facts: { ...facts, organType: 'marketSupervision', causeCode: 'MS09' } }

describe('简易程序 (enforcement §3.2)', () => {
  it('R21: every row, every state; nothing is decided before the party was told and heard, nothing above the limit', () => {
    const byOfficer = begin(stageOf(shop), openingOf(shop), { event: 'open', by: lead, at: AT })
    const left = walkedCase(shop, {
      scripts: [byOfficer, lived(shop, [...heard, { event: 'decide', by: lead, input: spotOf(0, 0) }, { event: 'serveOnSpot', by: lead, input: inputs.serveOnSpot }, { event: 'reportBack', by: lead }])],
      typed: (event, _c, random) => (event === 'decide' ? spotOf(0, random() < 0.5 ? 10_000 : 0, { amountReason: '偏离裁量基准的理由：首次违法、主动改正、没有造成危害后果、积极配合调查处理' }) : inputs[event]),
      watch: (c, event) => {
        if (event !== 'decide') return
        const acts = c.acts.map((one) => one.event)
        expect(acts.indexOf('hear')).toBeGreaterThan(acts.indexOf('tell'))
        expect(c.facts.decision?.penalty.fineFen).toBeLessThanOrEqual(20_000)
      },
    })
    expect({ rows: left.rows, states: left.states }).toEqual({ rows: [], states: [] })
    expect(left.refusals).toBeGreaterThan(50)
  })

  it('a case that is there is decided, also where its cause was closed on the day it was opened', () => {
    const life = lived(shop, [...heard, { event: 'decide', by: lead, input: spotOf(0, 0) }], { stage: { ...stageOf(shop), settings: closing('MS09') } })
    expect(life.state.state).toBe('decided')
  })

  it('行政处罚法 §42: opened by two officers with certificates in force, never by one', () => {
    const alone: Cast<SimpleCaseFacts> = { ...shop, known: () => ({ certified: ['lead'] }) }
    const open = (one: Cast<SimpleCaseFacts>) => () => begin(stageOf(one), openingOf(one), { event: 'open', by: lead, at: AT })
    expect([refusalOf(open(shop)), refusalOf(open(alone))]).toEqual([null, 'case.officerInvalid'])
  })

  const street: Cast<SimpleCaseFacts> = { ...cast, known: () => ({ papers: ['EN-D05', 'EN-D06'] }) }
  const inStreet = (deeds: Parameters<typeof lived<SimpleCaseFacts>>[1]) => {
    const start = lived(street, [])
    return lived(street, deeds, { from: { ...start, state: { ...start.state, ...UM } } })
  }

  it('EN-02, EN-03: 200 CNY may be decided on the spot, 204 may not and goes to the ordinary procedure', () => {
    expect(inStreet(served(25, 20_000)).state.state).toBe('served')
    expect(refusalOf(() => inStreet([...heard, { event: 'decide', by: lead, input: spotOf(26, 20_400) }]))).toBe('simpleCase.amountTooHigh')
    const { opens } = inStreet([...heard, { event: 'escalate', by: lead, input: inputs.escalate }]).decisions.at(-1) ?? {}
    expect(opens).toMatchObject([{ type: 'clue', on: 'escalate', opening: { facts: { receivedAt: AT, proposed: 'file' } } }])
  })

  it('行政处罚法 §44, §45, §55: certificates, then what is told, then the party speaks', () => {
    expect(refusalOf(() => inStreet([{ event: 'tell', by: lead, input: inputs.tell }]))).toBe('simpleCase.notShown')
    expect(refusalOf(() => inStreet([...told, { event: 'decide', by: lead, input: spotOf(25, 20_000) }]))).toBe('simpleCase.notHeard')
    expect(refusalOf(() => inStreet([...heard, { event: 'decide', by: lead, input: spotOf(25, 20_000, { partySigned: false }) }]))).toBe('simpleCase.notSigned')
  })

  it('EN-04, I14: the paper names reconsideration first, sixty days and the body, and no direct suit', () => {
    const { data } = inStreet(served(25, 20_000)).decisions.find(({ event }) => event === 'decide')?.documents[0] ?? {}
    expect(data).toMatchObject({ fineFen: 20_000, reconsiderationLastDay: '2026-05-06' })
    expect(String(data?.reconsiderationFirst)).toContain('先向银川市兴庆区人民政府申请行政复议')
    expect(data).not.toHaveProperty('remedies')
  })

  it('行政处罚法 §52, §68, §71: 100 CNY may be taken there with a receipt, is handed in within two working days and then paid in', () => {
    expect(refusalOf(() => inStreet([...served(25, 20_000), { event: 'collect', by: lead, input: inputs.collect }]))).toBe('simpleCase.notToBeCollected')
    const collected = inStreet([...served(0, 10_000), { event: 'collect', by: lead, input: inputs.collect }])
    const dueOn = (life: typeof collected, kind: string) => life.state.clocks.find((clock) => clock.kind === kind)?.dueOn
    expect([dueOn(collected, 'reportBack'), dueOn(collected, 'handIn')]).toEqual(['2026-03-04', '2026-03-04'])
    expect(refusalOf(() => lived(street, [{ event: 'collect', by: lead, input: inputs.collect }], { from: collected }))).toBe('simpleCase.notToBeCollected')
    const clerk = { ...cashier, grants: [{ role: 'financeClerk' as const, ...UM }] }
    const handed = lived(street, [{ event: 'handInCash', by: clerk, at: at('2026-03-03') }], { from: collected })
    expect(dueOn(handed, 'bankIn')).toBe('2026-03-05')
    expect(lived(street, [{ event: 'bankInCash', by: clerk, at: at('2026-03-04') }, { event: 'reportBack', by: lead, at: at('2026-03-04') }], { from: handed }).state.state).toBe('filedBack')
  })

  it('a fine whose execution has ended closes by itself; a warning needs none', () => {
    const warned = inStreet([...served(0, 0), { event: 'reportBack', by: lead }])
    expect(warned.decisions.at(-1)?.opens).toEqual([])
    const start = lived(street, [])
    const fined = lived(street, [...served(25, 20_000), { event: 'reportBack', by: lead, at: at('2026-03-03') }], { from: { ...start, state: { ...start.state, ...UM, subs: [] } } })
    expect(fined.decisions.at(-1)?.opens).toMatchObject([{ type: 'execution', on: 'open', opening: { facts: { procedure: 'simple', servedOn: '2026-03-02' } } }])
    expect(elapse(stageOf(street), fined, at('2026-03-05')).state.state).toBe('filedBack')
    const closed = elapse(stageOf(street), warned, at('2026-03-03'))
    expect([closed.state.state, closed.decisions.at(-1)?.documents.map(({ doc }) => doc)]).toEqual(['closed', ['simpleCase.closingSheet']])
  })

  it('公示规定 §2: market supervision publishes nothing that was decided on the spot, and the case says so', () => {
    const life = lived(shop, [...heard, { event: 'decide', by: lead, input: spotOf(0, 10_000, { socialImpact: true, amountReason: '偏离裁量基准的理由：首次违法、主动改正、没有造成危害后果、积极配合调查处理' }) }, { event: 'serveOnSpot', by: mate, input: inputs.serveOnSpot }])
    expect([life.state.facts.decision?.exemptFor, life.decisions.at(-1)?.opens]).toEqual(['simpleProcedure', []])
  })

  it('行政处罚法 §29: the fine claims the act, annulment frees it; a leased number counts once', () => {
    const life = inStreet(served(25, 20_000))
    expect(life.decisions.flatMap(({ claims }) => claims).map(({ kind }) => kind)).toEqual(['leasedNumber', 'finedAct'])
    const boss = { ...decider, grants: [{ role: 'decisionMaker' as const, ...UM }] }
    expect(lived(street, [{ event: 'annul', by: boss }], { from: life }).decisions.at(-1)).toMatchObject({ releases: 'all', emits: ['penaltyChanged', 'caseClosed'] })
    expect(lived(street, [{ event: 'modify', by: systemPerformer, input: { penalty: { kinds: ['fine'], fineFen: 1, gainsFen: 0, goodsFen: 0, restrictMonths: 0 } } }], { from: life }).state.facts.decision?.penalty.fineFen).toBe(1)
    expect(refusalOf(() => lived(street, [{ event: 'modify', by: boss, input: { penalty: { kinds: ['fine'], fineFen: 20_001, gainsFen: 0, goodsFen: 0, restrictMonths: 0 } } }], { from: life }))).toBe('simpleCase.heavier')
  })
})
