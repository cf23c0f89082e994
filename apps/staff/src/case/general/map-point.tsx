import { offsetKm, pointText, type Point } from '@onewindow/screens/point'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { MapPin } from 'lucide-react'
import { staffTexts } from '../../texts.ts'

/** The drum tower (鼓楼), from which the city measures. */
const CENTRE: Point = { lat: 38.4676, lon: 106.2783 }
const RINGS_KM = [5, 15, 40] as const
const HALF = 60

/** Where a point lies: a plain picture without any map service, its coordinates, and the way to the map of one's own device. */
export function MapPoint({ point, label }: { point: Point; label: string }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const { east, north } = offsetKm(CENTRE, point)
  const far = Math.hypot(east, north)
  const edge = RINGS_KM.find((km) => far <= km) ?? Math.ceil(far)
  const scale = (HALF - 8) / edge
  const sentence = text('pointFrom', { km: format.number(Math.round(far * 10) / 10) })
  return (
    <figure className="st-point">
      <svg viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`} role="img" aria-label={`${label}：${sentence}`}>
        <circle r={HALF - 8} /><circle r={(HALF - 8) / 2} /><path d={`M0 ${-HALF}V${HALF}M${-HALF} 0H${HALF}`} />
        <text x="3" y={-HALF + 9}>{text('north')}</text>
        <circle data-centre="" r="2" /><circle data-point="" cx={east * scale} cy={-north * scale} r="4.5" />
      </svg>
      <figcaption>
        <b>{label}</b><span>{pointText(point)}</span><small>{sentence} · {text('pointRing', { km: edge })}</small>
        <a href={`geo:${point.lat},${point.lon}?q=${point.lat},${point.lon}`}><MapPin aria-hidden />{text('openMap')}</a>
      </figcaption>
    </figure>
  )
}
