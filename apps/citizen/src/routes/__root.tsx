import { Skeleton } from '@onewindow/ui/skeleton'
import { createRootRoute, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'

export const Route = createRootRoute({
  component: () => (
    <Suspense fallback={<Coming />}>
      <Outlet />
    </Suspense>
  ),
})

/** The first page while its parts arrive. */
function Coming() {
  return (
    <div className="ow-citizen">
      <main>
        <Skeleton shape="card" lines={4} />
      </main>
    </div>
  )
}
