const EARTH_RADIUS_METRES = 6_371_008.8

/** A point in degrees, CGCS2000 (equal to WGS-84 at this accuracy). */
export type Point = { readonly lat: number; readonly lon: number }

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance (haversine) in whole metres. */
export function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(radians(b.lat - a.lat) / 2)
  const east = Math.sin(radians(b.lon - a.lon) / 2)
  const h = north * north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east * east
  return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h))))
}

/** Whether someone stands at the place: the arrival of a whistle (报到) or a visit; the radius in metres counts as arrived. */
export const hasArrivedAt = (place: Point, here: Point, radiusMetres: number): boolean => metresBetween(place, here) <= radiusMetres
