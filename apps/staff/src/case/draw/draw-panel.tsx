import type { CaseView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { QueryView } from '@onewindow/screens/query-view'
import { BarChart } from '@onewindow/ui/bar-chart'
import { useText } from '@onewindow/ui/i18n'
import { SearchBox } from '@onewindow/ui/search-box'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RouterOutputs } from '../../app/api-types.ts'
import type { Room } from './draw-controls.tsx'
import { drawTexts } from './texts.ts'

type Found = RouterOutputs['staff']['draws']['candidates'][number]
const LEAST = 2

/** Beside the lists of a draw: whether a firm is in them, and who has how much (market supervision §9). */
export function DrawPanel({ view }: { view: CaseView }) {
  const { trpc } = useApi()
  const room = useQuery({ ...trpc.staff.draws.room.queryOptions({ caseId: view.id }), staleTime: 0, refetchOnWindowFocus: false })
  // What stands in the room changes with every version of the case.
  return <QueryView key={view.version} query={room} lines={3}>{({ ceremony, loads }) => <>{ceremony && <IsIn caseId={view.id} />}{loads.length > 0 && <Loads loads={loads} />}</>}</QueryView>
}

/** Whether a firm is in the list, never whether it was drawn. */
function IsIn({ caseId }: { caseId: string }) {
  const text = useText(drawTexts)
  const { trpc } = useApi()
  const [typed, setTyped] = useState('')
  const [asked, ask] = useState('')
  const query = useQuery({ ...trpc.staff.draws.candidates.queryOptions({ caseId, text: asked }), enabled: asked !== '' })
  const search = (to: string): void => {
    const said = to.trim().slice(0, 60)
    ask(said.length < LEAST ? '' : said)
  }
  return (
    <section className="st-credit" aria-labelledby="is-in-title">
      <h3 id="is-in-title">{text('isIn')}</h3>
      <SearchBox quiet value={typed} onChange={setTyped} onSearch={search} label={text('isInFind')} />
      {asked !== '' && <QueryView query={query} lines={2}>{(rows) => <Answers rows={rows} />}</QueryView>}
    </section>
  )
}

function Answers({ rows }: { rows: readonly Found[] }) {
  const text = useText(drawTexts)
  const words = useCaseTexts('drawBatch')
  if (rows.length === 0) return <p className="ow-hint" role="status">{text('isInNone')}</p>
  return (
    <ul className="st-records" role="status">
      {rows.map(({ name, uscc, where, code }) => <li key={uscc}><p>{name}<br /><small>{uscc}</small></p><p>{code ? text('isIn.excluded', { why: words.find(`choice.${code}`) ?? code }) : text(where === 'candidate' ? 'isIn.candidate' : 'isIn.outside')}</p></li>)}
    </ul>
  )
}

/** The load chart, which is its own table. */
function Loads({ loads }: { loads: Room['loads'] }) {
  const text = useText(drawTexts)
  const [most, least] = [Math.max(...loads.map(({ drawn }) => drawn)), Math.min(...loads.map(({ drawn }) => drawn))]
  const nameOf = ({ inspector, name, before }: Room['loads'][number]): string => `${[inspector, name].filter(Boolean).join(' ')}${before > 0 ? text('loadBefore', { n: before }) : ''}`
  return (
    <section className="st-credit" aria-labelledby="loads-title">
      <h3 id="loads-title">{text('loads')}</h3>
      <BarChart caption={text('loads')} sentence={text('loadsText', { n: loads.length, least, most })} rows={loads.map((one) => ({ key: one.inspector, label: nameOf(one), value: one.drawn }))} />
    </section>
  )
}
