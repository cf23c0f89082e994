import type pg from 'pg'

/** The parts of a connection's wire protocol that a COPY speaks. */
type Wire = { query: (text: string) => void; sendCopyFromChunk: (chunk: Buffer) => void; endCopyFrom: () => void }

/** Sends rows in PostgreSQL's text format into a table: one COPY, one transaction. Lines end with `\n`, columns are parted by tabs. @throws Error with what the database said */
export function copyInto(client: pg.Client, table: string, columns: readonly string[], lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const copy = {
      submit: (wire: Wire): void => wire.query(`copy ${table} (${columns.map((name) => `"${name}"`).join(', ')}) from stdin`),
      handleCopyInResponse: (wire: Wire): void => {
        wire.sendCopyFromChunk(Buffer.from(lines))
        wire.endCopyFrom()
      },
      handleCommandComplete: (): void => undefined,
      // After an error the client forgets whose turn it was: nothing else will be heard.
      handleError: (error: Error): void => reject(new Error(`COPY ${table}: ${error.message}`, { cause: error })),
      handleReadyForQuery: (): void => resolve(),
    }
    ;(client as unknown as { query: (submittable: typeof copy) => unknown }).query(copy)
  })
}

/** A value in COPY's text format. */
export function copyField(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

/** A `text[]` in the form PostgreSQL reads, before it is escaped for COPY. */
export const textArray = (list: readonly string[]): string => `{${list.map((one) => `"${one.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
