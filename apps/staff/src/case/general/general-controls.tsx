import type { CaseView } from '@onewindow/casework/definition/views'
import type { ControlProps, Overrides } from '@onewindow/screens/event-form'
import { ComboBox } from '@onewindow/ui/combo-box'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@onewindow/ui/i18n'
import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import { staffTexts } from '../../texts.ts'
import { ColleagueControl, UnitControl, UnitsControl } from '../organisation-controls.tsx'

type Schema = { type?: string; properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] }

/** Own controls for a form nobody wrote a page for: organs and colleagues are chosen by name, never typed as ids. Told by the field's name. */
export function generalControls(view: CaseView, form: Record<string, unknown> | null): Overrides {
  const found: Record<string, (props: ControlProps) => React.ReactNode> = {}
  const look = (schema: Schema, path: string): void => {
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      const at = path ? `${path}.${name}` : name
      const control = controlOf(name, view.unitId)
      if (control) found[at] = control
      else look(inner.items ?? inner, at)
    }
  }
  look((form ?? {}) as Schema, '')
  return found
}

function controlOf(name: string, unitId: string): ((props: ControlProps) => React.ReactNode) | null {
  if (/(^u|U)nitIds$/.test(name)) return (props) => <UnitsControl {...props} />
  if (/(^u|U)nitId$/.test(name)) return (props) => <UnitControl {...props} />
  if (/(officer|account|handler|colleague|inspector)Ids$/i.test(name)) return (props) => <ColleaguesControl {...props} unitId={unitId} />
  if (/(officer|account|handler|colleague|inspector)Id$/i.test(name)) return (props) => <ColleagueControl {...props} unitId={unitId} />
  return null
}

/** Several colleagues of the unit, each shown as a chip that can be taken back. */
function ColleaguesControl({ unitId, name, label, value, onChange, error }: ControlProps & { unitId: string }) {
  const text = useText(staffTexts)
  const { trpc } = useApi()
  const [round, setRound] = useState(0)
  const { data } = useQuery(trpc.staff.units.colleagues.queryOptions({ unitId }))
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const nameOf = (id: string): string => data?.find(({ accountId }) => accountId === id)?.displayName ?? id
  const options = (data ?? []).filter(({ accountId }) => !chosen.includes(accountId)).map(({ accountId, displayName, openCases }) => ({ value: accountId, label: displayName, text: text('openCases', { n: openCases }) }))
  const add = (id: string | null): void => {
    if (!id) return
    onChange([...chosen, id])
    setRound(round + 1)
  }
  return (
    <div className="ow-stack">
      <ComboBox key={round} name={name} label={label} error={error} options={options} value={null} onChange={add} />
      {chosen.length > 0 && <div className="ow-chips" role="group" aria-label={label}>{chosen.map((id) => <button key={id} type="button" className="ow-chip" data-on="" aria-label={text('takeBack', { name: nameOf(id) })} onClick={() => onChange(chosen.filter((one) => one !== id))}>{nameOf(id)}<X aria-hidden /></button>)}</div>}
    </div>
  )
}
