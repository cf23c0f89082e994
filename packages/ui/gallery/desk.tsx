import { Bookmark, Building2, Download, Inbox, OctagonAlert, User } from 'lucide-react'
import { useState } from 'react'
import { Banners } from '../src/banner.tsx'
import { Button } from '../src/button.tsx'
import { Card } from '../src/card.tsx'
import { CaseHeader } from '../src/case-header.tsx'
import { ClockRing } from '../src/clock-ring.tsx'
import { DataTable } from '../src/data-table.tsx'
import type { Column } from '../src/data-table.tsx'
import { DescriptionList } from '../src/description-list.tsx'
import { DeskHead, Pane, Panes } from '../src/desk-parts.tsx'
import { FilterChips, NewRows } from '../src/filter-chips.tsx'
import { useText } from '../src/i18n.tsx'
import { KeyHint } from '../src/marks.tsx'
import { Pager } from '../src/pager.tsx'
import { StaffShell } from '../src/staff-shell.tsx'
import { StatusShape, StatusTag, StatusWord } from '../src/status-tag.tsx'
import { roleOfLevel } from '../src/status-roles.ts'
import type { Level } from '../src/status-roles.ts'
import { Timeline } from '../src/timeline.tsx'
import { Toasts } from '../src/toast.tsx'
import { galleryTexts } from './texts.ts'
import { start } from './start.tsx'

interface Row {
  id: string
  level: Level
  due: string
  dueOn: string
  left: number
  total: number
  title: string
  party: string
}

function DeskPage() {
  const text = useText(galleryTexts)
  const [current, setCurrent] = useState('3')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['2']))
  const [role, setRole] = useState('review')
  const rows: Row[] = [
    { id: '0', level: 'red', due: text('late'), dueOn: '11-23', left: -1, total: 5, title: text('case2'), party: text('party2') },
    { id: '1', level: 'yellow', due: text('dueToday'), dueOn: '11-24', left: 0, total: 3, title: text('case3'), party: text('party3') },
    {
      id: '2',
      level: 'paused',
      due: text('paused'),
      dueOn: text('pausedShort'),
      left: 4,
      total: 8,
      title: text('case4'),
      party: text('party4'),
    },
    ...[2, 3, 4, 5, 6, 8, 9, 16].map(
      (left, at): Row => ({
        id: String(at + 3),
        level: 'green',
        due: `${text('left')} ${left} ${text('dayUnit')}`,
        dueOn: '11-26',
        left,
        total: left + 3,
        title: text('case1'),
        party: text('party1'),
      }),
    ),
  ]
  const columns: Column<Row>[] = [
    {
      key: 'due',
      head: text('dueCol'),
      width: '8.5rem',
      sortable: true,
      cell: (row) => (
        <span className="ow-cell-clock">
          {row.level === 'green' ? (
            <ClockRing
              total={row.total}
              passed={row.total - row.left}
              remaining={row.left}
              level={row.level}
              size={20}
              sentence={row.due}
            />
          ) : (
            <StatusShape role={roleOfLevel[row.level]} />
          )}
          <span className="ow-cell-two">
            <StatusWord role={roleOfLevel[row.level]}>{row.due}</StatusWord>
            <small>{row.dueOn}</small>
          </span>
        </span>
      ),
    },
    {
      key: 'title',
      head: text('itemCol'),
      width: '34%',
      phone: 'lead',
      cell: (row) => (
        <span className="ow-cell-two">
          <b>{row.title}</b>
          <small>BJ-640104-20261118-00003{row.id}-0</small>
        </span>
      ),
    },
    { key: 'party', head: text('partyCol'), width: '30%', cell: (row) => row.party },
    { key: 'step', head: text('stepCol'), width: '5rem', cell: () => text('review') },
    { key: 'handler', head: text('handlerCol'), width: '5.5rem', cell: () => text('clerk') },
    { key: 'place', head: text('placeCol'), width: '5.5rem', phone: 'hide', cell: () => text('s01') },
  ]
  const ring = { total: 5, passed: 3, remaining: 2, level: 'green' as const, sentence: text('clockSays') }
  return (
    <StaffShell
      home="/"
      current="mine"
      unit={text('office')}
      person={{ name: text('clerk'), href: '/me' }}
      keys={[{ keys: 'j k', meaning: text('moveKey') }]}
      messages={{ href: '/messages', unread: 2 }}
      live={{ connected: true, at: '2026-11-24T14:36:00+08:00' }}
      role={{
        current: role,
        onChange: setRole,
        options: [
          { key: 'review', label: text('roleReview') },
          { key: 'accept', label: text('roleAccept') },
        ],
      }}
      banner={<Banners banners={[{ kind: 'demo', title: text('demo'), text: text('demoText') }]} />}
      find={(query) => [
        { key: 'a', label: text('toAccept'), group: text('pages'), run: () => setCurrent('0') },
        {
          key: 'b',
          label: `${text('case1')} ${query}`,
          group: text('tabCases'),
          note: 'BJ-640104-20261118-000037-0',
          run: () => setCurrent('3'),
        },
      ]}
      groups={[
        {
          title: text('worklists'),
          links: [
            { key: 'mine', label: text('mine'), href: '/mine', icon: <User aria-hidden />, count: '15' },
            { key: 'dept', label: text('dept2'), href: '/dept', icon: <Building2 aria-hidden />, count: '126' },
            { key: 'accept', label: text('toAccept'), href: '/accept', icon: <Inbox aria-hidden />, count: '1,000+' },
            { key: 'late', label: text('overdueList'), href: '/late', icon: <OctagonAlert aria-hidden />, count: '1', late: true },
          ],
        },
        { title: text('views'), links: [{ key: 'v1', label: text('view1'), href: '/v/1', icon: <Bookmark aria-hidden />, count: '6' }] },
      ]}
    >
      <DeskHead
        title={text('mine')}
        text={text('cases15')}
        actions={
          <>
            <Button icon={<Bookmark aria-hidden />}>{text('save')}</Button>
            <Button icon={<Download aria-hidden />}>{text('exportIt')}</Button>
          </>
        }
      />
      <Panes columns="minmax(0, 1fr) 24rem">
        <Pane flush label={text('mine')}>
          <div className="px-5 py-3">
            <FilterChips
              chips={[
                { key: 'd', label: text('filter1'), onRemove: () => setRole('review') },
                { key: 'r', label: text('filter2'), onRemove: () => setRole('review') },
              ]}
              more={[{ key: 's', label: text('filterMore'), onPress: () => setRole('accept') }]}
              onClear={() => setRole('accept')}
            />
          </div>
          <DataTable
            label={text('mine')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowLabel={(row) => row.title}
            rowHref={(row) => `/cases/${row.id}`}
            current={current}
            onCurrent={setCurrent}
            sorting={{ key: 'due', descending: false }}
            onSort={() => setCurrent('0')}
            selection={{ chosen, onChange: setChosen, actions: <Button size="small">{text('assign')}</Button> }}
            empty={{ title: text('empty') }}
          />
          <div className="ow-table-foot">
            <KeyHint keys="j k">{text('moveKey')}</KeyHint>
            <KeyHint keys="Enter">{text('openKey')}</KeyHint>
            <KeyHint keys="x">{text('chooseKey')}</KeyHint>
            <NewRows count={2} onShow={() => setCurrent('0')} />
          </div>
          <div className="px-5">
            <Pager next="/mine?after=1" count={text('cases15')} />
          </div>
        </Pane>
        <Pane paper label={text('facts')}>
          <div className="grid gap-4">
            <Card title={text('facts')}>
              <DescriptionList
                ruled={false}
                rows={[
                  { key: '1', term: text('address'), value: text('addressValue') },
                  { key: '2', term: text('area'), value: `80 ${text('sqm')}` },
                ]}
              />
            </Card>
            <Card title={text('recent')}>
              <Timeline
                short
                items={[
                  { id: '1', role: 'progress', title: text('t1'), at: 'now', who: text('clerk') },
                  { id: '2', role: 'done', title: text('t4'), at: '2026-11-19T09:12:00+08:00' },
                ]}
              />
            </Card>
          </div>
        </Pane>
      </Panes>
      <CaseHeader
        back="/mine"
        title={text('case1')}
        tags={
          <>
            <StatusTag role="progress">{text('inReview')}</StatusTag>
            <StatusTag plain>{text('kind')}</StatusTag>
          </>
        }
        facts={['BJ-640104-20261118-000037-0', text('party1'), text('clerk')]}
        clock={{ ring, first: text('promise'), second: text('promise2') }}
        primary={
          <Button kind="primary" shortcut="D">
            {text('decide')}
          </Button>
        }
        more={[{ key: 'p', label: text('print'), onPress: () => window.print() }]}
      />
      <Toasts />
    </StaffShell>
  )
}

await start(<DeskPage />, [galleryTexts])
