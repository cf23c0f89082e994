import { dayOf } from '@onewindow/calendar/day'
import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import { acceptedOn, appliedOn, applicantOf, clip, dayZh, type Paper } from './paper.ts'

/** What happened in the case, in one passage for the facts of opinions and decisions. */
export function chronicle({ c, item }: Paper): string {
  const { facts } = c
  const byWhom = facts.acceptance?.kind === 'deemed' ? '依法视为' : '本机关于'
  const sentences = [
    `申请人${applicantOf(c)}于${dayZh(appliedOn(c))}提出${fullWidthBrackets(item.nameZh)}申请，${byWhom}${dayZh(acceptedOn(c))}受理。`,
    ...facts.corrections.map(({ at }) => `${dayZh(dayOf(at))}一次性告知补正，申请人已作答复。`),
    ...facts.inspections.map(({ startedAt, place, conclusion }) => `${whenZh(startedAt)}在${place}现场核查，结论：${conclusion}`),
    ...facts.special.flatMap(({ result }) => (result ? [`特别程序结果：${result}`] : [])),
    ...(facts.hearing?.heldOn ? [`${dayZh(facts.hearing.heldOn)}举行听证。`] : []),
    ...(facts.acceptance?.kind === 'commitment' ? ['申请人选择告知承诺方式办理，已签署承诺书。'] : []),
  ]
  return clip(sentences.join('\n'), 4000, `申请人申请${item.nameZh}。`)
}

function whenZh(instant: string): string {
  try {
    return dayZh(dayOf(instant))
  } catch {
    return ''
  }
}
