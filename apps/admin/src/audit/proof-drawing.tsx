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
          <ol>{path.steps.map((step) => <li key={step.sum}><span>{text(step.side === 'left' ? 'besideLeft' : 'besideRight')}</span> <code className="ow-mono ad-hash">{step.sibling}</code></li>)}</ol>
        </details>
      )}
    </Card>
  )
}

const ROW = 70
const BOX = { width: 104, height: 34 }
const APART = 62
const MOST_DRAWN = 3
const NOTE = 96

interface Level { sum: string; sibling: string | null; side: 'left' | 'right' | null; note: string }
interface Placed extends Level { x: number; y: number; upX: number; besideX: number }

/** The lowest levels in order from the top; those between them and the root are counted in one box. */
function levelsOf(path: ProofPath, root: string, words: { between: (n: number) => string; beside: string }): Level[] {
  const { steps } = path
  const drawn = Math.min(steps.length, MOST_DRAWN)
  const levels = steps.slice(0, drawn).map((step, at): Level => ({ sum: at === 0 ? path.leaf : (steps[at - 1]?.sum ?? path.leaf), sibling: step.sibling, side: step.side, note: at === 0 ? words.beside : '' }))
  if (steps.length === 0) levels.push({ sum: path.leaf, sibling: null, side: null, note: '' })
  else if (steps.length > drawn) levels.push({ sum: steps[drawn - 1]?.sum ?? root, sibling: null, side: null, note: words.between(steps.length - drawn) })
  return levels.reverse()
}

/** Each level hangs under the one above: the own box on its side, the hash beside it on the other. */
function placed(levels: readonly Level[]): Placed[] {
  let upX = 0
  return levels.map((level, at) => {
    const x = upX + (level.side === 'right' ? -APART : level.side === 'left' ? APART : 0)
    const one = { ...level, x, y: (at + 1) * ROW, upX, besideX: upX + (level.side === 'right' ? APART : -APART) }
    upX = x
    return one
  })
}

function Drawing({ path, root }: { path: ProofPath; root: string }) {
  const text = useText(adminTexts)
  const rows = placed(levelsOf(path, root, { between: (n) => text('levelsBetween', { n }), beside: text('besideHash') }))
  const xs = rows.flatMap(({ x, besideX, sibling }) => (sibling ? [x, besideX] : [x]))
  const left = Math.min(0, ...xs) - BOX.width / 2 - 6
  const right = Math.max(0, ...xs) + BOX.width / 2 + NOTE
  const last = rows.at(-1)
  const bottom = (last?.y ?? 0) + BOX.height + 24
  return (
    <svg className="ad-drawing" viewBox={`${left} -4 ${right - left} ${bottom + 4}`} role="img" aria-label={text('drawingSays', { n: path.steps.length, root: shortHash(root) })}>
      {rows.map((level) => {
        const upY = level.y - ROW + BOX.height
        const middle = (upY + level.y) / 2
        return (
          <g key={`${level.sum}${level.y}`}>
            {level.sibling && <path className="ad-beside" d={`M${level.upX} ${middle}H${level.besideX}V${level.y}`} />}
            <path className="ad-way" d={`M${level.upX} ${upY}V${middle}H${level.x}V${level.y}`} />
            <Box x={level.x} y={level.y} hash={level.sum} look={level === last ? 'leaf' : 'way'} />
            {level.sibling && <Box x={level.besideX} y={level.y} hash={level.sibling} look="beside" />}
            {level.note !== '' && (level.sibling ? <text x={level.besideX} y={level.y + BOX.height + 16} textAnchor="middle">{level.note}</text> : <text x={level.x + BOX.width / 2 + 8} y={level.y + 21}>{level.note}</text>)}
          </g>
        )
      })}
      <Box x={0} y={0} hash={root} look="root" />
      <text x={BOX.width / 2 + 8} y={21}>{text('signedRoot')}</text>
      {last && <text x={last.x} y={bottom - 8} textAnchor="middle">{text('thisEntry')}</text>}
    </svg>
  )
}

function Box({ x, y, hash, look }: { x: number; y: number; hash: string; look: 'root' | 'way' | 'leaf' | 'beside' }) {
  return <g data-look={look}><rect x={x - BOX.width / 2} y={y} width={BOX.width} height={BOX.height} rx={8} /><text className="ow-mono" x={x} y={y + 22} textAnchor="middle">{shortHash(hash)}</text></g>
}
