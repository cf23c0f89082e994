import { inShanghai } from '@onewindow/calendar/day'
import { latestClock, type CaseState } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { law, officersOf, paper, remediesOf } from '../inspection-matter/papers.ts'
import type { SamplingFacts } from './schemas.ts'

type Case = CaseState<SamplingFacts>
const food = (article: string) => [law('中华人民共和国食品安全法', article)]
const RULES = [law('食品安全抽样检验管理办法')]
const REFUSALS: Readonly<Record<string, string>> = { late: '逾期提出', microorganism: '微生物指标不合格,不予复检', reserveExpired: '备份样品超过保质期或者已不能检验' }

const sample = (c: Case) => ({ product: c.facts.product, batch: c.facts.batch, laboratory: c.facts.laboratory })
const rows = (items: NonNullable<SamplingFacts['report']>['items']) => items.map(({ item, limit, value, fits }) => ({ item, limit, value, result: fits ? '合格' : '不合格' }))
const reported = (one: SamplingFacts['report']) => ({ reportNumber: one?.reportNumber ?? '', signedOn: one?.signedOn ?? '', tested: rows(one?.items ?? []), result: one?.passed ? '合格' : '不合格' })

/** The last day stands in the notice itself: nobody has to count (MS-22). */
function retestRight(c: Case): string {
  const window = latestClock(c, 'retestWindow')
  if (c.facts.report?.passed || !window?.dueOn) return '检验合格,无须处理'
  const until = c.facts.sampleKind === 'quickTest' && window.dueAt ? inShanghai(window.dueAt).slice(0, 16).replace('T', ' ') : window.dueOn
  return `对检验结论有异议的,可以在${until}前(含当日)向本机关申请复检;逾期未申请的,视为认可检验结论`
}

export const samplingDocuments: Record<string, DocumentMaker<SamplingFacts>> = {
  'sampling.sampleSheet': paper('sampling.sampleSheet', food('第八十七条'), (c, ctx) => ({
    ...sample(c), count: c.facts.taken?.count ?? 0, priceFen: c.facts.taken?.priceFen ?? 0, sealNumber: c.facts.taken?.sealNumber ?? '', reservePlace: c.facts.taken?.reservePlace ?? '', takenOn: ctx.today, officers: officersOf(ctx),
  })),
  'sampling.noSampleRecord': paper('sampling.noSampleRecord', RULES, (c, ctx) => ({ ...sample(c), reason: c.facts.shortStock, officers: officersOf(ctx) })),
  'sampling.receipt': paper('sampling.receipt', RULES, (c, ctx) => ({ addressee: c.facts.laboratory, ...sample(c), sealNumber: c.facts.taken?.sealNumber ?? '', receivedOn: ctx.today, state: '封样完好' })),
  'sampling.voidRecord': paper('sampling.voidRecord', RULES, (c, _ctx, _input, reason) => ({ ...sample(c), reason })),
  'sampling.resultNotice': paper('sampling.resultNotice', food('第八十八条'), (c) => ({ ...sample(c), ...reported(c.facts.report), right: retestRight(c) })),
  'sampling.objectionDecision': paper('sampling.objectionDecision', RULES, (c, _ctx, input: { producerName?: string } | undefined, reason) => ({ claim: c.facts.objection, result: input?.producerName ? `异议成立,生产者更正为${input.producerName}` : '异议不成立', reason })),
  'sampling.retestBodyNotice': paper('sampling.retestBodyNotice', food('第八十八条'), (c, ctx, { seed, bodies }: { seed: string; bodies: string[] }) => ({ ...sample(c), body: c.facts.retestBody, seed, bodies, dueOn: latestClock(c, 'retest')?.dueOn ?? ctx.today })),
  'sampling.retestRefusal': paper('sampling.retestRefusal', food('第八十八条'), (c, ctx, { ground }: { ground: string }) => ({ claim: c.facts.retestWish, result: '不予复检', reason: REFUSALS[ground] ?? '不符合复检条件', remedies: remediesOf(c, ctx) })),
  'sampling.retestResult': paper('sampling.retestResult', [law('中华人民共和国食品安全法实施条例', '第四十二条')], (c) => ({ ...sample(c), ...reported(c.facts.retestReport), body: c.facts.retestBody, fee: c.facts.feeSide === 'authority' ? '复检费用由抽样检验机关承担' : '复检费用由复检申请人承担' })),
  'sampling.handlingOrder': paper('sampling.handlingOrder', RULES, (c, ctx, { orders, stopBy }: { orders: string; stopBy: string }) => ({ ...sample(c), facts: `${c.facts.product}经检验不合格`, orders, stopBy, consequence: '逾期不改正的,依法处理', remedies: remediesOf(c, ctx) })),
  'sampling.clueLetter': paper('sampling.clueLetter', RULES, (c, _ctx, { provision }: { provision: string }) => ({ addressee: '执法机构', firm: c.facts.firm.name, facts: `${c.facts.product}(批号${c.facts.batch})经检验不合格`, provision, reportNumber: c.facts.report?.reportNumber ?? '' })),
  'sampling.publicResult': paper('sampling.publicResult', food('第一百一十八条'), (c) => ({ firm: c.facts.firm.name, ...sample(c), ...reported(c.facts.retestReport ?? c.facts.report), cause: c.facts.handled?.cause })),
}
