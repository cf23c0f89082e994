/** One region: 640104 兴庆区; `parent` is the code above, null at the top of what may be chosen. */
export interface Region {
  code: string
  name: string
  parent: string | null
}

/** From the top down to the region. */
export function pathOf(regions: readonly Region[], code: string | null): Region[] {
  const path: Region[] = []
  let at = code
  while (at !== null) {
    const region = regions.find((one) => one.code === at)
    if (!region || path.includes(region)) break
    path.unshift(region)
    at = region.parent
  }
  return path
}

export function childrenOf(regions: readonly Region[], parent: string | null): Region[] {
  return regions.filter((region) => region.parent === parent)
}

/** Regions whose name or code holds every word typed; names that begin with it first. */
export function findRegions(regions: readonly Region[], query: string): Region[] {
  const words = query.trim().split(/\s+/)
  const full = (region: Region) =>
    pathOf(regions, region.code)
      .map((one) => one.name)
      .join('')
  const hits = regions.filter(
    (region) =>
      words.some((word) => region.name.includes(word) || region.code.startsWith(word)) &&
      words.every((word) => full(region).includes(word) || region.code.startsWith(word)),
  )
  const first = words[0] ?? ''
  return hits.sort((a, b) => Number(b.name.startsWith(first)) - Number(a.name.startsWith(first)))
}
