import { DEGREE } from './event-input.ts'

/** A point of the map in degrees. */
export interface Point { lat: number; lon: number }

const num = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)
const degrees = (value: number | null): number | null => (value === null ? null : Math.abs(value) > 360 ? value / DEGREE : value)

/** The point a fact holds, however its domain writes it: whole ten-millionths or degrees, `lon` or `lng`; null where it holds none. */
export function pointOf(value: unknown): Point | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { lat, latE7, lon, lng, lonE7 } = value as Record<string, unknown>
  const north = degrees(num(lat) ?? num(latE7))
  const east = degrees(num(lon) ?? num(lng) ?? num(lonE7))
  return north === null || east === null ? null : { lat: north, lon: east }
}

/** As maps write it: five decimals are a metre. */
export const pointText = ({ lat, lon }: Point): string => `${lat.toFixed(5)}, ${lon.toFixed(5)}`

const EARTH_KM = 6371
const rad = (deg: number): number => (deg * Math.PI) / 180

/** How far east and north of another point, in kilometres; good enough within a city. */
export function offsetKm(from: Point, to: Point): { east: number; north: number } {
  return { east: rad(to.lon - from.lon) * Math.cos(rad(from.lat)) * EARTH_KM, north: rad(to.lat - from.lat) * EARTH_KM }
}
