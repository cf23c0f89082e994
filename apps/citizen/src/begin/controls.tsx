import type { ControlProps, Overrides } from '@onewindow/screens/event-form'
import { asked, type Draft, type Schema } from '@onewindow/screens/event-input'
import { useRegionTree } from '@onewindow/screens/regions'
import { RegionCascade, type Region } from '@onewindow/ui/region-cascade'
import type { ReactNode } from 'react'
import { GroupControl, HallControl, ItemControl, TimeControl } from './hall-controls.tsx'
import { FieldsControl, LicenceControl, OrganControl } from './licence-controls.tsx'
import { OtherPersonControl } from './other-person.tsx'
import { PositionControl } from './position-control.tsx'

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
  return Object.hasOwn(known, name) ? known[name] : undefined
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
