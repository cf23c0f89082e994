import type { CaseView, TimelineItem } from '@onewindow/casework/definition/views'
import { findRole } from '@onewindow/identity/definition'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import type { TextReader } from '@onewindow/ui/dictionary'
import type { StatusRole } from '@onewindow/ui/status-roles'
import { Timeline, type TimelineItem as Line } from '@onewindow/ui/timeline'
import { useCaseTexts, type CaseWords } from './case-texts.ts'
import type { Realm } from './command.ts'
import type { ScreenTexts } from './locales/zh.ts'
import { screenTexts } from './texts.ts'

const GLOOMY = /^(refuse|deny|terminate|.*Overdue|.*Lapsed|deemAccepted|deliveryFailed|clockMissed|withdraw)/
const ASKING = /^(requestCorrection|askClarification|comment|propose|decline|sendBack|reassign|supplementReminder|requestRecusal|fixOnTheSpot|clockReplanned|attach)$/

const roleOf = (event: string): StatusRole => (GLOOMY.test(event) ? 'over' : ASKING.test(event) ? 'info' : event === 'startSpecial' || event === 'orderHearing' || event === 'requestHearing' ? 'paused' : 'done')

/** What was said, where the event carries words of a person. */
function wordsOfBody(body: Record<string, unknown>, words: CaseWords): string | undefined {
  const said = [body['text'], body['opinion'], body['result'], body['ground']].find((one) => typeof one === 'string' && one !== '') as string | undefined
  return said === undefined ? undefined : (words.find(`choice.${said}`) ?? said)
}

export interface CaseTimelineProps {
  view: Pick<CaseView, 'caseType' | 'timeline' | 'state' | 'phase' | 'handlerName'>
  realm: Realm
  /** Only the newest. */
  most?: number
  short?: boolean
}

/** What happened, newest first, under the state the case is in now. Citizens read roles where colleagues read names. */
export function CaseTimeline({ view, realm, most, short = false }: CaseTimelineProps) {
  const text = useText(screenTexts)
  const words = useCaseTexts(view.caseType)
  const { language } = useLanguage()
  const items = view.timeline.slice(0, most).map((item) => toLine(item, { words, realm, short, language, system: text('timelineSystem'), unnamed: text('timelineUnnamed'), proposal: (event, name) => proposalTitle(event, name, text) }))
  const now: Line[] = view.phase === 'open' ? [{ id: 'now', role: 'progress', title: words.state(view.state), at: 'now', ...(view.handlerName ? { who: view.handlerName } : {}) }] : []
  if (items.length + now.length === 0) return <p className="ow-hint">{text('noTimeline')}</p>
  return <Timeline items={[...now, ...items]} short={short} />
}

function proposalTitle(event: string, name: string, text: TextReader<ScreenTexts>): string | undefined {
  if (event === 'propose') return text('timelineProposed', { event: name })
  if (event === 'confirm') return text('timelineConfirmed', { event: name })
  return event === 'decline' ? text('timelineDeclined', { event: name }) : undefined
}

interface Telling { words: CaseWords; realm: Realm; short: boolean; language: 'zh' | 'en'; system: string; unnamed: string; proposal: (event: string, name: string) => string | undefined }

function toLine(item: TimelineItem, { words, realm, short, language, system, unnamed, proposal }: Telling): Line {
  // Without the event that was proposed it is an event of the type's own table: a mandate is confirmed by the other side.
  const proposed = typeof item.body['event'] === 'string' ? proposal(item.event, words.event(item.body['event'])) : undefined
  const role = item.role ? findRole(item.role) : undefined
  const roleName = role ? role[language] : words.part(item.role ?? '')
  const who = item.actorKind === 'system' ? system : item.who || roleName || (item.actorKind === 'citizen' ? unnamed : '')
  const said = item.reason ?? wordsOfBody(item.body, words)
  return {
    id: String(item.id), role: roleOf(item.event), title: proposed ?? (realm === 'citizen' ? words.told : words.done)(item.event), at: item.at, ...(who ? { who } : {}), ...(said ? { text: said } : {}),
    ...(item.documents.length > 0 ? { documents: item.documents.map(({ id, document, number }) => ({ label: `${words.document(document)}${number && !short ? ` ${number}` : ''}`, href: `/documents/${realm}/${id}.pdf` })) } : {}),
  }
}
