import type { FactValue, FactView } from './definition/views.ts'

/** Which of a value is kept: all of it where a path ends here, else the fields that the paths name, in every row of a list. */
function narrowed(value: FactValue, paths: readonly (readonly string[])[]): FactValue {
  if (paths.some((path) => path.length === 0)) return value
  if (Array.isArray(value)) return value.map((one) => narrowed(one, paths))
  if (typeof value !== 'object' || value === null) return null
  const inside = (name: string) => paths.flatMap(([first, ...rest]) => (first === name ? [rest] : []))
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => (inside(name).length > 0 ? [[name, narrowed(one, inside(name))]] : [])))
}

const isEmpty = (value: FactValue): boolean => value === null || (typeof value === 'object' && Object.values(value).every(isEmpty))

/** Of the facts of a case those that its parties read, as its type names them: whole, or by a path a part of one (`act.place`). */
export function factsForParties(named: readonly string[] = [], facts: readonly FactView[]): FactView[] {
  const paths = named.map((path) => path.split('.'))
  return facts.flatMap((fact) => {
    const inside = paths.flatMap(([first, ...rest]) => (first === fact.key ? [rest] : []))
    const value = inside.length > 0 ? narrowed(fact.value, inside) : null
    return isEmpty(value) ? [] : [{ ...fact, value }]
  })
}
