/** Whether the region code lies in the subtree of `root`: a six-digit code ending in 00 counts by its first four (640100 → 6401). */
export function inRegion(root: string, code: string): boolean {
  return code.startsWith(regionPrefix(root))
}

/** The text prefix every code of the subtree starts with. */
export function regionPrefix(root: string): string {
  return root.length === 6 && root.endsWith('00') ? root.slice(0, 4) : root
}
