import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import type { RouterOutputs } from '../../app/api-types.ts'
import { ClassLine, Lists } from './class-line.tsx'
import { creditTexts } from './texts.ts'

type Credit = RouterOutputs['staff']['subject']['credit']

/** Tenths of a point as points: 180 is 18.0, a reduction has its sign. */
const points = (tenths: number): string => (tenths / 10).toFixed(1).replace('-', '−')

/** Why a firm is in its class (信用风险分类): the score, what decided it besides, and every line with its day and what is still to come off. */
export function CreditPanel({ caseId }: { caseId: string }) {
  const text = useText(creditTexts)
  const { trpc } = useApi()
  const query = useQuery(trpc.staff.subject.credit.queryOptions({ caseId }))
  return (
    <section className="st-credit" aria-labelledby="credit-title">
      <h3 id="credit-title">{text('title')}</h3>
      <QueryView query={query} lines={6}>{(credit) => <Reckoning credit={credit} />}</QueryView>
    </section>
  )
}

function Reckoning({ credit }: { credit: Credit }) {
  const text = useText(creditTexts)
  const { class: risk, classByScore: byScore, scoreTenths, floors, lines, lists, modelVersion: version } = credit
  return (
    <>
      <ul className="st-records">
        <li><ClassLine standing={credit} /></li>
        {floors.length > 0 && <li><p>{text('floor', { class: risk, byScore, why: floors.map((floor) => text(`floor.${floor}`)).join(text('joined')) })}</p></li>}
        <Lists lists={lists} />
      </ul>
      <table>
        <caption>{text('lines')}</caption>
        <thead><tr><th scope="col">{text('line')}</th><th scope="col">{text('day')}</th><th scope="col">{text('points')}</th></tr></thead>
        <tbody>
          {lines.length === 0 && <tr><td colSpan={3}>{text('noLines')}</td></tr>}
          {/* A line has no name of its own: two of one kind may fall on one day. */}
          {lines.map((line, i) => <Line key={`${i} ${line.what?.zh ?? ''} ${line.on ?? ''}`} line={line} />)}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={2}>{text('total')}</th><td>{text('score', { score: points(scoreTenths) })}</td></tr></tfoot>
      </table>
      <p className="ow-hint ow-small">{text('model', { version })} · {text('steers')}</p>
    </>
  )
}

function Line({ line: { group, what, cap, on, tenths, shareBp, lessFrom } }: { line: Credit['lines'][number] }) {
  const text = useText(creditTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const notes = [group?.[language] ?? text('reduction'), ...(shareBp < 10_000 ? [text('share', { percent: format.number(shareBp / 100) })] : []), ...(lessFrom ? [text('lessFrom', { day: format.dayPlain(lessFrom) })] : [])]
  return <tr><td>{cap ? text('cap') : what?.[language]}<small>{notes.join(' · ')}</small></td><td>{on ? format.dayPlain(on) : cap || group === null ? '' : text('state')}</td><td>{points(tenths)}</td></tr>
}
