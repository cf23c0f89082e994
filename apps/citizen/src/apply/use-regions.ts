import { fieldsOf, type FormSchema } from '@onewindow/forms/definition'
import { useRegionTree } from '@onewindow/screens/regions'
import type { Region } from '@onewindow/ui/region-cascade'

const asksWhere = (schema: FormSchema): boolean =>
  fieldsOf(schema).some((field) => field.kind === 'region' || field.parts?.some(({ kind }) => kind === 'region'))

/** All divisions below the city, when the form asks where. */
export const useRegions = (schema: FormSchema): readonly Region[] => useRegionTree(asksWhere(schema))
