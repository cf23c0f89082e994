const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006', '08003', '08001', '53100', '53300', '57014'])

/** The database is away, restarting, without room on its disk (53100), or took longer over a statement than anybody waits (57014): nothing was done, and it may be asked again. */
export function isAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string, message?: string }
  return (code !== undefined && AWAY.has(code)) || /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(message ?? '')
}
