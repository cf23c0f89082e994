import { addDays, dayOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import { isDocumentName, documents } from '@onewindow/documents/definition'
import { byLaw, officersOf, penaltyLaw } from '../papers.ts'
import { servedOn } from '../rules/service-of-documents.ts'
import { loadInside } from '../sub-case/people.ts'
import { paper } from '../sub-case/paper.ts'
import { refuseService } from './errors.ts'
import { serviceLifecycle } from './lifecycle.ts'
import { attemptOf } from './outcome.ts'
import { attemptInput, serviceFacts, type AttemptInput, type ServiceFacts } from './schemas.ts'

type Case = CaseState<ServiceFacts>
const event = eventOf<ServiceFacts>()

const MODES: Readonly<Record<AttemptInput['mode'], string>> = { direct: '直接送达', substitute: '代收', leftBehind: '留置送达', mail: '邮寄送达', electronic: '电子送达' }

/** The title of the paper that is served. */
const titleOf = ({ paper: name }: ServiceFacts): string => (isDocumentName(name) ? documents[name].titleZh : name)

function implausible(c: Case, { mode, on, outcome, signer }: AttemptInput, ctx: Context) {
  if (on > ctx.today) return refuseService.dayInFuture({})
  if (on < dayOf(c.openedAt)) return refuseService.dayBeforePaper({})
  return outcome === 'taken' && signer === '' && (mode === 'direct' || mode === 'substitute') ? refuseService.signerMissing({}) : null
}

/** Without a witness a paper is left behind only on record, which the row demands. */
const isRecorded = ({ mode, outcome, witness }: AttemptInput): boolean => mode === 'leftBehind' && outcome === 'left' && witness === ''

function tried(c: Case, typed: AttemptInput) {
  const one = attemptOf(c.facts, typed, isRecorded(typed))
  return { facts: { ...c.facts, attempts: [...c.facts.attempts, one], servedOn: one.servedOn }, body: { mode: one.mode, on: one.on, servedOn: one.servedOn } }
}

const announcedDay = (issuedOn: string) => servedOn({ mode: 'announcement', issuedOn, otherModesTried: true })

const proof = paper<ServiceFacts>('documentService.proof', [penaltyLaw('第六十一条'), byLaw('中华人民共和国民事诉讼法', '第八十七条')], (c, ctx) => {
  const last = c.facts.attempts.at(-1)
  const announced = c.facts.announcedOn !== null || !last
  return {
    paper: titleOf(c.facts), mode: announced ? '公告送达' : MODES[last.mode], day: announced ? (c.facts.servedOn ?? ctx.today) : last.on, outcome: c.facts.servedOn ? `已送达，送达日期${c.facts.servedOn}` : '未送达',
    ...(last && !announced && last.signer ? { signer: last.signer } : {}), ...(last && !announced && last.relation ? { relation: last.relation } : {}), ...(last && !announced && last.witness ? { witness: last.witness } : {}),
    ...(last && !announced && last.postSerial ? { postSerial: last.postSerial } : {}), recorded: !announced && last.recorded ? '有录音录像' : '无', officers: officersOf(c, ctx),
  }
})

export const documentServiceType = defineCaseType<ServiceFacts>({
  name: 'documentService', numberPrefix: null, facts: serviceFacts, lifecycle: serviceLifecycle as never,
  events: {
    attempt: event({ input: attemptInput, check: implausible, change: tried }),
    announce: { change: (c, _input, ctx) => ({ facts: { ...c.facts, announcedOn: ctx.today } }) },
    deemed: { change: (c) => ({ facts: { ...c.facts, servedOn: c.facts.announcedOn === null ? null : announcedDay(c.facts.announcedOn) } }) },
  },
  documents: {
    'documentService.proof': proof,
    'documentService.announcement': paper<ServiceFacts>('documentService.announcement', [byLaw('中华人民共和国民事诉讼法', '第九十五条')], (c, ctx, _input, reason) => ({
      paper: titleOf(c.facts), reasons: reason, deemedOn: announcedDay(c.facts.announcedOn ?? ctx.today) ?? addDays(ctx.today, 30),
    })),
  },
  load: (db, c) => loadInside(db, c),
})
