import { verifyReceipt, type EntryProof, type PublicJwk, type ReceiptCheck } from '@onewindow/audit/definition'
import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import type { Verification } from '../app/answers.ts'

/** Checks the proof on this device with the published keys: undefined while it runs, null when there is no proof yet. */
export function useProof({ receipt, claim }: Verification): ReceiptCheck | null | undefined {
  const { trpc } = useApi()
  const keys = useQuery({ ...trpc.public.audit.publicKeys.queryOptions(), enabled: receipt !== null, staleTime: 3_600_000 }).data?.keys
  const check = useQuery({
    queryKey: ['receipt', receipt?.leaf.digest, receipt?.head.signature, keys?.length],
    enabled: receipt !== null && keys !== undefined,
    staleTime: Infinity,
    queryFn: () => verifyReceipt(receipt as EntryProof, keys as readonly PublicJwk[], claim ?? undefined),
  })
  return receipt === null ? null : check.data
}
