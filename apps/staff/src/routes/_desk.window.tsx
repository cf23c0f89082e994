import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod'
import { WindowPage } from '../window/window-page.tsx'

const search = z.object({ party: z.uuid().optional().catch(undefined), item: z.string().max(80).optional().catch(undefined) })

export const Route = createFileRoute('/_desk/window')({ validateSearch: search, component: Page })

function Page() {
  return <WindowPage {...Route.useSearch()} />
}
