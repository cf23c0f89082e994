import type pg from 'pg'

/** A pool of `openDatabase`, or one of its clients inside a transaction: bigint arrives as number, instants as ISO text with +08:00. */
export type Queryable = Pick<pg.ClientBase, 'query'>
