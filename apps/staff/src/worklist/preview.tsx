import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { CaseView } from '@onewindow/casework/definition/views'
import { useActions } from '@onewindow/screens/action-bar'
import { CaseTimeline } from '@onewindow/screens/case-timeline'
import { useRemaining, useRing } from '@onewindow/screens/clock-parts'
import { clockLine, limitBeside, mainClock } from '@onewindow/screens/clock-words'
import { QueryView } from '@onewindow/screens/query-view'
import { screenTexts } from '@onewindow/screens/texts'
import { IconButton, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { ClockFact } from '@onewindow/ui/case-header'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { Menu } from '@onewindow/ui/menu'
import { useShortcuts } from '@onewindow/ui/shortcuts'
import { Ellipsis, Maximize2, X } from 'lucide-react'
import { useMemo } from 'react'
import { useTitle } from '../app/item-names.ts'
import { FactLine } from '../app/region-name.tsx'
import { ReviewSummary } from '../case/review-summary.tsx'
import { judgedAtAcceptance } from '../case/starts.ts'
import { useCase, useKnownNames } from '../case/use-case.ts'
import { staffTexts } from '../texts.ts'

const MOST_FACTS = 6
const MOST_EVENTS = 3

/** The case under the cursor beside the list: clock, the one action, how far the review is, main facts, the latest. */
export function Preview({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { view, panel } = useCase(caseId)
  return (
    <aside className="st-preview" data-ground="paper" aria-live="off">
      <QueryView query={view} lines={6} shape="card">{(data) => <Shown view={data} panel={panel.data} onClose={onClose} />}</QueryView>
    </aside>
  )
}

/** What the case is about before who it is for: sections after the first, else the first. */
function mainFacts(panel: ApplicationPanel, language: 'zh' | 'en') {
  const [who, ...matter] = panel.facts[language].map(({ rows }) => rows.filter(({ answered, sensitive }) => answered && !sensitive))
  return [...matter.flat(), ...(who ?? [])].slice(0, MOST_FACTS)
}

function Shown({ view, panel, onClose }: { view: CaseView; panel: ApplicationPanel | undefined; onClose: () => void }) {
  const text = useText(staffTexts)
  const screen = useText(screenTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const navigate = useNavigateTo()
  const titleOf = useTitle()
  const ring = useRing()
  const remaining = useRemaining(view.caseType)
  const names = useKnownNames(panel)
  const href = `/staff/cases/${view.id}`
  const actions = useActions({ realm: 'staff', view, names, onOpen: ({ event }) => navigate(`${href}?do=${event}`), withForm: panel ? judgedAtAcceptance(panel) : [], shortcut: 'D' })
  useShortcuts(useMemo(() => ({ d: () => { if (actions.main && !actions.main.refusal) actions.open(actions.main) } }), [actions]))
  const clock = mainClock(view.clocks)
  const limit = limitBeside(clock, view.clocks)
  const facts = panel ? mainFacts(panel, language) : []
  return (
    <>
      <header>
        <div className="ow-split"><small>{view.number}</small><span><IconButton label={text('open')} icon={<Maximize2 aria-hidden />} onClick={() => navigate(href)} /><IconButton label={text('close')} icon={<X aria-hidden />} onClick={onClose} /></span></div>
        <h2>{titleOf(view)}</h2>
        <p>{view.party}</p>
        {clock && <ClockFact ring={ring(clock)} first={clockLine(clock, language, screen, format)} second={<>{remaining(clock)}{limit?.dueOn && text('semicolon') + screen('statutoryBy', { day: format.day(limit.dueOn) })}</>} />}
        <div className="st-preview-acts">
          {actions.primary}
          <LinkButton href={href}>{text('open')}</LinkButton>
          {actions.more.length > 0 && <Menu trigger={{ label: text('moreActions'), className: 'ow-icon-button ow-more', children: <Ellipsis aria-hidden /> }} items={actions.more} />}
        </div>
        {actions.windows}
      </header>
      {panel && <Card title={text('reviewState')}><ReviewSummary panel={panel} /></Card>}
      {facts.length > 0 && <Card title={text('mainFacts')}><DescriptionList ruled={false} rows={facts.map(({ key, title, lines }) => ({ key, term: title, value: /regionCode$/i.test(key) ? <FactLine line={lines[0] ?? ''} /> : lines.join(text('joint')) }))} /></Card>}
      <Card title={text('latest')}><CaseTimeline view={view} realm="staff" most={MOST_EVENTS} short /></Card>
    </>
  )
}
