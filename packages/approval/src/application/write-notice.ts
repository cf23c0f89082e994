import { dayOf, epochMs, instantTextMs } from '@onewindow/calendar/day'
import { formatDayWithWeekday } from '@onewindow/calendar/format'
import { latestClock, openClock, type ClockRecord } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { House } from '@onewindow/casework/house'
import { fail } from '@onewindow/casework/refusal'
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

type Spoken = {
  number: string | null; changed_at: string; item_version_id: string; item: ApplicationFacts['itemName']; mode: ApplicationFacts['delivery']['mode']; missing: number; attempt: string | null; organ: string
  clocks: ClockRecord[]
}

/** What messages speak of and nothing else of the case: one is written for every event people are told. */
const SPOKEN = `select c.number, iso(c.changed_at) changed_at, c.facts->>'itemVersionId' item_version_id, c.facts->'itemName' item, c.facts->'delivery'->>'mode' mode,
  coalesce(jsonb_array_length(c.facts->'corrections'->-1->'items'), 0) missing, c.facts->'attempts'->-1->>'reason' attempt, i.organ,
  coalesce((select json_agg(json_build_object('kind', k.kind, 'part', k.part, 'state', k.state, 'dueOn', k.due_on) order by k.start_at, k.kind, k.part, k.round) from case_clock k where k.case_id = c.id), '[]'::json) clocks
  from case_file c join implementation i on i.id = (c.facts->>'implementationId')::uuid where c.id = $1 and c.case_type = 'application'`

/**
 * Title and text of the message to the parties of an application about an event, in their language; null when nobody is told.
 * @throws CaseError `case.notFound` for a draft that was erased meanwhile
 */
export async function writeNotice(house: House, caseId: string, event: string, language: 'zh' | 'en'): Promise<{ title: string; text: string } | null> {
  const { pool } = house.database
  const { rows: [spoken] } = await pool.query<Spoken>({ ...prepared(SPOKEN), values: [caseId] })
  if (!spoken) return fail(refuse.notFound({}))
  const { result } = await contentOf(pool, spoken.item_version_id)
  const isDraft = event.startsWith('remindDraft')
  const day = (on: string | null | undefined): string | null => (on ? formatDayWithWeekday(on, language) : null)
  return noticeText(event, {
    item: spoken.item[language], organ: spoken.organ, number: spoken.number, certificate: result.licenceType ? (language === 'zh' ? result.nameZh : result.nameEn) : null,
    dueOn: day(isDraft ? dayOf(instantTextMs(epochMs(spoken.changed_at) + DRAFT_DAYS * 86_400_000)) : latestClock(spoken, SPEAKS_OF[event] ?? 'decision')?.dueOn), promisedOn: day(openClock(spoken, 'promise')?.dueOn), statutoryOn: day(openClock(spoken, 'decision')?.dueOn),
    missing: spoken.missing, mode: spoken.mode, note: event === 'deliveryFailed' ? spoken.attempt : null,
  }, language)
}
