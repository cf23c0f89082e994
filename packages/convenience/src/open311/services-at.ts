import type { Category } from '../configuration/category.ts'
import type { DispatchList } from '../rules/dispatch-list.ts'
import { dispatchOf } from '../rules/dispatch.ts'

/** Categories somebody takes in a region at an instant; for `GET services` with a place, which lists only what is active there. */
export const activeIn = (categories: readonly Category[], region: string, at: string, list: DispatchList): Category[] =>
  categories.filter(({ code, kind }) => dispatchOf({ category: code, region, kind, at }, list).outcome !== 'triage')
