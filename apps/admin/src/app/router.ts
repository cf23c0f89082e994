import type { Api } from '@onewindow/screens/client'
import { createRouter } from '@tanstack/react-router'
import { routeTree } from '../routeTree.gen.ts'
import { BASE, readSearch, writeSearch } from './address.ts'
import { Broken, Missing, Waiting } from './page-states.tsx'

/** What every route may use before it draws. */
export interface RouterContext { api: Api }

/** The app's router: addresses below `/admin`, filters as plain text. */
export function makeRouter(api: Api) {
  return createRouter({
    routeTree, basepath: BASE, context: { api }, parseSearch: readSearch, stringifySearch: writeSearch, defaultPreload: 'intent', scrollRestoration: true,
    defaultPendingComponent: Waiting, defaultErrorComponent: Broken, defaultNotFoundComponent: Missing,
  })
}

export type AppRouterInstance = ReturnType<typeof makeRouter>

declare module '@tanstack/react-router' {
  interface Register { router: AppRouterInstance }
}
