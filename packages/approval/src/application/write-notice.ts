import { dayOf, epochMs, instantTextMs } from '@onewindow/calendar/day'
import { formatDayWithWeekday } from '@onewindow/calendar/format'
import { latestClock, openClock } from '@onewindow/casework/case-state'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { prepared } from '@onewindow/database/prepared'
import { DRAFT_DAYS } from './lifecycle.ts'
import { contentOf } from './load.ts'
import { noticeText } from './locales/notices.ts'
import type { ApplicationFacts } from './schemas.ts'

/** The clock a message speaks of, by event; the others speak of the decision. */
const SPEAKS_OF: Readonly<Record<string, string>> = {
  submit: 'acceptance', receiveAtWindow: 'acceptance', receiveByPost: 'acceptance', requestCorrection: 'supplementReply', supplementReminder: 'supplementReply', acceptWithDeferred: 'deferred', grant: 'delivery',
  notifyInterestedParties: 'hearingRequest',
}

/** Title and text of the message to the parties of an application about an event, in their language; null when nobody is told. */
export async function writeNotice(house: House, caseId: string, event: string, language: 'zh' | 'en'): Promise<{ title: string; text: string } | null> {
  const { pool } = house.database
  const { state } = await loadCase<ApplicationFacts>(house, caseId)
  const { facts } = state
  const { result } = await contentOf(pool, facts.itemVersionId)
  const { rows: [place] } = await pool.query<{ organ: string }>({ ...prepared('select organ from implementation where id = $1'), values: [facts.implementationId] })
  if (!place) throw new Error(`application: implementation ${facts.implementationId} is gone`)
  const isDraft = event.startsWith('remindDraft')
  const day = (on: string | null | undefined): string | null => (on ? formatDayWithWeekday(on, language) : null)
  return noticeText(event, {
    item: language === 'zh' ? facts.itemName.zh : facts.itemName.en, organ: place.organ, number: state.number, certificate: result.licenceType ? (language === 'zh' ? result.nameZh : result.nameEn) : null,
    dueOn: day(isDraft ? dayOf(instantTextMs(epochMs(state.changedAt) + DRAFT_DAYS * 86_400_000)) : latestClock(state, SPEAKS_OF[event] ?? 'decision')?.dueOn), promisedOn: day(openClock(state, 'promise')?.dueOn), statutoryOn: day(openClock(state, 'decision')?.dueOn),
    missing: facts.corrections.at(-1)?.items.length ?? 0, mode: facts.delivery.mode, note: event === 'deliveryFailed' ? (facts.attempts.at(-1)?.reason ?? null) : null,
  }, language)
}
