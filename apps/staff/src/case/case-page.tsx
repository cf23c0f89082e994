import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { ActionView, CaseView } from '@onewindow/casework/definition/views'
import { useActions } from '@onewindow/screens/action-bar'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useRemaining, useRing } from '@onewindow/screens/clock-parts'
import { clockLine, limitBeside, mainClock } from '@onewindow/screens/clock-words'
import { QueryView } from '@onewindow/screens/query-view'
import { screenTexts } from '@onewindow/screens/texts'
import { Banner } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { CaseHeader } from '@onewindow/ui/case-header'
import { Panes } from '@onewindow/ui/desk-parts'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { PrintHeader } from '@onewindow/ui/print-header'
import { useShortcuts } from '@onewindow/ui/shortcuts'
import { Skeleton } from '@onewindow/ui/skeleton'
import { StatusTag } from '@onewindow/ui/status-tag'
import { Tabs } from '@onewindow/ui/tabs'
import { Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTitle } from '../app/item-names.ts'
import { lastList } from '../app/last-list.ts'
import { useOffer } from '../app/page-commands.ts'
import { useStatus } from '../app/session.ts'
import { useWide } from '../app/media.ts'
import { staffTexts } from '../texts.ts'
import { numberOf } from '../worklist/columns.tsx'
import { BundleFacts, CreditPanel, DrawPanel, FactsPane, FoodCoverage, GeneralFacts, GeneralFiles, MaterialPane } from './later-panes.ts'
import { forgetSecrets } from './draw/kept-secrets.ts'
import { shortFacts } from './draw/short-facts.ts'
import { SidePane } from './side-pane.tsx'
import { judgedAtAcceptance } from './starts.ts'
import { useCase, useKnownNames } from './use-case.ts'
import { useChangedElsewhere } from './use-changed-elsewhere.ts'
import { WorkPane } from './work-pane.tsx'

const awaited = (pane: ReactNode): ReactNode => <Suspense fallback={<Skeleton lines={8} shape="card" />}>{pane}</Suspense>

/** Shown with the reckoning behind it. */
const IN_CREDIT = ['creditScore']
const PANES_FROM = 1280
const COLUMNS = '20rem minmax(0, 1.15fr) minmax(19rem, 1fr) 17rem'

export type Pane = 'facts' | 'material' | 'work' | 'timeline'
export interface CasePageProps { caseId: string; pane?: Pane | undefined; work?: string | undefined }

/** One case with everything a decision needs: facts, materials, work, time. */
export function CasePage({ caseId, ...address }: CasePageProps) {
  const { view, panel, words } = useCase(caseId)
  return (
    <QueryView query={view} lines={8} shape="card">
      {(data) => <QueryView query={words} lines={8} shape="card">{() => <Shown view={data} panel={panel.data} waiting={panel.isLoading} {...address} />}</QueryView>}
    </QueryView>
  )
}

function Shown({ view, panel, waiting, pane, work }: { view: CaseView; panel: ApplicationPanel | undefined; /** The type's own panel is on its way. */ waiting: boolean; pane?: Pane | undefined; work?: string | undefined }) {
  const text = useText(staffTexts)
  const screen = useText(screenTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const navigate = useNavigateTo()
  const words = useCaseTexts(view.caseType)
  const titleOf = useTitle()
  const ring = useRing()
  const remaining = useRemaining(view.caseType)
  const status = useStatus()
  const wide = useWide(PANES_FROM)
  const names = useKnownNames(panel)
  const { changed, reload } = useChangedElsewhere(view)
  const isOverDraw = view.caseType === 'drawBatch' && view.phase !== 'open'
  useEffect(() => { if (isOverDraw) forgetSecrets({ caseId: view.id }) }, [isOverDraw, view.id])
  const [choice, setChoice] = useState<{ event: string | null; state: string } | null>(work ? { event: work, state: view.state } : null)
  const [looked, look] = useState<{ fact?: string; material?: string }>({})
  const href = (to: Pane): string => `/staff/cases/${view.id}?pane=${to}`
  const choose = (action: ActionView): void => { setChoice({ event: action.event, state: view.state }); if (!wide) navigate(href('work')) }
  const actions = useActions({ realm: 'staff', view, names, onOpen: choose, withForm: panel ? judgedAtAcceptance(panel) : [], shortcut: 'D' })
  const { main } = actions
  // What was chosen holds for the state it was chosen in; after that the law's next step stands there again.
  const event = choice?.state === view.state ? choice.event : main?.form ? main.event : null
  const active = view.actions.find((action) => action.event === event && !action.refusal) ?? null
  useShortcuts(useMemo(() => ({ d: () => { if (main && !main.refusal) actions.open(main) } }), [main, actions]))
  useOffer(useMemo(() => view.actions.filter(({ refusal }) => !refusal).map((action) => ({ key: action.event, label: words.event(action.event), run: () => actions.open(action) })), [view.actions, words, actions]))
  const clock = mainClock(view.clocks)
  const limit = limitBeside(clock, view.clocks)
  const kind = panel?.kept.acceptance ? words.find(`acceptance.${panel.kept.acceptance.kind}`) : undefined
  const marks = [...new Set([...(panel || waiting ? [] : [words.find(`caseType.${view.caseType}`) ?? view.caseType]), ...(kind ? [kind] : []), ...view.flags.map(words.flag)])]
  const panes = panel
    ? {
      facts: awaited(<FactsPane caseId={view.id} panel={panel} names={names} chosen={looked.fact} onChoose={(fact, material) => { look({ fact, material }); if (!wide) navigate(href('material')) }} />),
      material: awaited(<MaterialPane view={view} panel={panel} names={names} chosen={looked.material} onChoose={(material) => look({ material })} />),
      work: <WorkPane view={view} panel={panel} names={names} active={active} onChoose={actions.open} onClose={() => setChoice({ event: null, state: view.state })} />, timeline: <SidePane view={view} today={status?.today ?? ''} />,
    }
    : waiting ? undefined : {
      facts: awaited(view.caseType === 'bundleApplication' ? <BundleFacts view={view} /> : view.caseType === 'subject' ? <><GeneralFacts view={view} apart={IN_CREDIT} /><CreditPanel caseId={view.id} /></> : view.caseType === 'inspectionPlan' ? <><GeneralFacts view={view} /><FoodCoverage /></> : view.caseType === 'drawBatch' ? <><GeneralFacts view={shortFacts(view)} /><DrawPanel view={view} /></> : <GeneralFacts view={view} />), material: awaited(<GeneralFiles view={view} />),
      work: <WorkPane view={view} panel={undefined} names={names} active={active} onChoose={actions.open} onClose={() => setChoice({ event: null, state: view.state })} />, timeline: <SidePane view={view} today={status?.today ?? ''} />,
    }
  return (
    <>
      {changed && <Banner kind="conflict" title={text('changedElsewhere')} text={text('changedElsewhereText')} action={<Button size="small" onClick={reload}>{text('reload')}</Button>} />}
      <PrintHeader organ={view.unitName} title={titleOf(view)} number={view.number ?? ''} address={location.href} />
      <CaseHeader
        back={lastList()} title={titleOf(view)} facts={[...numberOf(view, text('noNumber')), view.party, text('handledBy', { name: view.handlerName ?? text('nobody') })]}
        tags={<><StatusTag role={view.phase === 'open' ? 'progress' : 'done'}>{words.state(view.state)}</StatusTag>{marks.map((mark) => <StatusTag plain key={mark}>{mark}</StatusTag>)}</>}
        clock={clock && { ring: ring(clock), first: clockLine(clock, language, screen, format), second: <>{remaining(clock)}{limit?.dueOn && ` · ${screen('statutoryBy', { day: format.dayPlain(limit.dueOn) })}`}</> }}
        primary={actions.primary} more={[...actions.more, { key: 'print', label: text('print'), onPress: () => window.print() }]}
      />
      {actions.windows}
      {!panes && <Skeleton lines={8} shape="card" />}
      {panes && wide && (
        <Panes columns={COLUMNS}>
          <section className="st-pane">{panes.facts}</section><section className="st-pane" data-ground="paper">{panes.material}</section><section className="st-pane" id="work">{panes.work}</section><section className="st-pane" data-ground="paper">{panes.timeline}</section>
        </Panes>
      )}
      {panes && !wide && (
        <div className="st-tabs">
          <Tabs
            label={titleOf(view)} current={pane ?? 'facts'} onChange={(key) => navigate(href(key as Pane))}
            tabs={[{ key: 'facts', label: text('facts'), content: panes.facts }, { key: 'material', label: text('materials'), content: panes.material }, { key: 'work', label: text('work'), content: panes.work }, { key: 'timeline', label: text('timeline'), content: panes.timeline }]}
          />
        </div>
      )}
    </>
  )
}
