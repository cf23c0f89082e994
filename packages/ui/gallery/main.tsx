import { useState } from 'react'
import type { ReactNode } from 'react'
import { Banner, Callout } from '../src/banner.tsx'
import { BarChart, StackChart } from '../src/bar-chart.tsx'
import { Button, IconButton, LinkButton } from '../src/button.tsx'
import { Card, Figures } from '../src/card.tsx'
import { CheckAnswers } from '../src/check-answers.tsx'
import { ClockPanel } from '../src/clock-panel.tsx'
import { ClockRing } from '../src/clock-ring.tsx'
import { Confirmation, Verdict } from '../src/confirmation.tsx'
import { DerivationStrip, WeekGrid } from '../src/derivation-strip.tsx'
import { Confirm } from '../src/dialog.tsx'
import { Empty } from '../src/empty.tsx'
import { Suggestions } from '../src/filter-chips.tsx'
import { useText } from '../src/i18n.tsx'
import { LicenceCard, LicenceStack } from '../src/licence-card.tsx'
import { BrandMark, KeyHint, LiveDot } from '../src/marks.tsx'
import { Menu } from '../src/menu.tsx'
import { PageHead, SavedMark } from '../src/page-parts.tsx'
import { Segmented } from '../src/segmented.tsx'
import { Skeleton } from '../src/skeleton.tsx'
import { StatusTag } from '../src/status-tag.tsx'
import { PointBar, Steps } from '../src/steps.tsx'
import { Tabs } from '../src/tabs.tsx'
import { TaskList, TaskProgress } from '../src/task-list.tsx'
import type { Task } from '../src/task-list.tsx'
import { Timeline } from '../src/timeline.tsx'
import { TrendLine } from '../src/trend-line.tsx'
import { Toasts, toast } from '../src/toast.tsx'
import { Ellipsis, IdCard, Landmark, Maximize } from 'lucide-react'
import { stripCells } from './samples.ts'
import { galleryTexts } from './texts.ts'
import { start } from './start.tsx'

const Grid = ({ children }: { children: ReactNode }) => <div className="grid gap-4 lg:grid-cols-2 items-start">{children}</div>

function Parts() {
  const text = useText(galleryTexts)
  const [asking, setAsking] = useState(false)
  const [tab, setTab] = useState('a')
  const [who, setWho] = useState('p')
  const [judged, setJudged] = useState('y')
  const [point, setPoint] = useState('n')
  const cells = stripCells(text('weekend'), text('test'))
  const tasks: Task[] = [
    { key: '1', title: text('task1'), text: text('task1Text'), state: 'done', word: text('filled'), href: '/a' },
    {
      key: '2',
      title: text('task2'),
      text: text('task2Text'),
      state: 'progress',
      word: text('goOn'),
      current: true,
      share: 0.5,
      href: '/b',
    },
    { key: '3', title: text('task3'), text: text('task3Text'), state: 'waiting', word: text('notStarted'), href: '/c' },
    { key: '4', title: text('task4'), text: text('task4Text'), state: 'locked', word: '', href: '/d' },
  ]
  return (
    <main id="content" className="p-4 grid gap-4 max-w-[88rem] mx-auto">
      <PageHead
        title={
          <>
            <BrandMark /> {text('parts')}
          </>
        }
        actions={<SavedMark state="saved" />}
      />
      <Grid>
        <Card title={text('status')}>
          <div className="ow-row">
            <StatusTag role="progress">{text('inReview')}</StatusTag>
            <StatusTag role="done">{text('accepted')}</StatusTag>
            <StatusTag level="yellow">{text('near')}</StatusTag>
            <StatusTag level="red">{text('late')}</StatusTag>
            <StatusTag level="paused">{text('pausedTest')}</StatusTag>
            <StatusTag role="waiting">{text('notStarted')}</StatusTag>
            <StatusTag role="promised">{text('promised')}</StatusTag>
            <StatusTag role="info">{text('waitsForYou')}</StatusTag>
            <StatusTag role="refused">{text('cannot')}</StatusTag>
            <StatusTag plain>{text('kind')}</StatusTag>
          </div>
          <div className="ow-row mt-3">
            <ClockRing total={5} passed={3} remaining={2} level="green" size={72} sentence={text('clockSays')} />
            <ClockRing total={8} passed={6} remaining={2} level="yellow" size={72} sentence={text('clockSays')} />
            <ClockRing total={5} passed={5} remaining={-1} level="red" size={72} sentence={text('lateSays')} />
            <ClockRing total={8} passed={3} remaining={5} level="paused" size={72} sentence={text('pausedSays')} />
            <ClockRing total={20} passed={4} remaining={16} level="green" size={72} sentence={text('clockSays')} />
            <ClockRing total={5} passed={5} remaining={0} level="met" size={72} sentence={text('accepted')} />
            <ClockRing total={30} passed={12} remaining={18} level="green" size={52} sentence={text('clockSays')} />
            <ClockRing total={5} passed={3} remaining={2} level="green" size={20} sentence={text('clockSays')} />
          </div>
        </Card>
        <Card title={text('buttons')}>
          <div className="ow-row">
            <Button kind="primary" shortcut="D">
              {text('send')}
            </Button>
            <Button>{text('openIt')}</Button>
            <Button kind="quiet">{text('phrase')}</Button>
            <Button kind="primary" busy>
              {text('sending')}
            </Button>
            <Button kind="danger" onClick={() => setAsking(true)}>
              {text('deleteDraft')}
            </Button>
            <Button kind="outline">{text('openIt')}</Button>
            <LinkButton href="/x" size="small" shortcut="E">
              {text('openIt')}
            </LinkButton>
            <IconButton edge label={text('more')} icon={<Ellipsis aria-hidden />} />
            <Menu
              trigger={{ children: text('more') }}
              items={[
                { key: 'p', label: text('print'), shortcut: 'P', onPress: () => toast(text('print')) },
                { key: 'w', label: text('withdraw'), danger: true, onPress: () => setAsking(true) },
              ]}
            />
          </div>
          <div className="mt-3">
            <Button why={text('extendWhy')}>{text('extend')}</Button>
          </div>
          <div className="mt-3 ow-row">
            <KeyHint keys="j k">{text('moveKey')}</KeyHint>
            <KeyHint keys="Enter">{text('openKey')}</KeyHint>
            <LiveDot>{text('clock')}</LiveDot>
          </div>
        </Card>
      </Grid>
      <ClockPanel
        ring={{ total: 8, passed: 6, remaining: 2, level: 'yellow', sentence: text('clockSays'), unit: text('workdays') }}
        tag={<StatusTag level="yellow">{text('near')}</StatusTag>}
        sentence={
          <>
            {text('sentence')} <b className="ow-nowrap">{text('sentenceDate')}</b>
            {text('sentenceEnd')}
          </>
        }
        legal={text('legal')}
        term={{ label: text('term'), text: text('termText') }}
        derivation={{
          label: text('how'),
          open: true,
          content: <DerivationStrip cells={cells} today="2026-11-24" legend sentence={text('runs')} basis={text('basis')} />,
        }}
      />
      <Grid>
        <Card title={text('clock')}>
          <WeekGrid
            cells={[
              ...cells,
              { date: '2026-11-27', kind: 'future', n: 9 },
              { date: '2026-11-28', kind: 'makeup', n: 10 },
              { date: '2026-11-29', kind: 'rest', label: text('weekend') },
              { date: '2026-11-30', kind: 'provisional' },
              { date: '2026-12-01', kind: 'legal' },
            ]}
            today="2026-11-24"
          />
        </Card>
        <Card title={text('timeline')}>
          <Timeline
            items={[
              { id: '1', role: 'progress', title: text('t1'), at: 'now', who: text('t1Who') },
              {
                id: '2',
                role: 'done',
                title: text('t2'),
                at: '2026-11-20T15:08:00+08:00',
                text: text('t2Text'),
                documents: [{ label: text('t2Doc'), href: '/f/2' }],
              },
              { id: '3', role: 'paused', title: text('t3'), at: '2026-11-13T09:30:00+08:00', text: text('t3Text') },
              { id: '4', role: 'done', title: text('t4'), at: '2026-11-09', documents: [{ label: text('t4Doc'), href: '/f/4' }] },
            ]}
          />
        </Card>
        <div className="grid gap-3">
          <TaskProgress tasks={tasks} note={text('minutes')} />
          <TaskList tasks={tasks} label={text('tasks')} />
        </div>
        <Card title={text('steps')}>
          <Steps steps={[text('st1'), text('st2'), text('st3'), text('st4')]} current={1} />
          <PointBar
            label={text('checklist')}
            points={['done', 'done', 'done', 'bad', 'done', 'done', 'current', 'todo', 'todo', 'todo', 'todo', 'todo']}
          />
          <div className="ow-row mt-4">
            <Segmented
              name="who"
              label={text('choose')}
              value={who}
              onChange={setWho}
              segments={[
                { value: 'p', label: text('forPerson') },
                { value: 'f', label: text('forFirm') },
              ]}
            />
            <Segmented
              name="judge"
              look="judge"
              label={text('choose')}
              value={judged}
              onChange={setJudged}
              segments={[
                { value: 'y', label: text('fits'), tone: 'done' },
                { value: 'n', label: text('fitsNot'), tone: 'over' },
              ]}
            />
          </div>
          <div className="mt-4">
            <Segmented
              name="point"
              look="big"
              label={text('checklist')}
              value={point}
              onChange={setPoint}
              segments={[
                { value: 'y', label: text('pass'), tone: 'done' },
                { value: 'n', label: text('fail'), tone: 'over' },
                { value: 'x', label: text('none') },
              ]}
            />
          </div>
          <div className="mt-4">
            <Suggestions
              label={text('choose')}
              words={[text('try1'), text('try2'), text('try3'), text('try4')]}
              onPick={(word) => toast(word)}
            />
          </div>
        </Card>
        <CheckAnswers
          sections={[
            {
              key: 'who',
              title: text('who'),
              editHref: '/edit/who',
              rows: [
                { key: 'a', term: text('applicant'), value: text('unitValue'), note: '9164 0104 MA7H K3W2 X9' },
                { key: 'b', term: text('agent'), value: text('person'), note: text('agentText') },
              ],
            },
            {
              key: 'shop',
              title: text('task1'),
              editHref: '/edit/shop',
              rows: [
                { key: 'c', term: text('address'), value: text('addressValue') },
                { key: 'd', term: text('area'), value: `80 ${text('sqm')}`, own: true },
                { key: 'e', term: text('plan'), value: text('planFile'), role: 'done' },
                { key: 'f', term: text('rules'), value: text('rulesValue'), role: 'promised' },
              ],
            },
          ]}
        />
        <div className="grid gap-3">
          <Confirmation title={text('received')} text={text('receivedAt')} number="BJ-640104-20261124-000052-7" queryCode="K7M4QX" />
          <Verdict good title={text('verdict')} text={text('verdictText')} />
          <Verdict good={false} title={text('cannot')} />
        </div>
        <LicenceCard
          tone="blue"
          name={text('licence')}
          organ={text('organ')}
          icon={<Landmark aria-hidden />}
          state={{ role: 'done', word: text('valid') }}
          code={{ value: 'https://onewindow.example/v/7Q2M', secondsLeft: 48, hint: text('scanHint'), onRenew: () => toast(text('scan')) }}
          facts={[
            { key: '1', term: text('unitName'), value: text('unitValue') },
            { key: '2', term: text('code'), value: '9164 0104 MA7H K3W2 X9' },
            { key: '3', term: text('legalPerson'), value: text('person') },
            { key: '4', term: text('validUntil'), value: text('forever') },
          ]}
          actions={[
            { key: 'f', label: text('full'), icon: <Maximize aria-hidden />, href: '/full' },
            { key: 'a', label: text('authorise'), icon: <IdCard aria-hidden />, href: '/auth' },
            { key: 'd', label: text('download'), icon: <IdCard aria-hidden />, onPress: () => toast(text('download')) },
          ]}
        />
        <LicenceStack
          licences={[
            { key: '1', tone: 'wine', name: text('l1'), state: text('valid'), icon: <IdCard aria-hidden />, href: '/l/1' },
            { key: '2', tone: 'pine', name: text('l2'), state: text('valid'), href: '/l/2' },
            { key: '3', tone: 'steel', name: text('l3'), state: text('valid'), href: '/l/3' },
            { key: '4', tone: 'sand', name: text('l4'), state: text('l4State'), href: '/l/4' },
            { key: '5', tone: 'void', name: text('l5'), state: text('l5State'), href: '/l/5' },
          ]}
        />
        <Card title={text('banners')}>
          <div className="ow-stack">
            <Banner
              inset
              kind="conflict"
              title={text('conflict')}
              text={text('conflictText')}
              action={<button type="button">{text('diff')}</button>}
            />
            <Banner inset kind="offline" title={text('offline')} text={text('offlineText')} />
            <Banner inset kind="demo" title={text('demo')} text={text('demoText')} />
            <Banner inset kind="failure" title={text('failure')} text={text('failureText')} />
            <Banner inset kind="notice" title={text('notice')} text={text('noticeText')} />
            <Callout>
              <p>
                {text('callout')} <a href="/law">{text('article')}</a>
              </p>
            </Callout>
            <Callout tone="near">
              <p>{text('near')}</p>
            </Callout>
          </div>
        </Card>
        <Card title={text('feedback')}>
          <Button onClick={() => toast(text('reassigned'), () => toast(text('clear')))}>{text('showToast')}</Button>
          <div className="mt-3">
            <Skeleton />
          </div>
          <Empty title={text('empty')} text={text('emptyText')} action={<Button kind="quiet">{text('clear')}</Button>} />
        </Card>
        <Card title={text('charts')}>
          <BarChart
            caption={text('charts')}
            sentence={text('chartSays')}
            rows={[
              { key: '1', label: text('c1'), value: 318, href: '/q/1' },
              { key: '2', label: text('c2'), value: 457, href: '/q/2' },
              { key: '3', label: text('c3'), value: 287, href: '/q/3' },
              { key: '4', label: text('c4'), value: 30, href: '/q/4' },
            ]}
          />
        </Card>
        <Card title={text('charts')}>
          <StackChart
            caption={text('charts')}
            first={text('dept')}
            words={{ normal: text('normal'), near: text('nearing'), over: text('overdue'), paused: text('paused') }}
            rows={[
              {
                key: '1',
                label: text('d1'),
                values: { normal: 412, near: 18, over: 1, paused: 9 },
                hrefs: { normal: '/q/a', near: '/q/b', over: '/q/c', paused: '/q/d' },
              },
              { key: '2', label: text('d2'), values: { normal: 286, near: 9, over: 0, paused: 14 } },
              { key: '3', label: text('d3'), values: { normal: 203, near: 11, over: 1, paused: 2 } },
            ]}
          />
        </Card>
        <Card title={text('charts')}>
          <TrendLine
            caption={text('charts')}
            from={96}
            to={100}
            unit="%"
            target={{ value: 98, label: text('normal') }}
            sentence={text('chartSays')}
            points={[97.1, 97.6, 96.8, 98, 98.4, 97.9, 98.7, 98.8, 98.2, 99, 99.1, 99.3].map((value, at) => ({
              label: `W${at + 1}`,
              value,
            }))}
          />
        </Card>
        <Card title={text('figures')}>
          <Figures
            figures={[
              { key: '1', label: text('open1'), value: '1,339', note: text('open1Note'), href: '/q' },
              { key: '2', label: text('nearing'), value: '46', role: 'near', href: '/q/n' },
              { key: '3', label: text('overdue'), value: '3', role: 'over', href: '/q/o' },
            ]}
          />
        </Card>
        <Card title={text('tabsLabel')}>
          <Tabs
            label={text('tabsLabel')}
            current={tab}
            onChange={setTab}
            tabs={[
              { key: 'a', label: text('tabA'), count: '2', content: text('planHint') },
              { key: 'b', label: text('tabB'), content: text('unitHint') },
            ]}
          />
        </Card>
      </Grid>
      <Confirm
        open={asking}
        title={text('ask')}
        text={text('askText')}
        act={text('deleteDraft')}
        safe={text('keepDraft')}
        onAct={() => setAsking(false)}
        onClose={() => setAsking(false)}
      />
      <Toasts />
    </main>
  )
}

await start(<Parts />, [galleryTexts])
