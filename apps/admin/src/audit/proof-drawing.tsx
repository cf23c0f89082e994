import type { EntryProof } from '@onewindow/audit/definition'
import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { useEffect, useState } from 'react'
import { adminTexts } from '../texts.ts'
import { proofPath, shortHash } from './proof-path.ts'
import type { ProofPath } from './proof-path.ts'

/** The way from the entry to the signed root as it is computed here, with every hash beneath it for reading. */
export function ProofPathCard({ receipt }: { receipt: EntryProof }) {
  const text = useText(adminTexts)
  const [path, setPath] = useState<ProofPath | null>(null)
  useEffect(() => {
    let current = true
    void proofPath(receipt).then((made) => { if (current) setPath(made) })
    return () => { current = false }
  }, [receipt])
  return (
    <Card title={text('proofPath')}>
      {path && <Drawing path={path} root={receipt.head.root} />}
      {path && path.steps.length > 0 && (
        <details className="ad-hashes">
          <summary>{text('allHashes', { n: path.steps.length })}</summary>
          <ol>{path.steps.map((step) => <li key={step.sum}><span>{text(step.side === 'left' ? 'besideLeft' : 'besideRight')}</span> <span className="ow-mono ad-hash">{step.sibling}</span></li>)}</ol>
        </details>
      )}
    </Card>
  )
}

const WIDTH = 380
const ROW = 72
const BOX = { width: 104, height: 34 }
const MOST_DRAWN = 3

interface Level { sum: string; sibling: string | null; side: 'left' | 'right' | null; note: string }

/** Two boxes a level, the own one joined upwards; the levels between the lowest and the root are counted, not drawn. */
function Drawing({ path, root }: { path: ProofPath; root: string }) {
  const text = useText(adminTexts)
  const { steps } = path
  const drawn = Math.min(steps.length, MOST_DRAWN)
  const skipped = steps.length - drawn
  const levels: Level[] = steps.slice(0, drawn).map((step, at) => ({
    sum: at === 0 ? path.leaf : (steps[at - 1]?.sum ?? path.leaf), sibling: step.sibling, side: step.side, note: at === 0 ? text('besideHash') : '',
  }))
  if (steps.length === 0) levels.push({ sum: path.leaf, sibling: null, side: null, note: '' })
  else if (skipped > 0) levels.push({ sum: steps[drawn - 1]?.sum ?? root, sibling: null, side: null, note: text('levelsBetween', { n: skipped }) })
  const rows = [...levels].reverse()
  const centre = (level: number) => 76 + (rows.length - level) * 22
  const top = (level: number) => 8 + (level + 1) * ROW
  const rootX = centre(-1) + 12
  return (
    <svg className="ad-drawing" viewBox={`0 0 ${WIDTH} ${top(rows.length - 1) + BOX.height + 26}`} role="img" aria-label={text('drawingSays', { n: steps.length, root: shortHash(root) })}>
      {rows.map((level, at) => {
        const x = centre(at)
        const upX = at === 0 ? rootX : centre(at - 1)
        const upY = at === 0 ? 8 + BOX.height : top(at - 1) + BOX.height
        const other = level.side === 'left' ? x - BOX.width - 16 : x + BOX.width + 16
        const own = level.side === 'left' ? x + 64 : x
        const middle = (upY + top(at)) / 2
        return (
          <g key={`${level.sum}${at}`}>
            {level.sibling && <path className="ad-beside" d={`M${upX} ${middle}H${level.side === 'left' ? other + 64 : other}V${top(at)}`} />}
            <path className="ad-way" d={`M${upX} ${upY}V${middle}H${own}V${top(at)}`} />
            <Box x={own} y={top(at)} hash={level.sum} look={at === rows.length - 1 ? 'leaf' : 'way'} />
            {level.sibling && <Box x={level.side === 'left' ? other + 64 : other} y={top(at)} hash={level.sibling} look="beside" />}
            {level.sibling === null && level.note !== '' && <text x={own + BOX.width / 2 + 10} y={top(at) + 21}>{level.note}</text>}
          </g>
        )
      })}
      <Box x={rootX} y={8} hash={root} look="root" />
      <text x={rootX + BOX.width / 2 + 10} y={8 + 21}>{text('signedRoot')}</text>
      <text x={centre(rows.length - 1) - BOX.width / 2} y={top(rows.length - 1) + BOX.height + 18}>{text('thisEntry')}</text>
    </svg>
  )
}

function Box({ x, y, hash, look }: { x: number; y: number; hash: string; look: 'root' | 'way' | 'leaf' | 'beside' }) {
  return <g data-look={look}><rect x={x - BOX.width / 2} y={y} width={BOX.width} height={BOX.height} rx={8} /><text className="ow-mono" x={x} y={y + 22} textAnchor="middle">{shortHash(hash)}</text></g>
}
