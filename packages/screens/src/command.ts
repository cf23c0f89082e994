import { procedureName } from '@onewindow/casework/definition/procedure-name'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { getUntypedClient } from '@trpc/client'
import { useApi } from './api.tsx'
import type { Api } from './client.ts'

export type Realm = 'citizen' | 'staff'

/** A file that has been sent and now goes onto a case; `key` says what it is. */
export interface AttachedFile { fileId: string; key: string; label: string; sha256: string }

/** One event on a case, as a person asks for it. `caseType` names the procedure: `staff.application.accept`. */
export interface Command {
  caseType: string
  event: string
  /** Null for an event that opens one. */
  caseId: string | null
  version: number
  input?: Record<string, unknown>
  reason?: string
  files?: readonly AttachedFile[]
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
    mutationFn: ({ caseType, event, caseId, version, input, reason, files }: Command) =>
      getUntypedClient(client).mutation(`${realm}.${caseType}.${procedureName(event)}`, { ...(caseId === null ? {} : { caseId, version }), input: input ?? {}, ...(reason ? { reason } : {}), ...(files?.length ? { files } : {}) }) as Promise<CaseReceipt>,
    onSuccess: (receipt, { onDone }) => {
      onDone?.(receipt)
      return queryClient.invalidateQueries()
    },
  }
}
