import { factsView } from '@onewindow/casework/facts-view'
import { systemPerformer } from '@onewindow/casework/case-state'
import { begin, elapse } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { lived, openingOf, sub, supervisor, walkedCase, type Cast } from '../../test/case-walk.ts'
import { closing } from '../../test/shipped.ts'
import { AT, decider, head, lead, mate, PARTY_ID, stageOf } from '../../test/sub-walk.ts'
import { clueType } from './case-type.ts'
import type { ClueFacts } from './schemas.ts'

const party = { partyId: PARTY_ID, kind: 'individualBusiness', name: '马晓燕', address: '新华东街66号', uscc: '92640104MA00000001', minor: false } as const
const act = { actId: 'a1', place: '解放西街12号', point: null, conduct: '经营超过保质期的食品', pattern: 'single', from: '2026-02-20', to: '2026-02-20', discoveredOn: '2026-03-02', lifeHealthFinance: false, harm: false } as const
const facts: ClueFacts = {
  origin: 'report', originRef: 'R-1', sourceCaseId: null, organType: 'marketSupervision', receivedAt: AT, act, causes: ['MS02'], suspect: party, partyIdNumber: null, reporterNamed: true, reporterToldHere: true, reporter: { name: '李某', phone: '13900000000' },
  carried: null, proposal: null, proposed: null, notFiledFor: null, testing: null, mergedInto: null,
}
const sketch = { causeCode: 'MS02', act, party, partyClear: true, factsNeedPenalty: true, summary: '现场检查发现超过保质期食品' }
const cast: Cast<ClueFacts> = { type: clueType, facts, first: ['register', 'escalate'], known: (_c, _moment, { input }) => ({ certifiedAsked: (input as { officerIds?: string[] }).officerIds ?? [], mergeTarget: true }) }
const escalated: Cast<ClueFacts> = { ...cast, facts: { ...facts, originRef: null, proposal: sketch } }
const thing = { name: '临期饮料', quantity: 20, unit: '瓶', place: '货架', valueFen: 8000 }
const inputs: Readonly<Record<string, unknown>> = {
  assign: { officerIds: ['lead', 'mate'] }, requestTest: { body: '检验院', item: '微生物', days: 10 }, orderCorrection: { what: '下架', law: '食品安全法', days: 7 }, preserve: { why: '可能灭失', keeper: '店主', things: [thing] },
  coerce: { kind: 'seize', why: '可能灭失', conditions: ['safetyRisk'], urgent: true, things: [thing] }, proposeFile: sketch, proposeNotFile: { summary: '情节轻微', reason: 'slight' }, notFile: { reason: 'slight' },
  goSimple: { causeCode: 'MS08', party, factsClear: true, needsTest: false, leasedNumber: 'D1-0001' }, transferOut: { receiver: '金凤区市场监督管理局', files: ['登记表'] }, merge: { into: '019d0000-0000-7000-8000-0000000000c2' }, mergedCaseEnded: { from: '019d0000-0000-7000-8000-0000000000c2' },
}
const at = (day: string): string => `${day}T10:00:00+08:00`
const refusalOf = (deed: () => unknown): string | null => {
  try {
    deed()
    return null
  } catch (error) {
    return (error as { refusal?: { code: string } }).refusal?.code ?? String(error)
  }
}
const assigned = [{ event: 'assign', by: head, input: inputs.assign }]
const proposed = [...assigned, { event: 'proposeFile', by: lead, input: sketch, confirmedBy: [head] }]
const due = (life: ReturnType<typeof lived<ClueFacts>>) => life.state.clocks.findLast(({ kind }) => kind === 'screening')?.dueOn

describe('案源线索 (enforcement §3.1)', () => {
  it('R21: every row, every state; after the end only the duty to tell the reporter runs', () => {
    const left = walkedCase(escalated, { typed: (event) => inputs[event], mayRun: ['tellReporter'] })
    expect({ rows: left.rows, states: left.states }).toEqual({ rows: [], states: [] })
    expect(left.refusals).toBeGreaterThan(50)
  })

  it('EN-05: a clue of 2 March is screened by the 23rd, extended once by 14 April, not twice; a test stops it', () => {
    expect(due(lived(cast, assigned))).toBe('2026-03-23')
    const extended = lived(cast, [...assigned, { event: 'extendScreening', by: decider }])
    expect(due(extended)).toBe('2026-04-14')
    expect(refusalOf(() => lived(cast, [{ event: 'extendScreening', by: decider }], { from: extended }))).toBe('case.limitReached')
    const tested = lived(cast, [...assigned, { event: 'requestTest', by: mate, input: inputs.requestTest, at: at('2026-03-04') }])
    expect(due(tested)).toBeNull()
    expect(due(lived(cast, [{ event: 'resultBack', by: mate, at: at('2026-03-06') }], { from: tested }))).toBe('2026-03-25')
  })

  it('行政处罚法 §54: officers propose, the head agrees, somebody else decides; filing opens the ordinary case with its officers and measures', () => {
    const waiting = lived(cast, proposed)
    expect(waiting.state.state).toBe('awaitingDecision')
    expect(refusalOf(() => lived(cast, [{ event: 'file', by: { ...decider, accountId: 'lead' } }], { from: waiting }))).toBe('case.sameOfficer')
    const { opens, emits, documents } = lived(cast, [{ event: 'file', by: decider }], { from: waiting }).decisions.at(-1) ?? {}
    expect(opens).toMatchObject([{ type: 'ordinaryCase', on: 'open', parentId: null, adopts: ['coerciveMeasure', 'preservation', 'correctionOrder', 'criminalTransfer'], opening: { facts: { causeCode: 'MS02', clueId: waiting.state.id } } }])
    expect(opens?.[0]?.opening.parts.map(({ part }) => part)).toEqual(['officer', 'officer', 'party'])
    expect({ emits, documents: documents?.map(({ doc }) => doc) }).toEqual({ emits: ['caseFiled', 'caseClosed'], documents: ['clue.filingSheet'] })
    expect(JSON.stringify(opens)).not.toContain('13900000000')
  })

  it('R15: no party, no power, no time: not filed', () => {
    const propose = (change: object) => refusalOf(() => lived(cast, [...assigned, { event: 'proposeFile', by: lead, input: { ...sketch, ...change } }]))
    expect([propose({ party: null }), propose({ factsNeedPenalty: false }), propose({ causeCode: 'UM05' }), propose({ act: { ...act, from: '2024-02-20', to: '2024-02-20' } })]).toEqual(['clue.partyUnclear', 'clue.noFact', 'clue.noPower', 'clue.barred'])
  })

  it('行政处罚法 §22: the power is that over the region of the place, where that is written down; else over the organ’s own', () => {
    const placed = (regionCode: string | null) => refusalOf(() => lived(cast, [...assigned, { event: 'proposeFile', by: lead, input: { ...sketch, act: { ...act, regionCode } } }]))
    const onTheSpot = (regionCode: string | null) => refusalOf(() => lived({ ...cast, facts: { ...facts, act: { ...act, regionCode } } }, [{ event: 'goSimple', by: lead, input: { ...inputs.goSimple as object, causeCode: 'MS09' } }]))
    for (const tried of [placed, onTheSpot]) expect([tried(null), tried('640104'), tried('640104001'), tried('640105')]).toEqual([null, null, null, 'clue.noPower'])
  })

  it('nothing begins under a cause that is closed, unknown or another field’s, neither filed nor on the spot', () => {
    const shut = { stage: { ...stageOf(cast), settings: closing('MS08') } }
    const onTheSpot = (causeCode: string) => refusalOf(() => lived(cast, [{ event: 'goSimple', by: lead, input: { ...inputs.goSimple as object, causeCode } }], shut))
    expect([onTheSpot('MS09'), onTheSpot('MS08'), onTheSpot('MS99'), onTheSpot('UM09')]).toEqual([null, 'clue.noPower', 'clue.noPower', 'clue.noPower'])
    expect(refusalOf(() => lived(cast, [...assigned, { event: 'proposeFile', by: lead, input: { ...sketch, causeCode: 'MS08' } }], shut))).toBe('clue.noPower')
  })

  it('投诉举报处理暂行办法 §31: a named reporter is told within five working days of the decision, by the organ that took the report', () => {
    const filed = lived(cast, [...proposed, { event: 'file', by: decider }])
    expect(filed.state.clocks.find(({ kind }) => kind === 'tellReporter')?.dueOn).toBe('2026-03-09')
    expect(lived(cast, [{ event: 'told', by: lead, at: at('2026-03-05') }], { from: filed }).state.clocks.find(({ kind }) => kind === 'tellReporter')?.state).toBe('met')
    const read = (change: Partial<ClueFacts>, by: typeof head) => JSON.stringify(factsView(clueType, { ...facts, ...change }, by, true)).includes('13900000000')
    expect([read({}, head), read({}, lead), read({ reporterToldHere: false }, head)]).toEqual([true, false, false])
    const elsewhere: Cast<ClueFacts> = { ...cast, facts: { ...facts, reporterToldHere: false } }
    expect(refusalOf(() => lived(elsewhere, [...proposed, { event: 'file', by: decider }, { event: 'told', by: lead }]))).toBe('clue.notToldHere')
  })

  it.each([['transferOut', decider], ['merge', head]] as const)('enforcement §3.1: a named reporter also hears of “%s”, and the duty falls away when the clue comes back', (event, by) => {
    const gone = lived(cast, [{ event, by, input: inputs[event] }])
    expect(gone.state.clocks.find(({ kind }) => kind === 'tellReporter')?.dueOn).toBe('2026-03-09')
    expect(lived(cast, [{ event: 'told', by: head }], { from: gone }).state.flags).toContain('told')
    if (event === 'transferOut') expect(lived(cast, [{ event: 'returned', by: systemPerformer }], { from: gone }).state.clocks.find(({ kind }) => kind === 'tellReporter')?.state).toBe('cancelled')
  })

  it('enforcement §3.3: when the case that was filed is withdrawn or closed, the named reporter is told once more; who is told by another desk, or still waits for the first word, is not asked twice', () => {
    const filed = lived(cast, [...proposed, { event: 'file', by: decider }])
    const over = { event: 'filedCaseEnded', by: systemPerformer, at: at('2026-04-01') }
    const heard = lived(cast, [{ event: 'told', by: lead, at: at('2026-03-05') }, over], { from: filed })
    expect({ flags: heard.state.flags, due: heard.state.clocks.filter(({ kind }) => kind === 'tellReporter').map(({ state, dueOn }) => [state, dueOn]), notices: heard.decisions.at(-1)?.notices }).toEqual({
      flags: [], due: [['met', '2026-03-09'], ['running', '2026-04-09']], notices: [{ event: 'filedCaseEnded', to: [{ kind: 'seat', part: 'officer' }, { kind: 'role', role: 'departmentHead' }] }],
    })
    expect(lived(cast, [{ event: 'told', by: head, at: at('2026-04-02') }], { from: heard }).state.flags).toEqual(['told'])
    const owed = (life: typeof filed) => ({ clocks: life.state.clocks.filter(({ kind }) => kind === 'tellReporter').map(({ state }) => state), notices: life.decisions.at(-1)?.notices, passedOn: life.decisions.at(-1)?.tells })
    const passedOn = [{ to: 'linked', type: 'clue', message: 'mergedCaseEnded' }]
    expect(heard.decisions.at(-1)?.tells).toEqual(passedOn)
    expect(owed(lived(cast, [over], { from: filed }))).toEqual({ clocks: ['running'], notices: [], passedOn })
    expect(owed(lived({ ...cast, facts: { ...facts, reporterToldHere: false } }, [...proposed, { event: 'file', by: decider }, over]))).toEqual({ clocks: [], notices: [], passedOn })
  })

  it('the end of a case reaches the reporters of clues merged into the one that was filed, and not of those that are linked otherwise', () => {
    const merged = lived(cast, [{ event: 'merge', by: head, input: inputs.merge }, { event: 'told', by: head }])
    const over = (from: string) => ({ event: 'mergedCaseEnded', by: systemPerformer, input: { from }, at: at('2026-04-01') })
    expect(refusalOf(() => lived(cast, [over('019d0000-0000-7000-8000-0000000000c3')], { from: merged }))).toBe('clue.otherMatter')
    const heard = lived(cast, [over('019d0000-0000-7000-8000-0000000000c2')], { from: merged })
    expect({ flags: heard.state.flags, due: heard.state.clocks.findLast(({ kind }) => kind === 'tellReporter')?.dueOn }).toEqual({ flags: [], due: '2026-04-09' })
  })

  it('a test and its end are told to the party (market supervision procedure §18)', () => {
    const tested = lived(cast, [...assigned, { event: 'requestTest', by: lead, input: inputs.requestTest }, { event: 'resultBack', by: lead, input: inputs.resultBack }])
    for (const { notices } of tested.decisions.slice(-2)) expect(notices[0]?.to).toEqual([{ kind: 'part', part: 'party' }])
  })

  it('one duty, one clock: what a report in market supervision used up is used up here (common §2c)', () => {
    const carried: Cast<ClueFacts> = { ...cast, facts: { ...facts, carried: { startAt: at('2026-02-10'), pauses: [], extensions: [] } } }
    expect([due(lived(cast, [])), due(lived(carried, []))]).toEqual(['2026-03-23', '2026-03-09'])
    expect(refusalOf(() => lived(carried, [...assigned, { event: 'extendScreening', by: decider, at: at('2026-03-12') }]))).toBe('case.extensionAfterDue')
  })

  it('a missed screening asks for a red card and may still be decided', () => {
    const late = elapse(stageOf(cast), lived(cast, proposed), at('2026-03-25'))
    expect(late.decisions.at(-1)).toMatchObject({ event: 'clockMissed', body: { colour: 'red' }, emits: ['clockMissed'] })
    expect(lived(cast, [{ event: 'file', by: decider, at: at('2026-03-25') }], { from: late }).state.state).toBe('filed')
  })

  it('what was not filed is taken up again with fresh fifteen days; what nobody wanted comes back', () => {
    const notFiled = lived(cast, [...assigned, { event: 'proposeNotFile', by: lead, input: inputs.proposeNotFile, confirmedBy: [head] }, { event: 'notFile', by: decider, input: inputs.notFile }])
    expect(notFiled.state.result).toBe('notFiled')
    expect(due(lived(cast, [{ event: 'reopen', by: supervisor, at: at('2026-04-01') }], { from: notFiled }))).toBe('2026-04-23')
    const away = lived(cast, [{ event: 'transferOut', by: decider, input: inputs.transferOut }])
    expect(lived(cast, [{ event: 'returned', by: systemPerformer }], { from: away }).state.state).toBe('received')
  })

  it('enforcement §3.1, 行政处罚法 §75: a named reporter hears that the clue was taken up anew, at the latest with what becomes of it', () => {
    const reporterClocks = (life: ReturnType<typeof lived<ClueFacts>>) => life.state.clocks.filter(({ kind }) => kind === 'tellReporter').map(({ state, dueOn }) => `${state} ${dueOn}`)
    const spared = [{ event: 'proposeNotFile', by: lead, input: inputs.proposeNotFile, confirmedBy: [head] }, { event: 'notFile', by: decider, input: inputs.notFile }]
    const reopened = lived(cast, [...assigned, ...spared, { event: 'told', by: lead }, { event: 'reopen', by: supervisor, at: at('2026-04-01') }])
    expect({ due: reporterClocks(reopened), flags: reopened.state.flags }).toEqual({ due: ['met 2026-03-09', 'running 2026-04-09'], flags: [] })
    const told = { event: 'told', by: head, at: at('2026-04-02') }
    const heard = lived(cast, [told], { from: reopened })
    expect({ due: reporterClocks(heard), flags: heard.state.flags }).toEqual({ due: ['met 2026-03-09', 'met 2026-04-09'], flags: ['told'] })
    expect(lived(cast, [...assigned, told], { from: reopened }).state).toMatchObject({ state: 'screening', flags: ['told'] })
    const again = [...assigned, ...spared].map((deed) => ({ ...deed, at: at('2026-04-03') }))
    expect({ due: reporterClocks(lived(cast, again, { from: heard })), flags: lived(cast, again, { from: heard }).state.flags }).toEqual({ due: ['met 2026-03-09', 'met 2026-04-09', 'running 2026-04-13'], flags: [] })
    expect(reporterClocks(lived(cast, again, { from: reopened }))).toEqual(['met 2026-03-09', 'cancelled 2026-04-09', 'running 2026-04-13'])
    const elsewhere: Cast<ClueFacts> = { ...cast, facts: { ...facts, reporterToldHere: false } }
    expect(reporterClocks(lived(elsewhere, [...assigned, ...spared, { event: 'reopen', by: supervisor }]))).toEqual([])
  })

  it('what is held stays with a case that goes on: no transfer, no merger while things are seized', () => {
    const holding: Cast<ClueFacts> = { ...cast, subs: [sub('m1', 'coerciveMeasure', 'seize', 'imposed', 'open')] }
    expect(refusalOf(() => lived(holding, [{ event: 'transferOut', by: decider, input: inputs.transferOut }]))).toBe('case.openParts')
    expect(refusalOf(() => lived(holding, [{ event: 'merge', by: head, input: inputs.merge }]))).toBe('case.openParts')
  })

  it('R14: the same report sent twice is one clue', () => {
    const known: Cast<ClueFacts> = { ...cast, known: () => ({ sameClue: 'XS-640104-20260302-000001-0' }) }
    const byOfficer = () => begin(stageOf(known), openingOf(known), { event: 'register', by: lead, at: AT })
    expect([refusalOf(() => lived(known, [])), refusalOf(byOfficer)]).toEqual(['case.taken', 'clue.sameClue'])
    expect(lived(cast, []).decisions[0]?.claims).toEqual([{ kind: 'clueOrigin', key: 'report:R-1' }])
  })
})
