import type { AppRouter } from '@onewindow/api/router'
import type { RowState } from '@onewindow/market-supervision/definition/register-import/columns'
import type { StatusRole } from '@onewindow/ui/status-roles'
import type { inferRouterOutputs } from '@trpc/server'

type Answers = inferRouterOutputs<AppRouter>['admin']['imports']
export type ImportView = Answers['get']
export type ImportRow = Answers['rows']['rows'][number]

export const roleOfStatus: Record<ImportView['status'], StatusRole> = { checked: 'waiting', proposed: 'near', confirmed: 'progress', done: 'done', declined: 'refused', discarded: 'paused' }
export const roleOfRow: Record<RowState, StatusRole> = { ready: 'waiting', there: 'info', faulty: 'near', opened: 'done', refused: 'refused' }

/** All rows of the file. */
export const rowsOf = ({ ready, there, faulty, opened, refused }: Pick<ImportView, RowState>): number => ready + there + faulty + opened + refused
