import { useApi } from '@onewindow/screens/api'
import { useCaseTextsOf } from '@onewindow/screens/case-texts'
import type { ListRow } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { FilePen, PackageCheck, PencilLine, type LucideIcon } from 'lucide-react'
import { useCaseTitle } from '../app/in-language.ts'
import { useOwnName } from '../app/own-name.ts'
import { useSession } from '../app/session.ts'
import { appTexts } from '../app/texts.ts'

type Verb = 'continue' | 'resubmit' | 'supplyDeferred' | 'collect' | 'clarify'
interface Look {
  icon: LucideIcon
  tone: 'info' | 'done' | 'muted'
  page: (caseId: string) => string
}

/** What an application waits for, and the page where it is done. */
const looks: Record<Verb, Look> = {
  continue: { icon: PencilLine, tone: 'muted', page: (id) => `/applications/${id}/edit` },
  resubmit: { icon: FilePen, tone: 'info', page: (id) => `/cases/${id}/correct` },
  supplyDeferred: { icon: FilePen, tone: 'info', page: (id) => `/cases/${id}/supply` },
  collect: { icon: PackageCheck, tone: 'done', page: (id) => `/cases/${id}` },
  clarify: { icon: FilePen, tone: 'info', page: (id) => `/cases/${id}` },
}
/** Every other kind of case has one page, on which the event is opened. */
const general = (event: string | null): Look => ({
  icon: FilePen,
  tone: 'info',
  page: (id) => (event === null ? `/cases/${id}` : `/cases/${id}?do=${event}`),
})
const isVerb = (verb: string): verb is Verb => Object.hasOwn(looks, verb)

export interface WaitingRows {
  rows: readonly ListRow[]
  /** Somebody is signed in and the answer is still on its way. */
  isComing: boolean
}

/** What waits for the reader, as rows that end in the verb of the event; none for visitors. */
export function useWaiting(): WaitingRows {
  const { trpc } = useApi()
  const text = useText(appTexts)
  const format = useFormat()
  const titleOf = useCaseTitle()
  const partyOf = useOwnName()
  const session = useSession()
  const { data, isPending } = useQuery({ ...trpc.citizen.waiting.list.queryOptions(), enabled: Boolean(session) })
  const of = useCaseTextsOf(data?.rows.flatMap(({ caseType }) => (caseType === 'application' ? [] : [caseType])) ?? [])
  const rows = data?.rows.map((row) => {
    const isApplication = row.caseType === 'application'
    const words = of(row.caseType)
    const isDraft = row.caseType === 'bundleApplication' && row.verb === 'continue'
    const own = isVerb(row.verb) && (isApplication || isDraft || row.verb === 'collect') ? row.verb : undefined
    const { icon: Icon, tone, page } = own ? looks[own] : general(row.event)
    const day = row.dueOn === null ? undefined : text(row.verb === 'continue' ? 'waitKept' : 'waitBy', { day: format.day(row.dueOn) })
    const about = [partyOf(row), day].filter((one) => one !== undefined).join(' · ')
    const event = row.event === null ? '' : words.event(row.event)
    return {
      key: row.caseId,
      title: own ? text(`wait.${own}`, { title: titleOf(row) }) : text('waitKind', { kind: words.kind, title: row.title }),
      ...(about === '' ? {} : { text: about }),
      icon: <Icon aria-hidden />,
      tone,
      verb: own ? text(`verb.${own}`) : row.verb === 'continue' ? text('verb.continue') : text('verbOf', { event }),
      href: page(row.caseId),
    }
  })
  return { rows: rows ?? [], isComing: Boolean(session) && isPending }
}
