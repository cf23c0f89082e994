import type { ControlProps } from '@onewindow/screens/event-form'
import { Button, IconButton } from '@onewindow/ui/button'
import { Suggestions } from '@onewindow/ui/filter-chips'
import { useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { TextArea } from '@onewindow/ui/text-area'
import { Plus, Trash2 } from 'lucide-react'
import { staffTexts } from '../texts.ts'

export type CorrectionPoint = { materialKey: string; defect: string; cure: string }

interface Props extends ControlProps { materials: readonly { key: string; name: string }[]; errorAt: (path: string) => string | undefined }

/** The one-time notice point by point: which material, what is wrong, how to put it right; standard phrases write themselves. */
export function CorrectionControl({ name, label, value, onChange, error, materials, errorAt }: Props) {
  const text = useText(staffTexts)
  const points = Array.isArray(value) ? (value as CorrectionPoint[]) : []
  const change = (at: number, to: Partial<CorrectionPoint>): void => onChange(points.map((point, i) => (i === at ? { ...point, ...to } : point)))
  const nameOf = (key: string): string => materials.find((material) => material.key === key)?.name ?? ''
  const phrases = (material: string): Record<string, CorrectionPoint['defect'][]> => ({
    [text('phraseMissing')]: [text('defectMissing', { material }), text('cureMissing', { material })], [text('phraseBlurred')]: [text('defectBlurred', { material }), text('cureBlurred', { material })],
    [text('phraseUnsigned')]: [text('defectUnsigned', { material }), text('cureUnsigned', { material })], [text('phraseExpired')]: [text('defectExpired', { material }), text('cureExpired', { material })],
    [text('phraseDiffers')]: [text('defectDiffers', { material }), text('cureDiffers', { material })],
  })
  return (
    <fieldset className="st-points" id={name} tabIndex={-1}>
      <legend>{label}</legend>
      {error !== undefined && <p className="ow-field-error">{error}</p>}
      {points.map((point, i) => {
        const own = phrases(nameOf(point.materialKey) || text('thisMaterial'))
        return (
          <section key={i} aria-label={text('pointNumber', { n: i + 1 })}>
            <div className="ow-split"><b>{text('pointNumber', { n: i + 1 })}</b>{points.length > 1 && <IconButton label={text('removePoint', { n: i + 1 })} icon={<Trash2 aria-hidden />} onClick={() => onChange(points.filter((_, at) => at !== i))} />}</div>
            <NativeSelect name={`${name}.${i}.materialKey`} label={text('material')} options={materials.map((material) => ({ value: material.key, label: material.name }))} value={point.materialKey || null} onChange={(materialKey) => change(i, { materialKey })} error={errorAt(`${name}.${i}.materialKey`)} />
            <Suggestions label={text('phrases')} words={Object.keys(own)} onPick={(word) => { const [defect = '', cure = ''] = own[word] ?? []; change(i, { defect, cure }) }} />
            <TextArea name={`${name}.${i}.defect`} label={text('defect')} value={point.defect} onChange={(defect) => change(i, { defect })} rows={2} maxLength={500} error={errorAt(`${name}.${i}.defect`)} />
            <TextArea name={`${name}.${i}.cure`} label={text('cure')} value={point.cure} onChange={(cure) => change(i, { cure })} rows={2} maxLength={500} error={errorAt(`${name}.${i}.cure`)} />
          </section>
        )
      })}
      <Button kind="quiet" size="small" icon={<Plus aria-hidden />} onClick={() => onChange([...points, { materialKey: '', defect: '', cure: '' }])}>{text('addPoint')}</Button>
    </fieldset>
  )
}
