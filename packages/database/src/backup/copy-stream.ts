import type pg from 'pg'

/** What the driver asks of a query of our own making. COPY has no place in its ordinary ones. */
interface Wire { query: (text: string) => void, sendCopyFromChunk: (chunk: Buffer) => void, endCopyFrom: () => void, sendCopyFail: (why: string) => void, stream: { writableNeedDrain: boolean, once: (event: 'drain', then: () => void) => void } }

interface Running { finish: (rows: number) => void, fail: (error: Error) => void }

/** The parts both directions share: the number of rows of "COPY 12", the end, and an error of either side. */
function submittable(text: string, { finish, fail }: Running, own: Record<string, unknown>): pg.Submittable {
  let rows = 0
  let failure: Error | undefined
  return {
    submit: (connection: unknown) => { (connection as Wire).query(text) },
    handleCommandComplete: ({ text: done }: { text: string }) => { rows = Number(done.split(' ')[1] ?? 0) },
    handleReadyForQuery: () => failure ? fail(failure) : finish(rows),
    handleError: (error: Error) => {
      failure = error
      fail(error) // the connection may be gone: nothing else will come
    },
    handleRowDescription: () => undefined, handleDataRow: () => undefined, handlePortalSuspended: () => undefined, handleEmptyQuery: () => undefined,
    handleCopyInResponse: () => undefined, handleCopyData: () => undefined,
    ...own,
  } as unknown as pg.Submittable
}

/** Runs `COPY … TO STDOUT` and gives each piece to `take` as it comes, as a copy: the driver reads the next one into the same memory. @returns the number of rows */
export function copyOut(db: pg.Client, text: string, take: (chunk: Buffer) => void): Promise<number> {
  return new Promise((finish, fail) => {
    db.query(submittable(text, { finish, fail }, { handleCopyData: ({ chunk }: { chunk: Buffer }) => take(Buffer.from(chunk)) }))
  })
}

/** Runs `COPY … FROM STDIN` with what `source` gives, no faster than the server takes it. @returns the number of rows */
export function copyIn(db: pg.Client, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((finish, fail) => {
    const pump = async (wire: Wire): Promise<void> => {
      try {
        for await (const chunk of source) {
          wire.sendCopyFromChunk(chunk)
          if (wire.stream.writableNeedDrain) await new Promise<void>((resolve) => { wire.stream.once('drain', resolve) })
        }
        wire.endCopyFrom()
      } catch (error) {
        wire.sendCopyFail(String(error))
      }
    }
    db.query(submittable(text, { finish, fail }, { handleCopyInResponse: (connection: Wire) => { void pump(connection) } }))
  })
}
