import type { AppRouter } from '@onewindow/api/router'
import type { inferRouterOutputs } from '@trpc/server'

type Admin = inferRouterOutputs<AppRouter>['admin']

/** Role × event × scope of one case type, as the server derives it from the table of procedure. */
export type Matrix = Admin['roles']['matrix'][number]
export type MatrixRow = Matrix['rows'][number]
export type MatrixCell = MatrixRow['cells'][number]
export type Explanation = Admin['roles']['explain']

/** Rows to show: those an office role has a part in unless `all`, narrowed by the words typed. `nameOf` names an event. */
export function rowsShown(matrix: Matrix, all: boolean, typed: string, nameOf: (event: string) => string): MatrixRow[] {
  const wanted = typed.trim().toLowerCase()
  return matrix.rows.filter((row) => (all || row.cells.length > 0) && (wanted === '' || nameOf(row.event).toLowerCase().includes(wanted) || row.event.toLowerCase().includes(wanted)))
}
