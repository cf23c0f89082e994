import { procedureName } from '@onewindow/casework/definition/procedure-name'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { useApi } from '@onewindow/screens/api'
import { useMutation } from '@tanstack/react-query'
import { getUntypedClient } from '@trpc/client'

export interface CaseEvent {
  caseType: string
  event: string
  caseId: string
  version: number
  input?: object
  reason?: string
}

/**
 * Sends an event that leads away from this page: `onDone` opens the next page first, then everything shown is asked again. A page that
 * asked again first would see its own case change under it.
 */
export function useEvent(onDone: (receipt: CaseReceipt) => void) {
  const { client, queryClient } = useApi()
  return useMutation({
    mutationFn: ({ caseType, event, caseId, version, input, reason }: CaseEvent) =>
      getUntypedClient(client).mutation(`citizen.${caseType}.${procedureName(event)}`, {
        caseId,
        version,
        input: input ?? {},
        ...(reason ? { reason } : {}),
      }) as Promise<CaseReceipt>,
    onSuccess: (receipt) => {
      onDone(receipt)
      void queryClient.invalidateQueries()
    },
  })
}
