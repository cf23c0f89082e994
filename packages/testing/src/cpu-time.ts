/**
 * Milliseconds of processor time this thread spends in `work`. Unlike time on the wall it does not grow when others share the cores, so a limit on it fails for what
 * became slower and for nothing else.
 */
export function cpuTimeMs(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
