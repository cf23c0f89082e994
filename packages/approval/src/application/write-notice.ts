import { dayOf, epochMs, instantTextMs } from '@onewindow/calendar/day'
import { formatDayWithWeekday } from '@onewindow/calendar/format'
import { latestClock, openClock } from '@onewindow/casework/case-state'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { systemPerformer } from '@onewindow/casework/case-state'
import { contextOf } from '@onewindow/casework/perform'
import { itemOf, knownOf } from './known.ts'
import { DRAFT_DAYS } from './lifecycle.ts'
import { noticeText } from './locales/notices.ts'
import type { ApplicationFacts } from './schemas.ts'

/** The clock a message speaks of, by event; the others speak of the decision. */
const SPEAKS_OF: Readonly<Record<string, string>> = {
  submit: 'acceptance', receiveAtWindow: 'acceptance', receiveByPost: 'acceptance', requestCorrection: 'supplementReply', supplementReminder: 'supplementReply', acceptWithDeferred: 'deferred', grant: 'delivery',
  notifyInterestedParties: 'hearingRequest',
}

/** Title and text of the message to the parties of an application about an event, in their language; null when nobody is told. */
export async function writeNotice(house: House, caseId: string, event: string, language: 'zh' | 'en'): Promise<{ title: string; text: string } | null> {
  const { state, type } = await loadCase<ApplicationFacts>(house, caseId)
  const ctx = await contextOf(house, type, state, systemPerformer, house.clock.now(), { event: 'read', input: {} })
  const { facts } = state
  const isDraft = event.startsWith('remindDraft')
  const day = (on: string | null | undefined): string | null => (on ? formatDayWithWeekday(on, language) : null)
  const certificate = language === 'zh' ? itemOf(ctx).result.nameZh : itemOf(ctx).result.nameEn
  return noticeText(event, {
    item: language === 'zh' ? facts.itemName.zh : facts.itemName.en, organ: knownOf(ctx).implementation.organ, number: state.number, certificate: itemOf(ctx).result.licenceType ? certificate : null,
    dueOn: day(isDraft ? dayOf(instantTextMs(epochMs(state.changedAt) + DRAFT_DAYS * 86_400_000)) : latestClock(state, SPEAKS_OF[event] ?? 'decision')?.dueOn), promisedOn: day(openClock(state, 'promise')?.dueOn), statutoryOn: day(openClock(state, 'decision')?.dueOn),
    missing: facts.corrections.at(-1)?.items.length ?? 0, mode: facts.delivery.mode, note: event === 'deliveryFailed' ? (facts.attempts.at(-1)?.reason ?? null) : null,
  }, language)
}
