import { procedureName } from '@onewindow/casework/definition/procedure-name'
import type { CaseView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { useFailureText } from '@onewindow/screens/refusal-text'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { StatusShape } from '@onewindow/ui/status-tag'
import { getUntypedClient } from '@trpc/client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { printed, useTitle } from '../app/item-names.ts'
import { staffTexts } from '../texts.ts'

type Result = { id: string; failed: string | null }

/** Runs one event on each case in turn, with a result for each: what failed says why, the others are done. */
export function BulkRun({ event, views, onClose }: { event: string; views: readonly CaseView[]; onClose: () => void }) {
  const text = useText(staffTexts)
  const words = useMixedTexts()
  const say = useFailureText()
  const titleOf = useTitle()
  const { language } = useLanguage()
  const { client, queryClient } = useApi()
  const [results, setResults] = useState<readonly Result[]>([])
  const begun = useRef(false)
  const namesOf = async (slug: string): Promise<Record<string, string>> => {
    const guide = await client.public.catalogue.guide.query({ slug }).catch(() => null)
    return Object.fromEntries((guide?.materials ?? []).map(({ key, name }) => [key, printed(name[language])]))
  }
  const run = useEffectEvent(async (): Promise<void> => {
    for (const view of views) {
      const failed = await getUntypedClient(client).mutation(`staff.${view.caseType}.${procedureName(event)}`, { caseId: view.id, version: view.version, input: {} }).then(() => null, async (error: unknown) => say(error, await namesOf(view.topic)))
      setResults((before) => [...before, { id: view.id, failed }])
    }
    await queryClient.invalidateQueries()
  })
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void run()
  }, [])
  const done = results.length === views.length
  const failures = results.filter(({ failed }) => failed !== null).length
  return (
    <Dialog open onClose={() => { if (done) onClose() }} title={text('bulkTitle', { event: words.event(event) })} size="large">
      <p role="status">{done ? text('bulkDone', { done: results.length - failures, failed: failures }) : text('bulkProgress', { done: results.length, all: views.length })}</p>
      <progress className="st-progress" value={results.length} max={views.length} aria-label={text('bulkTitle', { event: words.event(event) })} />
      <ul className="st-results">
        {views.map((view) => {
          const result = results.find(({ id }) => id === view.id)
          return (
            <li key={view.id}>
              <StatusShape role={result ? (result.failed === null ? 'done' : 'refused') : 'waiting'} size={20} />
              <div><b>{titleOf(view)}</b><small>{view.number}</small>{result?.failed && <p>{result.failed}</p>}</div>
            </li>
          )
        })}
      </ul>
      {done && <div className="ow-dialog-acts"><Button autoFocus kind="primary" onClick={onClose}>{text('close')}</Button></div>}
    </Dialog>
  )
}
