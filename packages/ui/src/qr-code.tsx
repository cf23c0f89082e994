import { useMemo } from 'react'
import { encode } from 'uqr'

/** A QR code as SVG, black on white with its quiet zone, in every theme. `label` is read aloud. */
export function QrCode({ value, label }: { value: string, label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(value, { border: 4, ecc: 'M' })
    const path = code.data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
    return { size: code.size, path }
  }, [value])
  return (
    <svg className="ow-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  )
}
