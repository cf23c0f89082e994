import { dayOf, epochMs, instantTextMs } from '@onewindow/calendar/day'
import { formatDayWithWeekday } from '@onewindow/calendar/format'
import { openClock } from '@onewindow/casework/case-state'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { DRAFT_DAYS } from '../application/lifecycle.ts'
import { noticeText } from './locales/notices.ts'
import type { BundleFacts } from './schemas.ts'
import { blockedItems } from './stand.ts'

/** Title and text of the message to the applicant of a one-thing application about an event, in their language; null when nobody is told. */
export async function writeBundleNotice(house: House, caseId: string, event: string, language: 'zh' | 'en'): Promise<{ title: string; text: string } | null> {
  const { state } = await loadCase<BundleFacts>(house, caseId)
  const { facts } = state
  const day = (on: string | null | undefined): string | null => (on ? formatDayWithWeekday(on, language) : null)
  const nameOf = (slug: string | undefined): string => facts.items.find((item) => item.slug === slug)?.name[language] ?? ''
  return noticeText(event, {
    bundle: facts.bundleName[language], number: state.number, promisedOn: day(openClock(state, 'bundlePromise')?.dueOn), draftUntil: day(dayOf(instantTextMs(epochMs(state.changedAt) + DRAFT_DAYS * 86_400_000))),
    item: nameOf(facts.outcomes.at(-1)?.slug), opened: facts.opening.map(nameOf), blocked: blockedItems(state).map(nameOf), points: facts.corrections.at(-1)?.items.length ?? 0, granted: facts.outcomes.filter(({ result }) => result === 'granted').length, all: facts.plan.length,
  }, language)
}
