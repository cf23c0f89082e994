import { createRouter } from '@tanstack/react-router'
import { Lost } from './app/lost.tsx'
import { Broken } from './app/broken.tsx'
import { routeTree } from './routeTree.gen.ts'

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: Lost,
  defaultErrorComponent: Broken,
  defaultPendingMs: 150,
  defaultPendingMinMs: 300,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
