import type { Reader } from '@onewindow/casework/scope'
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
  return scopes.includes(asked) ? asked : fail(refuse.notFound({}))
}
