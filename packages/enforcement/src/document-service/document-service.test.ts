import { describe, expect, it } from 'vitest'
import { AT, decider, expectWalked, file, lead, lived, type Typed } from '../../test/sub-walk.ts'
import { documentServiceType } from './case-type.ts'
import { dayServed, otherModesFailed } from './outcome.ts'
import type { AttemptInput, ServiceFacts } from './schemas.ts'

const facts = { documentId: '019d0000-0000-7000-8000-0000000000bb', paper: 'execution.reminder', addressee: '马晓燕', address: '新华东街66号', addressConfirmed: true, electronicConsent: true, isDecision: true, attempts: [], servedOn: null } as unknown as ServiceFacts
const staged = { type: documentServiceType, facts }
const tried = (mode: AttemptInput['mode'], outcome: AttemptInput['outcome'], more: Partial<AttemptInput> = {}): AttemptInput => ({ mode, outcome, on: '2026-03-05', signer: '', relation: '', witness: '', postSerial: '', note: '', ...more })
const attempt = (input: AttemptInput) => ({ event: 'attempt', input, by: lead, at: '2026-03-06T10:00:00+08:00' })

describe('R6c, 民事诉讼法 §87–95: the day a paper counts as served', () => {
  it.each([
    [tried('direct', 'taken', { signer: '马晓燕' }), false, '2026-03-05'], [tried('direct', 'taken'), false, null], [tried('direct', 'failed'), false, null], [tried('substitute', 'taken', { signer: '马明', relation: '丈夫' }), false, '2026-03-05'],
    [tried('leftBehind', 'left', { witness: '社区张某' }), false, '2026-03-05'], [tried('leftBehind', 'left'), true, '2026-03-05'], [tried('leftBehind', 'left'), false, null],
    [tried('mail', 'taken'), false, '2026-03-05'], [tried('mail', 'returned'), false, '2026-03-05'], [tried('electronic', 'taken'), false, '2026-03-05'],
  ] as const)('%o recorded %s: %s', (input, recorded, day) => {
    expect(dayServed({ addressConfirmed: true, electronicConsent: true }, input, recorded)).toBe(day)
  })

  it('a letter returned from an address nobody confirmed, and a message nobody agreed to, serve nothing', () => {
    const stranger = { addressConfirmed: false, electronicConsent: false }
    expect([dayServed(stranger, tried('mail', 'returned'), false), dayServed(stranger, tried('electronic', 'taken'), false)]).toEqual([null, null])
  })
})

describe('a service', () => {
  it('ends on the day it was signed for, though it is written down a day later', () => {
    const { state } = lived(staged, 'open', [attempt(tried('direct', 'taken', { signer: '马晓燕' }))])
    expect({ state: state.state, on: state.facts.servedOn, clock: state.clocks[0]?.state }).toEqual({ state: 'served', on: '2026-03-05', clock: 'met' })
  })

  it('without a witness a paper is left behind only on record (民事诉讼法 §89)', () => {
    expect(() => lived(staged, 'open', [{ ...attempt(tried('leftBehind', 'left')), files: [] }])).toThrow('case.fileNeeded')
    expect(lived(staged, 'open', [{ ...attempt(tried('leftBehind', 'left')), files: [file('recording')] }]).state.facts.attempts).toMatchObject([{ recorded: true, servedOn: '2026-03-05' }])
  })

  it('a day before the paper or ahead of today is refused, and who takes it signs', () => {
    for (const [on, code] of [['2026-03-01', 'dayBeforePaper'], ['2026-03-07', 'dayInFuture']] as const) expect(() => lived(staged, 'open', [attempt(tried('mail', 'taken', { on }))])).toThrow(`documentService.${code}`)
  })

  it('an announcement comes last, and serves thirty days after it was made (民事诉讼法 §95)', () => {
    const first = attempt(tried('direct', 'failed'))
    const announce = { event: 'announce', by: decider, at: '2026-03-06T11:00:00+08:00' }
    expect(() => lived(staged, 'open', [first, announce])).toThrow('documentService.otherModesFirst')
    const second = attempt(tried('mail', 'failed'))
    const announced = lived(staged, 'open', [first, second, announce, { event: 'nothing', at: '2026-03-06T12:00:00+08:00' }].slice(0, 3))
    expect(announced.state.clocks.map(({ kind, dueOn, state }) => `${kind} ${dueOn} ${state}`)).toEqual(['serve 2026-03-11 met', 'announcement 2026-04-05 running'])
    expect(otherModesFailed(announced.state.facts)).toBe(true)
  })
})

const MODES = ['direct', 'substitute', 'leftBehind', 'mail', 'electronic'] as const
const typed: Typed<ServiceFacts> = (event, c, random) => (event !== 'attempt' ? {} : tried(MODES[Math.floor(random() * 5)] ?? 'mail', (['taken', 'left', 'returned', 'failed', 'failed', 'failed'] as const)[Math.floor(random() * 6)] ?? 'failed', {
  on: c.changedAt.slice(0, 10), signer: random() < 0.5 ? '马晓燕' : '', witness: random() < 0.5 ? '社区张某' : '',
}))

it('R21: 2,000 random steps execute every row; served means a day of service, and that day never moves', () => {
  expectWalked(staged, ['open'], typed, (after, _event, before) => {
    expect(after.state === 'served').toBe(after.facts.servedOn !== null)
    if (before.facts.servedOn) expect(after.facts.servedOn).toBe(before.facts.servedOn)
    expect(AT <= after.changedAt).toBe(true)
  })
})
