import type { CodeName } from '@onewindow/casework/definition/views'
import type { ControlProps, Overrides } from '@onewindow/screens/event-form'
import { asked, type Schema } from '@onewindow/screens/event-input'
import { RegionCascade } from '@onewindow/ui/region-cascade'
import { lazy, Suspense, type ReactNode } from 'react'
import { useRegionTree } from '@onewindow/screens/regions'
import { ColleagueControl, ColleaguesControl, UnitControl, UnitsControl } from '../organisation-controls.tsx'

// Found by a search, so fetched with the first form that asks for one.
const found = () => import('./found-controls.tsx')
const CaseControl = lazy(() => found().then((m) => ({ default: m.CaseControl })))
const CodeControl = lazy(() => found().then((m) => ({ default: m.CodeControl })))
const CodesControl = lazy(() => found().then((m) => ({ default: m.CodesControl })))
const FirmCodeControl = lazy(() => found().then((m) => ({ default: m.FirmCodeControl })))
const FirmOfCodeControl = lazy(() => found().then((m) => ({ default: m.FirmOfCodeControl })))
const FirmControl = lazy(() => found().then((m) => ({ default: m.FirmControl })))

/** Where the form stands: the unit whose people are asked for, and the names behind the codes of the type. */
export interface FormPlace { unitId: string; codes: Readonly<Record<string, readonly CodeName[]>> }

type OwnControl = (props: ControlProps) => ReactNode

/** Own controls for a form nobody wrote a page for: organs, colleagues, firms, cases, places and codes are chosen by name, never typed. Told by the field's name and shape. */
export function generalControls(place: FormPlace, form: Record<string, unknown> | null): Overrides {
  const controls: Record<string, OwnControl> = {}
  const look = (given: Schema, path: string): void => {
    const fields = asked(given).properties ?? {}
    for (const [name, one] of Object.entries(fields)) {
      const at = path ? `${path}.${name}` : name
      const inner = asked(one)
      const control = isFirmByCode(name, fields) ? (props: ControlProps) => <FirmOfCodeControl {...props} /> : controlOf(name, at, inner, place)
      if (control) controls[at] = (props) => <Suspense fallback={null}>{control(props)}</Suspense>
      else look(inner.items || inner, at)
    }
  }
  look((form ?? {}) as Schema, '')
  return controls
}

/** A firm that is told by its code alone: which party it is, the register says. */
const isFirmByCode = (name: string, beside: object): boolean => name === 'uscc' && 'name' in beside && 'address' in beside && !('partyId' in beside)

/** Types of the case that a field of this name means; anything else is any case. */
const CASES: Readonly<Record<string, string>> = { planId: 'inspectionPlan', windowId: 'window' }

function controlOf(name: string, at: string, schema: Schema, { unitId, codes }: FormPlace): OwnControl | null {
  const many = schema.type === 'array'
  // Rows of fields are no list of codes, whatever they are called.
  const names = many && asked(schema.items || {}).type === 'object' ? undefined : codes[at] ?? codes[name]
  const isId = (many ? asked(schema.items || {}) : schema).format === 'uuid'
  if (names) return many ? (props) => <CodesControl {...props} codes={names} /> : (props) => <CodeControl {...props} codes={names} />
  if (isId) return idControl(name, many, unitId)
  if (many) return /(^u|U)nitIds$|^assistIds$/.test(name) ? (props) => <UnitsControl {...props} /> : null
  if (/(^u|U)nitId$|^againstId$|^leadId$/.test(name)) return (props) => <UnitControl {...props} />
  if (name === 'firmCode') return (props) => <FirmCodeControl {...props} />
  return /^region(Code)?$/.test(name) ? (props) => <RegionControl {...props} /> : null
}

function idControl(name: string, many: boolean, unitId: string): OwnControl | null {
  if (many) return (props) => <ColleaguesControl {...props} unitId={unitId} />
  if (/(officer|account|handler|colleague|inspector|mediator|lead|member|sampler|chair)Id$/i.test(name)) return (props) => <ColleagueControl {...props} unitId={unitId} />
  if (name === 'partyId') return (props) => <FirmControl {...props} />
  return /licence|document|evidence|file|task/i.test(name) ? null : (props) => <CaseControl {...props} caseType={CASES[name]} />
}

function RegionControl({ name, label, error, value, onChange, required }: ControlProps) {
  return <RegionCascade name={name} label={label} error={error} optional={!required} regions={useRegionTree()} value={typeof value === 'string' && value !== '' ? value : null} onChange={onChange} anyLevel />
}
