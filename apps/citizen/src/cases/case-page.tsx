import { useApi } from '@onewindow/screens/api'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { CaseTimeline } from '@onewindow/screens/case-timeline'
import { DocumentsList } from '@onewindow/screens/documents-list'
import { mainClock } from '@onewindow/screens/clock-words'
import { download } from '@onewindow/screens/download'
import type { CaseView as ServerView, ClockView, FactView } from '@onewindow/casework/definition/views'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { Avatar } from '@onewindow/ui/marks'
import { PageHead } from '@onewindow/ui/page-parts'
import { PrintHeader } from '@onewindow/ui/print-header'
import { Skeleton } from '@onewindow/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { CalendarPlus, Phone, Printer } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { CaseView } from '../app/answers.ts'
import { calendarFile } from '../app/calendar-file.ts'
import { useCaseTitle, useInLanguage } from '../app/in-language.ts'
import { useOwnName } from '../app/own-name.ts'
import { appTexts } from '../app/texts.ts'
import type { Act } from './act-window.tsx'
import { CaseActions, startingAct } from './case-actions.tsx'
import { CaseClockCard } from './case-clock-card.tsx'
import { FilledIn } from './filled-in.tsx'
import { useOrganName } from './status-sentence.ts'
import { casesTexts } from './texts.ts'

/** What only some cases show comes with them: facts of those without a page of their own, the items of a life event, how to object to a decision, the draw a visit came from. */
const GeneralFacts = lazy(() => import('./general-facts.tsx').then((m) => ({ default: m.GeneralFacts })))
const ActWindow = lazy(() => import('./act-window.tsx').then((m) => ({ default: m.ActWindow })))
const Remedies = lazy(() => import('./remedies.tsx').then((m) => ({ default: m.Remedies })))
const OwnDrawLink = lazy(() => import('../draws/own-draw-link.tsx').then((m) => ({ default: m.OwnDrawLink })))
const PreparedDraft = lazy(() => import('./prepared-draft.tsx').then((m) => ({ default: m.PreparedDraft })))
const BundleItems = lazy(() => import('./bundle-items.tsx').then((m) => ({ default: m.BundleItems })))

/** One case: where it stands and until when, what can be done, what has happened, the papers, whom to call. */
export function CasePage({ view, today, start }: { view: CaseView; today: string; /** The event the reader came for: its form is open. */ start?: string | undefined }) {
  const { trpc } = useApi()
  const text = useText(casesTexts)
  const titleOf = useCaseTitle()
  const organOf = useOrganName()
  const say = useInLanguage()
  const panel = useQuery({
    ...trpc.citizen.application.panel.queryOptions({ caseId: view.id }),
    enabled: view.caseType === 'application',
  }).data
  const title = titleOf(view)
  const certificate = panel ? say({ zh: panel.item.result.nameZh, en: panel.item.result.nameEn }) : null
  const words = useCaseTexts(view.caseType)
  const kind = view.caseType === 'application' || words.kind === title ? null : words.kind
  const party = useOwnName()(view)
  const [act, setAct] = useState<Act | undefined>(() => startingAct(view, start))
  const server = view as unknown as ServerView
  const drawNo = drawOf(view)
  return (
    <>
      <PrintHeader organ={organOf(view)} title={title} {...(view.number ? { number: view.number } : {})} address={location.href} />
      <PageHead
        title={title}
        {...(party === undefined ? {} : { text: party })}
        over={
          <>
            {kind}
            {kind !== null && view.number !== null && ' · '}
            <span className="ow-nowrap">{view.number}</span>
            {view.queryCode && (
              <>
                {' '}
                · <span className="ow-nowrap">{text('queryCode', { code: view.queryCode })}</span>
              </>
            )}
          </>
        }
        actions={
          <span className="ow-from-desk ow-row">
            <AddToCalendar view={view} title={title} />
            <PrintButton />
          </span>
        }
      />
      <div className="ow-columns">
        <div>
          <CaseClockCard view={view} panel={panel} certificate={certificate} today={today} />
          <div className="ow-to-desk">
            <CaseActions view={view} look="tiles" onOpen={setAct} />
          </div>
          {view.caseType === 'citizenRequest' && view.result === 'converted' && (
            <Suspense fallback={<Skeleton shape="card" lines={2} />}>
              <PreparedDraft requestId={view.id} />
            </Suspense>
          )}
          {view.caseType === 'bundleApplication' && (
            <Suspense fallback={<Skeleton shape="card" lines={4} />}>
              <BundleItems view={view} />
            </Suspense>
          )}
          {panel?.remedies && (
            <Suspense fallback={<Skeleton shape="card" lines={3} />}>
              <Remedies panel={panel} remedies={panel.remedies} />
            </Suspense>
          )}
          <Card title={text('timeline')}>
            <CaseTimeline view={server} realm="citizen" />
          </Card>
          {panel && <FilledIn panel={panel} />}
          {view.facts.length > 0 && (
            <Suspense fallback={<Skeleton shape="card" lines={6} />}>
              <GeneralFacts view={view} />
            </Suspense>
          )}
          {drawNo !== null && (
            <Suspense fallback={<Skeleton shape="list" lines={1} />}>
              <OwnDrawLink drawNo={drawNo} />
            </Suspense>
          )}
        </div>
        <div>
          <div className="ow-from-desk">
            <CaseActions view={view} look="list" onOpen={setAct} />
          </div>
          <Card title={text('documents')}>
            <DocumentsList documents={server.documents} caseType={view.caseType} realm="citizen" />
          </Card>
          <Contact view={view} />
          <div className="ow-to-desk ow-row">
            <AddToCalendar view={view} title={title} />
          </div>
        </div>
      </div>
      {act !== undefined && <Suspense fallback={<Skeleton />}><ActWindow view={view} act={act} onClose={() => setAct(undefined)} /></Suspense>}
    </>
  )
}

/** The draw a visit came from, where the firm has an entry in it. */
function drawOf({ caseType, facts }: CaseView): string | null {
  if (caseType !== 'inspectionTask') return null
  const entry = (facts as FactView[]).find(({ key }) => key === 'drawEntry')?.value
  const drawNo = entry !== null && typeof entry === 'object' && !Array.isArray(entry) ? entry['drawNo'] : null
  return typeof drawNo === 'string' && drawNo !== '' ? drawNo : null
}

function PrintButton() {
  const text = useText(casesTexts)
  return (
    <Button icon={<Printer aria-hidden />} onClick={() => print()}>
      {text('print')}
    </Button>
  )
}

function AddToCalendar({ view, title }: { view: CaseView; title: string }) {
  const text = useText(casesTexts)
  const day = mainClock(view.clocks as ClockView[])?.dueOn
  if (!day) return null
  const add = () =>
    download(
      `${view.number ?? 'case'}.ics`,
      'text/calendar',
      calendarFile(
        [
          {
            uid: view.id,
            day,
            title: text('calendarEntry', { title }),
            text: text('calendarText', { number: view.number ?? '' }),
            address: location.href,
          },
        ],
        view.receivedAt ?? view.openedAt,
      ),
    )
  return (
    <Button icon={<CalendarPlus aria-hidden />} onClick={add}>
      {text('addToCalendar')}
    </Button>
  )
}

function Contact({ view }: { view: CaseView }) {
  const text = useText(casesTexts)
  const app = useText(appTexts)
  const { language } = useLanguage()
  const name = language === 'zh' ? view.unitName : view.unitNameEn
  return (
    <Card title={text('contact')}>
      <div className="cz-handler">
        <Avatar name={name} large />
        <div>
          <p>
            <b>{name}</b>
          </p>
          <p className="ow-small ow-second">{app('phone')}</p>
        </div>
        <LinkButton icon={<Phone aria-hidden />} href="tel:12345">
          {text('call12345')}
        </LinkButton>
      </div>
    </Card>
  )
}
