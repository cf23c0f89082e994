import type { Point } from '../rules/distance.ts'

/** Yinchuan with its counties, in degrees (CGCS2000). */
const CITY = { south: 37.48, north: 38.89, west: 105.81, east: 106.89 } as const

/** Region of a request whose township nobody has named yet; the operator sets it at acceptance. */
export const CITY_REGION = '640100'

/** Whether a pin lies in the city. */
export const isInCity = ({ lat, lon }: Point): boolean => lat >= CITY.south && lat <= CITY.north && lon >= CITY.west && lon <= CITY.east
