import { rowStates } from '@onewindow/market-supervision/definition/register-import/columns'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ImportPage } from '../../imports/import-page.tsx'

const rowsSearch = z.object({ state: z.enum(rowStates).optional().catch(undefined), after: z.coerce.number().int().min(1).optional().catch(undefined) })

export const Route = createFileRoute('/_desk/imports/$importId')({ validateSearch: rowsSearch, component: Import })

function Import() {
  const { importId } = Route.useParams()
  return <ImportPage key={importId} importId={importId} />
}
