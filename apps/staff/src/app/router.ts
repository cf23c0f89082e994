import { createRouter } from '@tanstack/react-router'
import { routeTree } from '../routeTree.gen.ts'
import { Broken, Lost } from './broken.tsx'

export const router = createRouter({
  routeTree, basepath: '/staff', defaultPreload: 'intent', scrollRestoration: true, defaultNotFoundComponent: Lost, defaultErrorComponent: Broken, defaultPendingMs: 150, defaultPendingMinMs: 300,
})

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
