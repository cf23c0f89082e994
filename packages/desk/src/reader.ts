import type { Reader } from '@onewindow/casework/scope'
import { inRegion } from '@onewindow/identity/region-code'
import { roleOf, type RoleId } from '@onewindow/identity/roles'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { scopesOf } from '@onewindow/casework/worklist'

const roleScope = (role: string): string => roleOf(role as RoleId).scope

/** The worklist scopes the reader has, own cases first. */
export const ownScopes = (reader: Reader): string[] => scopesOf(reader, roleScope)

/** Turns what the page asked for into a scope key the reader really has. @throws CaseError `case.notFound` for any other */
export function scopeKeyOf(reader: Reader, asked: string): string {
  const scopes = ownScopes(reader)
  if (asked === 'mine') return scopes[0] as string
  if (asked === 'unit') return scopes[1] ?? (scopes[0] as string)
  return scopes.includes(asked) || isInside(scopes, asked) ? asked : fail(refuse.notFound({}))
}

/** A narrower scope: a division below one's own region, or an organ of such a division. Units name their division in their id. */
function isInside(scopes: readonly string[], asked: string): boolean {
  const place = /^R:(\d{6}(?:\d{3}){0,2})$/.exec(asked)?.[1] ?? /^U:[A-Z]+(?::[A-Z0-9]+)?:(\d{6}(?:\d{3}){0,2})$/.exec(asked)?.[1]
  return place !== undefined && scopes.some((scope) => scope.startsWith('R:') && inRegion(scope.slice(2), place))
}
