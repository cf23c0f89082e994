import type { ControlProps, Overrides } from '@onewindow/screens/event-form'
import { asked, type Draft, type Schema } from '@onewindow/screens/event-input'
import { useRegionTree } from '@onewindow/screens/regions'
import { RegionCascade, type Region } from '@onewindow/ui/region-cascade'
import { Skeleton } from '@onewindow/ui/skeleton'
import { lazy, Suspense, type ReactNode } from 'react'

// A form has the controls of its own kind; those of the others are not fetched.
const halls = () => import('./hall-controls.tsx')
const licences = () => import('./licence-controls.tsx')
const HallControl = lazy(() => halls().then((m) => ({ default: m.HallControl })))
const GroupControl = lazy(() => halls().then((m) => ({ default: m.GroupControl })))
const ItemControl = lazy(() => halls().then((m) => ({ default: m.ItemControl })))
const TimeControl = lazy(() => halls().then((m) => ({ default: m.TimeControl })))
const LicenceControl = lazy(() => licences().then((m) => ({ default: m.LicenceControl })))
const FieldsControl = lazy(() => licences().then((m) => ({ default: m.FieldsControl })))
const OrganControl = lazy(() => licences().then((m) => ({ default: m.OrganControl })))
const OtherPersonControl = lazy(() => import('./other-person.tsx').then((m) => ({ default: m.OtherPersonControl })))
const PositionControl = lazy(() => import('./position-control.tsx').then((m) => ({ default: m.PositionControl })))

/** What nobody types: whose it is follows from the session, ids and categories are the office's, the map is not asked. */
const NOT_ASKED = new Set(['partyId', 'linkedCaseId', 'category', 'againstId', 'matters', 'latE7', 'lonE7', 'reporter', 'principal'])

type Control = (props: ControlProps) => ReactNode
export interface Filling {
  draft: Draft
  keep: (to: Draft) => void
}

function controlOf(name: string, filling: Filling, regions: readonly Region[]): Control | undefined {
  const known: Record<string, Control> = {
    hallId: (props) => <HallControl {...props} {...filling} />,
    group: (props) => <GroupControl {...props} {...filling} />,
    item: (props) => <ItemControl {...props} {...filling} />,
    slotStart: (props) => <TimeControl {...props} {...filling} />,
    point: (props) => <PositionControl {...props} />,
    regionCode: (props) => (
      <RegionCascade name={props.name} label={props.label} error={props.error} regions={regions} value={typeof props.value === 'string' && props.value !== '' ? props.value : null} onChange={props.onChange} anyLevel />
    ),
    licenceId: (props) => <LicenceControl {...props} />,
    fields: (props) => <FieldsControl {...props} {...filling} />,
    unitId: (props) => <OrganControl {...props} />,
    representative: (props) => <OtherPersonControl {...props} />,
  }
  const control = Object.hasOwn(known, name) ? known[name] : undefined
  return control && ((props) => <Suspense fallback={<Skeleton lines={1} />}>{control(props)}</Suspense>)
}

/** Own controls of a form nobody wrote a page for, told by the names of its fields: halls and times are chosen, people found, places picked from the list. */
export function useControls({ schema, ...filling }: Filling & { schema: Schema }): Overrides {
  const paths = pathsOf(schema)
  const regions = useRegionTree(paths.some((path) => path.endsWith('regionCode')))
  return Object.fromEntries(
    paths.flatMap((path): [string, Control | null][] => {
      const name = path.slice(path.lastIndexOf('.') + 1)
      if (NOT_ASKED.has(name)) return [[path, null]]
      const control = controlOf(name, filling, regions)
      return control ? [[path, control]] : []
    }),
  )
}

/** Every field by its path without indexes, groups before what is in them. */
const pathsOf = (schema: Schema, path = ''): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`
    const plain = asked(inner)
    return [at, ...pathsOf(asked(plain.items || plain), at)]
  })
