import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { ControlProps } from '@onewindow/screens/event-form'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { Segmented } from '@onewindow/ui/segmented'
import { Check, X } from 'lucide-react'
import { staffTexts } from '../texts.ts'

export type Judged = { index: number; met: boolean | null; evidence: string }

interface Props extends ControlProps { conditions: ApplicationPanel['item']['conditions']; errorAt: (path: string) => string | undefined }

/** The statutory conditions one by one: met or not, and what shows it. Nothing is judged for the officer. */
export function ConditionsControl({ conditions, name, label, value, onChange, errorAt }: Props) {
  const text = useText(staffTexts)
  const { language } = useLanguage()
  const rows = Array.isArray(value) ? (value as Judged[]) : []
  const left = rows.filter(({ met }) => met === null).length
  const change = (at: number, to: Partial<Judged>): void => onChange(rows.map((row, i) => (i === at ? { ...row, ...to } : row)))
  return (
    <fieldset className="st-conditions" id={name} tabIndex={-1}>
      <legend><span>{label}</span>{left > 0 && <small>{text('conditionsLeft', { n: left })}</small>}</legend>
      <ol>
        {rows.map((row, i) => {
          const error = errorAt(`${name}.${i}.met`)
          const words = conditions[row.index]?.[language] ?? ''
          return (
            <li key={row.index} id={`${name}.${i}.met`} tabIndex={-1} data-invalid={error === undefined ? undefined : ''}>
              <p>{row.index + 1} {words}</p>
              {error !== undefined && <p className="ow-field-error">{error}</p>}
              <div>
                <Segmented
                  look="judge" name={`${name}-${i}`} label={words} value={row.met === null ? null : row.met ? 'met' : 'notMet'} onChange={(to) => change(i, { met: to === 'met' })}
                  segments={[{ value: 'met', label: <>{row.met === true && <Check aria-hidden />}{text('met')}</>, tone: 'done' }, { value: 'notMet', label: <>{row.met === false && <X aria-hidden />}{text('notMet')}</>, tone: 'over' }]}
                />
                <input className="ow-control" aria-label={text('evidenceOf', { n: row.index + 1 })} placeholder={text('evidence')} value={row.evidence} maxLength={1000} onChange={(event) => change(i, { evidence: event.target.value })} />
              </div>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
