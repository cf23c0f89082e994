import { inShanghai } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { clocksOn, keptBy } from '../in-force.ts'
import { byLaw, officersOf } from '../papers.ts'
import { paper, remediesOf, signedBy } from '../sub-case/paper.ts'
import { inState, thingsOnPaper } from '../sub-case/things.ts'
import { basisOf } from './guards.ts'
import type * as typed from './schemas.ts'
import type { z } from 'zod'

type Facts = typed.MeasureFacts
type Case = CaseState<Facts>

const law = (article: string) => [byLaw('中华人民共和国行政强制法', article)]
const measureOf = (c: Case) => (c.facts.kind === 'seal' ? '查封' : '扣押')
const termText = (ctx: Context): string => `自实施之日起${clocksOn(ctx).seizure.length}日，检测、检验、检疫或者技术鉴定的期间不计算在内`
const placesOf = (c: Case): string[] => [...new Set(c.facts.things.map(({ place }) => place))].slice(0, 60)
const untilOf = (c: Case, ctx: Context) => latestClock(c, 'seizure')?.dueOn ?? ctx.today
const GROUNDS: Readonly<Record<string, string>> = { noViolation: '当事人没有违法行为', unrelated: '查封、扣押的场所、设施或者财物与违法行为无关', dealtWith: '对违法行为已经作出处理决定，不再需要查封、扣押', expired: '查封、扣押期限已经届满', notNeeded: '其他不再需要采取查封、扣押措施的情形' }
const OPINIONS: Readonly<Record<string, string>> = { approved: '批准', refused: '不批准', imposed: '补批准' }
/** What a release lets go of: the lines named, else everything that is still there. */
const letGo = (c: Case, lines?: readonly string[]) => (lines ? inState(c.facts.things, c.facts.holdings, ['returned'], lines) : inState(c.facts.things, c.facts.holdings, ['held', 'testing', 'sold']))

export const measureDocuments: Readonly<Record<string, DocumentMaker<Facts>>> = {
  'coerciveMeasure.approval': paper('coerciveMeasure.approval', law('第十八条'), (c, ctx, _input, reason) => ({
    addressee: '本机关负责人', measure: measureOf(c), basis: basisOf(c.facts, keptBy(c, ctx)) || '无', reasons: c.facts.why, term: termText(ctx), things: thingsOnPaper(c.facts.things), opinion: `${OPINIONS[c.state] ?? ''}${reason ? `：${reason}` : ''}` || '批准',
  })),
  'coerciveMeasure.siteRecord': paper('coerciveMeasure.siteRecord', law('第十八条'), (c, ctx, { present, witness, partyWords, signed = false, refusal = '情况紧急，见执法记录' }: Partial<typed.ImposeInput>) => ({
    measure: measureOf(c), at: inShanghai(ctx.at), place: placesOf(c), term: `至${untilOf(c, ctx)}止`, things: thingsOnPaper(c.facts.things), present: present === 'witness' ? `见证人${witness ?? ''}` : '当事人', told: '已当场告知采取措施的理由、依据，以及依法享有的陈述、申辩和救济的权利。', partyWords: partyWords || '无', officers: officersOf(c, ctx),
    signatures: signedBy(c, ctx, { signed, refusal }),
  })),
  'coerciveMeasure.decision': paper('coerciveMeasure.decision', law('第二十四条'), (c, ctx) => ({ measure: measureOf(c), basis: basisOf(c.facts, keptBy(c, ctx)) || '无', reasons: c.facts.why, things: thingsOnPaper(c.facts.things), until: untilOf(c, ctx), remedies: remediesOf(c, ctx) })),
  'coerciveMeasure.test': paper('coerciveMeasure.test', law('第二十五条'), (_c, _ctx, { body, item, days }: z.output<typeof typed.testInput>) => ({ body, item, days, costs: '检测、检验、检疫或者技术鉴定的费用由行政机关承担。' })),
  'coerciveMeasure.extension': paper('coerciveMeasure.extension', law('第二十五条'), (c, ctx, { why }: z.output<typeof typed.extendInput>) => ({ reasons: why, until: untilOf(c, ctx), remedies: remediesOf(c, ctx) })),
  'coerciveMeasure.release': paper('coerciveMeasure.release', law('第二十八条'), (c, _ctx, { ground, lines }: { ground?: string; lines?: readonly string[] }) => ({ ground: GROUNDS[ground ?? 'expired'] ?? '', things: letGo(c, lines) })),
  'coerciveMeasure.sale': paper('coerciveMeasure.sale', law('第二十八条'), (c, _ctx, { why, lines, proceedsFen }: z.output<typeof typed.sellInput>) => ({ reasons: why, things: inState(c.facts.things, c.facts.holdings, ['sold'], lines), proceedsFen })),
  'coerciveMeasure.returnList': paper('coerciveMeasure.returnList', law('第二十八条'), (c, ctx, input: z.output<typeof typed.returnInput>) => ({
    things: inState(c.facts.things, c.facts.holdings, ['returned']), officers: officersOf(c, ctx), signatures: signedBy(c, ctx, input),
  })),
}
