import { documents } from '@onewindow/documents/definition'
import { expect, it } from 'vitest'
import { caseTypes } from '@onewindow/api/case-types'

type Issued = { type: string; on: string; doc: string }

/** Every paper a row of a table issues, in whatever case: rows that issue it under a condition too. */
const issued: Issued[] = caseTypes.flatMap(({ name, lifecycle }) =>
  lifecycle.transitions.flatMap(({ on, issues = [] }) => issues.map((one) => ({ type: name, on, doc: typeof one === 'string' ? one : one.doc }))))

it('every paper a table issues has a template and somebody who fills it', () => {
  expect(issued.length).toBeGreaterThan(400)
  const makers = new Map(caseTypes.map((type) => [type.name, type.documents]))
  expect(issued.filter(({ doc }) => !(doc in documents)), 'without a template').toEqual([])
  expect(issued.filter(({ type, doc }) => !(doc in (makers.get(type) ?? {}))), 'filled by nobody').toEqual([])
})
