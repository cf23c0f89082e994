import { useFormat, useText } from '@onewindow/ui/i18n'
import { StatusTag, type StatusRole } from '@onewindow/ui/status-tag'
import type { RouterOutputs } from '../../app/api-types.ts'
import { creditTexts } from './texts.ts'

export type Standing = NonNullable<RouterOutputs['staff']['subject']['standing']>

const ROLES: Readonly<Record<Standing['class'], StatusRole>> = { A: 'done', B: 'info', C: 'near', D: 'over' }

/** The class in words, with the day it was worked out. */
export function ClassLine({ standing }: { standing: Pick<Standing, 'class' | 'computedOn' | 'classSince'> }) {
  const text = useText(creditTexts)
  const format = useFormat()
  const { class: risk, computedOn, classSince } = standing
  return (
    <div>
      <StatusTag role={ROLES[risk]}>{text('riskClass', { class: risk })}</StatusTag> <span className="ow-small">{text(`meaning.${risk}`)}</span>
      <p>{[text('computedOn', { day: format.dayPlain(computedOn) }), ...(classSince ? [text('classSince', { day: format.dayPlain(classSince) })] : [])].join(' · ')}</p>
    </div>
  )
}

/** The lists the firm stands on, each with its day; or that it stands on none. */
export function Lists({ lists }: Pick<Standing, 'lists'>) {
  const text = useText(creditTexts)
  const format = useFormat()
  if (lists.length === 0) return <li><p>{text('noList')}</p></li>
  return lists.map(({ list, cause, since }) => (
    <li key={`${list} ${cause ?? ''} ${since ?? ''}`}>
      <div>
        <StatusTag role={list === 'serious' ? 'over' : 'near'}>{text(`list.${list}`)}</StatusTag>
        <p>{[since && text('listedOn', { day: format.dayPlain(since) }), cause && text(`cause.${cause}` as 'cause.disclosure'), list === 'serious' && text('noCommitment')].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  ))
}
