import { useApi } from '@onewindow/screens/api'
import type { ListRow } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { FilePen, PackageCheck, PencilLine, type LucideIcon } from 'lucide-react'
import { useCaseTitle } from '../app/in-language.ts'
import { useSession } from '../app/session.ts'
import { appTexts } from '../app/texts.ts'

type Verb = 'continue' | 'resubmit' | 'supplyDeferred' | 'collect' | 'clarify' | 'other'
const looks: Record<Verb, { icon: LucideIcon; tone: 'info' | 'done' | 'muted'; page: (caseId: string) => string }> = {
  continue: { icon: PencilLine, tone: 'muted', page: (id) => `/applications/${id}/edit` },
  resubmit: { icon: FilePen, tone: 'info', page: (id) => `/cases/${id}/correct` },
  supplyDeferred: { icon: FilePen, tone: 'info', page: (id) => `/cases/${id}/supply` },
  collect: { icon: PackageCheck, tone: 'done', page: (id) => `/cases/${id}` },
  clarify: { icon: FilePen, tone: 'info', page: (id) => `/cases/${id}` },
  other: { icon: FilePen, tone: 'info', page: (id) => `/cases/${id}` },
}
const verbOf = (verb: string): Verb => (Object.hasOwn(looks, verb) ? (verb as Verb) : 'other')

/** What waits for the reader, as rows that end in a verb; undefined for visitors and while it loads. */
export function useWaitingRows(): ListRow[] | undefined {
  const { trpc } = useApi()
  const text = useText(appTexts)
  const format = useFormat()
  const titleOf = useCaseTitle()
  const session = useSession()
  const { data } = useQuery({ ...trpc.citizen.waiting.list.queryOptions(), enabled: Boolean(session) })
  return data?.rows.map((row) => {
    const verb = verbOf(row.verb)
    const { icon: Icon, tone, page } = looks[verb]
    const about =
      row.dueOn === null
        ? text('waitAnyTime', { party: row.party })
        : text(verb === 'continue' ? 'waitKept' : 'waitBy', { day: format.day(row.dueOn), party: row.party })
    return {
      key: row.caseId,
      title: text(`wait.${verb}`, { title: titleOf(row) }),
      text: about,
      icon: <Icon aria-hidden />,
      tone,
      verb: text(`verb.${verb}`),
      href: page(row.caseId),
    }
  })
}
