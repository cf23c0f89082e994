import type { OpeningForm } from '@onewindow/casework/definition/views'
import { EventWork } from '@onewindow/screens/action-dialog'
import { useApi } from '@onewindow/screens/api'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import type { Draft } from '@onewindow/screens/event-input'
import { useLaw } from '@onewindow/screens/law'
import { QueryView } from '@onewindow/screens/query-view'
import { screenTexts } from '@onewindow/screens/texts'
import { Callout } from '@onewindow/ui/banner'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useText } from '@onewindow/ui/i18n'
import { Link, useNavigateTo } from '@onewindow/ui/link'
import { toast } from '@onewindow/ui/toast'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Scale } from 'lucide-react'
import { Lost } from '../app/broken.tsx'
import { useCurrentPost } from '../app/current-post.tsx'
import { useMe, useStatus } from '../app/session.ts'
import { generalControls, type FormPlace } from '../case/general/general-controls.tsx'
import { useEventFiles } from '../case/general/event-files.tsx'
import { staffTexts } from '../texts.ts'
import { kindKey, readKind } from './kinds.ts'
import { useCodes } from './use-codes.ts'

/** The form by which one kind of case begins. */
export function OpeningPage({ kind }: { kind: string }) {
  const { trpc } = useApi()
  const asked = readKind(kind)
  const query = useQuery({ ...trpc.staff.openings.form.queryOptions(asked ?? { caseType: '', event: '' }), enabled: asked !== null, staleTime: Infinity })
  if (!asked) return <Lost />
  return <QueryView query={query} lines={8} shape="card">{(opening) => <WithCodes key={kind} opening={opening as OpeningForm} />}</QueryView>
}

function WithCodes({ opening }: { opening: OpeningForm }) {
  const query = useCodes({ caseType: opening.caseType })
  return <QueryView query={query} lines={8} shape="card">{(codes) => <Begin key={kindKey(opening)} opening={opening} codes={codes} />}</QueryView>
}

function Begin({ opening, codes }: { opening: OpeningForm; codes: FormPlace['codes'] }) {
  const text = useText(staffTexts)
  const screen = useText(screenTexts)
  const law = useLaw()
  const navigate = useNavigateTo()
  const words = useCaseTexts(opening.caseType)
  const me = useMe()
  const status = useStatus()
  const { grant } = useCurrentPost()
  const files = useEventFiles(opening)
  const unitId = grant?.unitId ?? me.grants[0]?.unitId ?? ''
  const name = words.find(`caseType.${opening.caseType}`) ?? opening.caseType
  if (!status) return null
  return (
    <>
      <DeskHead title={text('newOf', { name })} text={words.event(opening.event)} before={<Link href="/staff/new" className="st-back"><ArrowLeft aria-hidden />{text('newCase')}</Link>} />
      <DeskPage>
        <div className="st-opening">
          <Callout icon={<Scale aria-hidden />}>{text('lawOf', { event: words.event(opening.event) })}<b>{law(opening.source)}</b></Callout>
          <EventWork
            inline realm="staff" view={{ id: null, caseType: opening.caseType, version: 0 }} action={{ ...opening, danger: false, needsSecond: false }}
            start={startOf(opening.form, { unitId, today: status.today })} overrides={generalControls({ unitId, codes }, opening.form)} files={files}
            onDone={(event, state, caseId) => { toast(screen('doneNow', { done: words.done(event), state: words.state(state) })); navigate(`/staff/cases/${caseId}`) }}
            onCancel={() => navigate('/staff/new')} cancelLabel={text('otherKind')}
          />
        </div>
      </DeskPage>
    </>
  )
}

/** What is known before anything is typed: the own unit, this year. */
function startOf(form: Record<string, unknown>, { unitId, today }: { unitId: string; today: string }): Draft {
  const asked = Object.keys((form as { properties?: object }).properties ?? {})
  const known: Draft = { unitId, year: today.slice(0, 4) }
  return Object.fromEntries(Object.entries(known).filter(([key]) => asked.includes(key)))
}
