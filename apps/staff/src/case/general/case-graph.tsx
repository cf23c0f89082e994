import type { CaseView } from '@onewindow/casework/definition/views'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { StatusTag } from '@onewindow/ui/status-tag'
import { staffTexts } from '../../texts.ts'
import { placesOf, WIDTH, type Placed } from './graph-places.ts'

const DOT = 13
const ROOM = 20

/** Cases inside, around and beside this one: a small picture, and the same ones by number in a list. */
export function CaseGraph({ view }: { view: CaseView }) {
  const text = useText(staffTexts)
  const { placed, above, below } = placesOf(view.related)
  if (placed.length === 0) return <p className="ow-hint">{text('noRelated')}</p>
  const height = above + below + 2 * ROOM
  return (
    <div className="st-graph">
      <svg viewBox={`${-WIDTH / 2} ${-above - ROOM} ${WIDTH} ${height}`} style={{ maxHeight: height }} role="img" aria-label={text('graphSays', { above: placed.filter(({ y }) => y < 0).length, below: placed.filter(({ y }) => y > 0).length })}>
        {placed.map(({ n, x, y, line }) => <path key={n} data-line={line} d={`M0 0C0 ${y / 2} ${x} ${y / 2} ${x} ${y}`} />)}
        {placed.map(({ n, x, y, one }) => <g key={n} transform={`translate(${x} ${y})`} data-open={one.phase === 'open' ? '' : undefined}><circle r={DOT} /><text>{n}</text></g>)}
        <g data-self=""><rect x={-DOT} y={-DOT} width={2 * DOT} height={2 * DOT} rx="5" /><text>{text('graphSelf')}</text></g>
      </svg>
      <ol className="st-related">{placed.map((one) => <RelatedRow key={one.n} {...one} />)}</ol>
    </div>
  )
}

function RelatedRow({ one, n }: Placed) {
  const text = useText(staffTexts)
  const words = useCaseTexts(one.caseType)
  const relation = one.relation === 'sub' ? text('relationSub') : one.relation === 'parent' ? text('relationParent') : (one.relation === 'from' ? words.find(`linkFrom.${one.kind ?? ''}`) : undefined) ?? words.find(`link.${one.kind ?? ''}`) ?? text('relationLinked')
  return <li><b>{n}</b><small>{relation}</small><Link href={`/staff/cases/${one.id}`}>{words.find(`caseType.${one.caseType}`) ?? one.title} {one.number ?? ''}</Link><StatusTag role={one.phase === 'open' ? 'progress' : 'done'}>{words.state(one.state)}</StatusTag></li>
}
