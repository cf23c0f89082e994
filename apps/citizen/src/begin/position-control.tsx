import type { ControlProps } from '@onewindow/screens/event-form'
import { Button } from '@onewindow/ui/button'
import { Field } from '@onewindow/ui/field'
import { useText } from '@onewindow/ui/i18n'
import { MapPin } from 'lucide-react'
import { useState } from 'react'
import { beginTexts } from './texts.ts'

const E7 = 10_000_000
const WAIT_MS = 15_000

/** Where the phone is, asked only when the button is pressed: latitude and longitude in E7. */
export function PositionControl({ name, error, value, onChange }: ControlProps) {
  const text = useText(beginTexts)
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        onChange([Math.round(coords.latitude * E7), Math.round(coords.longitude * E7)])
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 60_000 },
    )
  }
  return (
    <Field name={name} label={text('position')} group error={error}>
      {() => (
        <>
          <Button icon={<MapPin aria-hidden />} busy={state === 'asking'} onClick={ask}>
            {text('here')}
          </Button>
          <p className="ow-hint ow-small" role="status">
            {state === 'failed' ? text('hereFailed') : Array.isArray(value) ? text('hereDone') : ''}
          </p>
        </>
      )}
    </Field>
  )
}
