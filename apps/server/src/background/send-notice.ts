import { zh } from '@onewindow/approval/application/locales/zh'
import { en } from '@onewindow/approval/application/locales/en'
import { deliver, type DeliveryHouse } from '@onewindow/connectors/messages/deliver'
import type { Connectors } from '@onewindow/connectors/connectors'
import { listAccountsOfParty } from '@onewindow/identity/handlers'
import { dayOf } from '@onewindow/calendar/day'
import type { Platform } from '../compose.ts'
import type { OutboxMessage } from './consumers.ts'

type Actor = { kind: string; part?: string; role?: string }
type CaseRow = { number: string | null; title: string; party_ids: string[] }

/** Tells the parties of a case by SMS that something happened. Officers read their worklist; nothing is sent to them. Sent once per event, party account and channel. */
export async function sendNotice(platform: Platform, message: OutboxMessage): Promise<void> {
  const { database, house, services, configuration } = platform
  const parts = ((message.to ?? []) as Actor[]).flatMap(({ kind, part }) => (kind === 'part' && part ? [part] : []))
  if (parts.length === 0 || !message.caseId) return
  const { rows: [c] } = await database.pool.query<CaseRow>(
    'select c.number, c.title, coalesce(array_agg(p.party_id::text) filter (where p.party_id is not null), \'{}\') party_ids from case_file c left join case_part p on p.case_id = c.id and p.part = any($2) where c.id = $1 group by c.id', [message.caseId, parts])
  if (!c) return
  const today = dayOf(house.clock.now())
  const accounts = [...new Set((await Promise.all(c.party_ids.map((party) => listAccountsOfParty(database.pool, party, today)))).flat())]
  const { ports } = services.connectors as Connectors
  const delivery: DeliveryHouse = {
    pool: database.pool, ports, clock: house.clock.now, demo: configuration.demo,
    addressOf: async (ref) => (await database.pool.query<{ phone: string | null }>('select p.phone from account a join party p on p.id = a.party_id where a.id = $1', [ref.replace(/^account:/, '')])).rows[0]?.phone ?? null,
    textOf: (template, params, locale) => noticeText(template, params, locale),
  }
  for (const account of accounts) {
    await deliver(delivery, { key: `notice:${message.outboxId}:${account}:sms`, channel: 'sms', addressRef: `account:${account}`, template: `notice.${String(message.event)}`, params: { number: c.number ?? '', title: c.title }, locale: 'zh', caseId: message.caseId })
  }
}

/** The words of a notice: the event's own when the domain wrote one, else that there is news. */
function noticeText(template: string, params: Readonly<Record<string, string | number>>, locale: 'zh' | 'en'): { subject: string | null; text: string } {
  const event = template.replace(/^notice\./, '')
  const texts = (locale === 'zh' ? zh : en) as unknown as { notices?: Record<string, (p: { number: string; title: string }) => string> }
  const about = { number: String(params.number ?? ''), title: String(params.title ?? '') }
  const own = texts.notices?.[event]
  const fallback = locale === 'zh' ? `您的办件“${about.title}”（${about.number}）有新进展。` : `There is news on your application "${about.title}" (${about.number}).`
  return { subject: about.title, text: own ? own(about) : fallback }
}
