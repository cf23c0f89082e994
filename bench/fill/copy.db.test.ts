import { openTestDatabase } from '@onewindow/database/test-database'
import pg from 'pg'
import { expect, it } from 'vitest'
import { copyInto } from './copy.ts'

it('rows that the database refuses end the fill with what it said, and the connection goes on', async () => {
  await using base = await openTestDatabase()
  const client = new pg.Client({ connectionString: base.url })
  await client.connect()
  await client.query('create table one (id int primary key)')
  await copyInto(client, 'one', ['id'], '1\n2\n')
  await expect(copyInto(client, 'one', ['id'], '3\n1\n')).rejects.toThrow('COPY one: duplicate key')
  await copyInto(client, 'one', ['id'], '3\n')
  expect((await client.query('select id from one order by id')).rows.map(({ id }) => id as number)).toEqual([1, 2, 3])
  await client.end()
})
