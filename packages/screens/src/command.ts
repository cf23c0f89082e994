import { procedureName } from '@onewindow/casework/definition/procedure-name'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { getUntypedClient } from '@trpc/client'
import { useApi } from './api.tsx'
import type { Api } from './client.ts'

export type Realm = 'citizen' | 'staff'

/** One event on a case, as a person asks for it. `caseType` names the procedure: `staff.application.accept`. */
export interface Command {
  caseType: string
  event: string
  caseId: string
  version: number
  input?: Record<string, unknown>
  reason?: string
  /** Told as soon as it is done, before what is shown is asked again: the form that asked is gone by then. */
  onDone?: (receipt: CaseReceipt) => void
}

/**
 * Sends an event of a case type's table to the realm's procedure of the same name, then asks everything shown again. Retried by itself
 * while the line is broken, always as the same click. Refusals arrive as `error`, see `failureKind` and `useRefusalText`.
 */
export function useCommand(realm: Realm): UseMutationResult<CaseReceipt, Error, Command> {
  return useMutation(commandOptions(realm, useApi()))
}

/** How a command is sent and what follows: first whoever asked is told, then everything shown is asked again. */
export function commandOptions(realm: Realm, { client, queryClient }: Pick<Api, 'client' | 'queryClient'>): UseMutationOptions<CaseReceipt, Error, Command> {
  return {
    mutationFn: ({ caseType, event, caseId, version, input, reason }: Command) =>
      getUntypedClient(client).mutation(`${realm}.${caseType}.${procedureName(event)}`, { caseId, version, input: input ?? {}, ...(reason ? { reason } : {}) }) as Promise<CaseReceipt>,
    onSuccess: (receipt, { onDone }) => {
      onDone?.(receipt)
      return queryClient.invalidateQueries()
    },
  }
}
