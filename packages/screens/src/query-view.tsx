import { Banner } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Empty } from '@onewindow/ui/empty'
import { Failure } from '@onewindow/ui/failure'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton, type SkeletonProps } from '@onewindow/ui/skeleton'
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { OctagonX, SearchX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { failureKind } from './refusals.ts'
import { useFailureText, type KnownNames } from './refusal-text.ts'
import { screenTexts } from './texts.ts'

export interface QueryViewProps<T> extends SkeletonProps { query: UseQueryResult<T, unknown>; children: (data: T) => ReactNode }

/** Loading, failed with a way to try again, not found, or the answer. */
export function QueryView<T>({ query, children, ...skeleton }: QueryViewProps<T>) {
  const text = useText(screenTexts)
  const say = useFailureText()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isPending) return <Skeleton {...skeleton} />
  if (failureKind(query.error) === 'notFound') return <Empty icon={<SearchX aria-hidden />} title={text('notFoundTitle')} text={text('notFoundText')} />
  if (failureKind(query.error) === 'refused') return <Empty icon={<OctagonX aria-hidden />} title={say(query.error)} />
  return <Failure text={say(query.error)} onRetry={() => { void query.refetch() }} />
}

/**
 * Why a command did not go through, where it was given. A conflict offers to reload what is shown, keeps what was typed, and has done its
 * duty once that is read anew; a broken line says that nothing is confirmed yet.
 */
export function FailureNote({ error, caseType, names, onRetry }: { error: unknown; caseType?: string; names?: KnownNames; onRetry?: () => void }) {
  const text = useText(screenTexts)
  const say = useFailureText(caseType, names)
  const queries = useQueryClient()
  const kind = failureKind(error)
  const [settled, setSettled] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const reload = async (): Promise<void> => {
    setBusy(true)
    await queries.invalidateQueries()
    setBusy(false)
    setSettled(error)
  }
  if (kind === 'conflict' && settled === error) return null
  if (kind === 'conflict') return <Banner inset kind="conflict" title={say(error)} text={text('conflictText')} action={<Button size="small" busy={busy} onClick={() => { void reload() }}>{text('reload')}</Button>} />
  if (kind === 'away') return <Banner inset kind="offline" title={text('awayTitle')} text={text('awayText')} {...(onRetry ? { action: <Button size="small" onClick={onRetry}>{text('tryAgain')}</Button> } : {})} />
  return <Banner inset kind="failure" title={say(error)} />
}
