import { verifyHead } from '@onewindow/audit/definition'
import type { EntryProof, PublicJwk } from '@onewindow/audit/definition'
import { Card } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { InstantText } from '@onewindow/ui/when'
import { useEffect, useState } from 'react'
import { adminTexts } from '../texts.ts'

/** The signed head that closes the way: how large the log was, when it was signed, by which key, and whether the signature holds. */
export function SignedRoot({ head, keys }: { head: EntryProof['head']; keys: readonly PublicJwk[] }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const good = useHeadCheck(head, keys)
  return (
    <Card title={text('signedRoot')} {...(good === undefined ? {} : { action: <StatusTag role={good ? 'done' : 'refused'}>{text(good ? 'signatureGood' : 'signatureBad')}</StatusTag> })}>
      <p className="ow-small">{text('treeSize', { n: format.number(head.size) })} · {text('signedAt')} <InstantText at={head.at} /> · <code className="ow-mono ad-hash">{head.root}</code></p>
      <p className="ow-small ow-second">{text('signedWith')} <code className="ow-mono ad-hash">{head.keyId}</code></p>
    </Card>
  )
}

/** Whether one of the public keys signed this head; undefined while it is worked out. */
export function useHeadCheck(head: EntryProof['head'], keys: readonly PublicJwk[]): boolean | undefined {
  const [good, setGood] = useState<boolean>()
  useEffect(() => {
    let current = true
    void verifyHead(head, keys).then(({ valid }) => { if (current) setGood(valid) })
    return () => { current = false }
  }, [head, keys])
  return good
}
