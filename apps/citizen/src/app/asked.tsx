import { failureKind, refusalOf } from '@onewindow/screens/refusals'
import { LinkButton } from '@onewindow/ui/button'
import { Empty } from '@onewindow/ui/empty'
import { Failure } from '@onewindow/ui/failure'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { MapPinOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { appTexts } from './texts.ts'

/** A question to the server, as the query library tells of it. */
export interface Question<T> {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

export interface AskedProps<T> {
  question: Question<T>
  /** How the waiting looks. */
  shape?: 'list' | 'card'
  lines?: number
  children: (data: T) => ReactNode
}

/** What was asked of the server: its shape while it comes, why it did not come and what to do, or the answer; one already here stays. */
export function Asked<T>({ question, shape = 'card', lines = 3, children }: AskedProps<T>) {
  const { data, error, isPending, refetch } = question
  if (data !== undefined) return children(data)
  if (isPending && !error) return <Skeleton shape={shape} lines={lines} />
  return (
    <WhyNot
      error={error}
      onRetry={() => {
        void refetch()
      }}
    />
  )
}

function WhyNot({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText(appTexts)
  const kind = failureKind(error)
  if (kind === 'notFound')
    return (
      <Empty
        level={1}
        icon={<MapPinOff aria-hidden />}
        title={text('notFound')}
        text={text('notFoundText')}
        action={<LinkButton href="/">{text('backHome')}</LinkButton>}
      />
    )
  if (kind === 'signIn') return <Skeleton shape="card" />
  if (kind === 'away') return <Failure title={text('awayTitle')} text={text('awayText')} onRetry={onRetry} />
  return <Failure title={text('failedTitle')} text={text('failedText')} reference={refusalOf(error)?.code} onRetry={onRetry} />
}
