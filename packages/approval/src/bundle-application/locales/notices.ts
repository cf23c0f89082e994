/** What a message about a one-thing application may need, names and days in the reader's words. */
export type Message = {
  bundle: string; number?: string | null; promisedOn?: string | null; draftUntil?: string | null
  /** The item the event is about, those that began with it, and those that stopped. */
  item?: string; opened?: readonly string[]; blocked?: readonly string[]
  points?: number; granted?: number; all?: number
}
type Notice = { title: string; text: (params: Message) => string }

const zhRef = ({ number }: Message): string => (number ? `（${number}）` : '')
const zhList = (names: readonly string[] | undefined): string => (names && names.length > 0 ? names.map((name) => `“${name}”`).join('、') : '有的事项')
const zh: Readonly<Record<string, Notice>> = {
  remindDraft: { title: '一件事草稿还没有提交', text: (p) => `您的“${p.bundle}”草稿还没有提交。${p.draftUntil ?? '到期'}以后没有改动的草稿会被删除，需要的话请接着填。` },
  remindDraftAgain: { title: '一件事草稿快要删除了', text: (p) => `您的“${p.bundle}”草稿再不改动，将在${p.draftUntil ?? '近日'}删除。需要的话请接着填。` },
  submit: { title: '收到您的一件事申请', text: (p) => `收到您的“${p.bundle}”申请${zhRef(p)}，共 ${p.all ?? 0} 项，${p.promisedOn ? `承诺在${p.promisedOn}前全部办完` : '有结果会马上告诉您'}。` },
  unlockSub: { title: '下一步已经开始', text: (p) => `您的“${p.bundle}”中，${zhList(p.opened)}已经自动提交，不用您再填。` },
  requestCorrection: { title: '请补正', text: (p) => `您的“${p.bundle}”申请${zhRef(p)}有 ${p.points ?? 0} 处要补正，各部门的要求已经一次告知。` },
  subDenied: { title: '有事项停下来了', text: (p) => `您的“${p.bundle}”中，“${p.item ?? ''}”没有办成，${zhList(p.blocked)}因此停下。请选择撤回，或者能单独办的继续办。` },
  subCompleted: { title: '一项已经办完', text: (p) => `您的“${p.bundle}”中，“${p.item ?? ''}”已经办完，可以查看结果，其他事项继续办理。` },
  extendJoint: { title: '办理期限延长了', text: (p) => `您的“${p.bundle}”申请${zhRef(p)}经政府负责人批准延长期限${p.promisedOn ? `，新的日期是${p.promisedOn}` : ''}，理由写在《延期告知书》里。` },
  finish: { title: '一件事办完了', text: (p) => `您的“${p.bundle}”已经全部办完：${p.all ?? 0} 项中准予 ${p.granted ?? 0} 项。结果单可以查看，欢迎给这次办理打个分。` },
}

const enRef = ({ number }: Message): string => (number ? ` (${number})` : '')
const enList = (names: readonly string[] | undefined): string => (names && names.length > 0 ? names.map((name) => `“${name}”`).join(', ') : 'something in it')
const en: Readonly<Record<string, Notice>> = {
  remindDraft: { title: 'Your draft is not sent yet', text: (p) => `Your draft “${p.bundle}” is not sent yet. Unchanged drafts are deleted after ${p.draftUntil ?? 'their term'}; go on whenever you like.` },
  remindDraftAgain: { title: 'Your draft will be deleted soon', text: (p) => `Unless you change your draft “${p.bundle}”, it will be deleted on ${p.draftUntil ?? 'one of the next days'}.` },
  submit: { title: 'We have your application', text: (p) => `We have received “${p.bundle}”${enRef(p)} with ${p.all ?? 0} items. ${p.promisedOn ? `All of it is promised by ${p.promisedOn}.` : 'You will hear as soon as there is news.'}` },
  unlockSub: { title: 'The next step has begun', text: (p) => `In “${p.bundle}”, ${enList(p.opened)} was sent for you; there is nothing to fill in again.` },
  requestCorrection: { title: 'Please correct', text: (p) => `“${p.bundle}”${enRef(p)} has ${p.points ?? 0} points to correct. One notice names what all departments need.` },
  subDenied: { title: 'Something has stopped', text: (p) => `In “${p.bundle}”, “${p.item ?? ''}” was not granted, so ${enList(p.blocked)} has stopped. Take it back, or go on with what can be handled alone.` },
  subCompleted: { title: 'One item is finished', text: (p) => `In “${p.bundle}”, “${p.item ?? ''}” is finished and its result is there. The others go on.` },
  extendJoint: { title: 'The limit was extended', text: (p) => `The limit of “${p.bundle}”${enRef(p)} was extended by the head of government${p.promisedOn ? `; the new day is ${p.promisedOn}` : ''}. The notice gives the reason.` },
  finish: { title: 'All of it is finished', text: (p) => `“${p.bundle}” is finished: ${p.granted ?? 0} of ${p.all ?? 0} items granted. The result sheet is ready, and your rating is welcome.` },
}

/** Title and text of the message about an event; null when nobody is told. Plain text: no bold, no links. */
export function noticeText(event: string, params: Message, language: 'zh' | 'en'): { title: string; text: string } | null {
  const texts = language === 'zh' ? zh : en
  const notice = Object.hasOwn(texts, event) ? texts[event] : undefined
  return notice ? { title: notice.title, text: notice.text(params) } : null
}
