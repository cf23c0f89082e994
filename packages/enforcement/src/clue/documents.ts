import { latestClock, type Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import type { DocumentName } from '@onewindow/documents/definition'
import type { z } from 'zod'
import { checklistsOn, keptBy, knobsOn } from '../in-force.ts'
import { causeText, originText } from '../matter/paper-words.ts'
import { byLaw, officersOf, penaltyLaw, seriesOf, type PaperFrame } from '../papers.ts'
import type { Clue } from './guards.ts'
import type { ClueFacts, notFileInput, testInput, transferInput } from './schemas.ts'

const MPR = '市场监督管理行政处罚程序规定'
const paper = <I>(name: DocumentName, legalBasis: PaperFrame['legalBasis'], elements: (c: Clue, ctx: Context, input: I, reason: string) => Record<string, unknown>): DocumentMaker<ClueFacts> => (c, ctx, input, reason) =>
  ({ ...seriesOf(name, c, ctx), data: { addressee: c.facts.proposal?.party?.name ?? c.facts.suspect?.name ?? c.party, legalBasis, ...elements(c, ctx, input as I, reason ?? '') } })

/** The last day before the extension. */
const oldDueOn = (c: Clue, ctx: Context): string => {
  const dueOn = latestClock(c, 'screening')?.dueOn
  return dueOn ? ctx.calendar.addWorkingDays(dueOn, -knobsOn(ctx).screeningExtensionDays) : ctx.today
}

/** Papers of a clue (enforcement §7: D01–D04, D11, D36). */
export const clueDocuments: Readonly<Record<string, DocumentMaker<ClueFacts>>> = {
  'clue.registrationSheet': paper('clue.registrationSheet', [byLaw(MPR, '第十八条')], (c, ctx) => ({ origin: originText(c.facts.origin), receivedAt: c.facts.receivedAt, place: c.facts.act.place, content: c.facts.act.conduct, officers: officersOf(c, ctx) })),
  'clue.testNotice': paper<z.output<typeof testInput>>('clue.testNotice', [byLaw(MPR, '第十八条')], (c, ctx, { body, item, days }) => ({ body, item, days: `${days}日，不计入核查期限`, officers: officersOf(c, ctx) })),
  'clue.extensionSheet': paper('clue.extensionSheet', [byLaw(MPR, '第十八条')], (c, ctx, _input, reason) => ({ reason, oldDueOn: oldDueOn(c, ctx), newDueOn: latestClock(c, 'screening')?.dueOn ?? ctx.today })),
  'clue.filingSheet': paper('clue.filingSheet', [penaltyLaw('第五十四条')], (c, ctx) => ({
    party: c.facts.proposal?.party?.name ?? c.party, source: originText(c.facts.origin), facts: c.facts.proposal?.summary ?? c.facts.act.conduct, cause: causeText(c.facts.proposal?.causeCode ?? '', ctx), law: '中华人民共和国行政处罚法第五十四条第二款',
    proposal: '经核查，符合立案条件，建议立案。', decision: `同意立案。${ctx.actor.name}`, officers: officersOf(c, ctx),
  })),
  'clue.notFiledSheet': paper<z.output<typeof notFileInput>>('clue.notFiledSheet', [byLaw(MPR, '第二十条')], (c, ctx, { reason: ground }, reason) => ({
    reasonCode: checklistsOn(keptBy(c, ctx)).checklists.find(({ id }) => id === 'notFileReasons')?.entries.find(({ id }) => id === ground)?.zh ?? ground, reason, decidedOn: ctx.today,
  })),
  'clue.transferLetter': paper<z.output<typeof transferInput>>('clue.transferLetter', [penaltyLaw('第二十五条')], (c, _ctx, { receiver, files }, reason) => ({ addressee: receiver, receiver, facts: c.facts.act.conduct, reason, files })),
}
