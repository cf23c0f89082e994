import type { ShapeOf } from '@onewindow/ui/dictionary'

export const zh = {
  joint: '、', semicolon: '；', colon: '：',
  cancel: '取消', close: '关闭', open: '打开', print: '打印', preview: '预览', download: '下载', tryAgain: '再试一次', reload: '重新载入', showAll: '展开全部', showLess: '收起', moreActions: '更多操作', search: '查找', go: '去',
  lostTitle: '没有这一页', lostText: '地址可能写错了，或者页面已经换了地方。', toWorklist: '回工作列表',
  demoTitle: '演示环境，数据都是假的', demoText: '任何账号都可以试，重置后一切复原。',
  offlineTitle: '没有网络', offlineText: '已打开的内容还能看；您写的都在，连上后再提交。',

  worklists: '工作列表', listMine: '我的', listUnit: '本部门', listRegion: '本区域', listOverdue: '已超期', myViews: '我的视图', window: '前台窗口', supervision: '效能',
  keySearch: '查找', keyPalette: '去任何地方、做任何事', keyMove: '上下', keyOpen: '打开', keySelect: '选择', keyPrimary: '做主要的那一件事', keyNewRows: '显示新到的', keyPreview: '打开或收起预览', keyHelp: '全部快捷键',
  paletteHere: '这一页可以做', palettePages: '页面', paletteCases: '办件', searchAll: (p: { text: string }) => `查找全部“${p.text}”`, myPage: '我的账号',

  casesCount: (p: { count: string }) => `${p.count} 件`, filteredList: '筛选后的列表',
  saveView: '存为视图', exportList: '导出', clearFilters: '清除筛选', seeUnitList: '看本部门的列表',
  colDue: '期限', colItem: '事项', colParty: '当事人', colStep: '步骤', colHandler: '经办', colPlace: '地点', colNumber: '编号', colDueOn: '到期日', colReceived: '收件时间', noNumber: '尚未编号', nobody: '未分派',
  chipQueue: (p: { name: string }) => `步骤：${p.name}`, chipDue: (p: { name: string }) => `期限：${p.name}`, chipTopic: (p: { name: string }) => `事项：${p.name}`, chipText: (p: { text: string }) => `包含“${p.text}”`, chipPhase: (p: { name: string }) => `阶段：${p.name}`,
  dueOverdue: '已超期', dueToday: '今天到期', dueWeek: '七天内到期', pickItem: '按事项筛选', itemName: '事项名称', noItem: '没有这样的事项，换个说法试试', searchList: '在列表中查找',
  emptyList: '这里没有待办', emptyListText: '这一步的办件都处理完了，新到的会自动出现。', emptyMineText: '没有分派给您的办件。可以到本部门的列表里领办。', emptyFiltered: '没有符合条件的办件', emptyFilteredText: '去掉一些筛选条件再看。',
  viewName: '视图名称', viewNameHint: '会出现在左边“我的视图”里，只保存在这台电脑上', viewSaved: (p: { name: string }) => `已存为“${p.name}”`, removeView: '删除',
  exportTitle: (p: { n: number }) => `导出本页 ${p.n} 件`, exportPurpose: '用途', exportPurposeHint: '会写进文件，例如：周例会通报', purposeShort: (p: { n: number }) => `请写明用途，至少 ${p.n} 个字`,
  exportNote: (p: { who: string, at: string, purpose: string }) => `${p.who}于${p.at}导出，用途：${p.purpose}`,
  bulkReading: '正在看能一起做什么…', bulkNone: '选中的这些没有可以一起做的事', bulkMost: (p: { n: number }) => `一次最多 ${p.n} 件`, bulkEvent: (p: { event: string, n: number }) => `${p.event} ${p.n} 件`,
  bulkConfirm: (p: { event: string, n: number }) => `对 ${p.n} 件一并“${p.event}”`, bulkTitle: (p: { event: string }) => `批量${p.event}`, bulkProgress: (p: { done: number, all: number }) => `正在逐件办理，${p.done} / ${p.all}`,
  bulkDone: (p: { done: number, failed: number }) => p.failed === 0 ? `${p.done} 件都办好了` : `办好 ${p.done} 件，${p.failed} 件没有办成，原因见下`,

  reviewState: '审查情况', mainFacts: '主要事实', latest: '最近',
  sumMaterials: (p: { n: number }) => `材料 ${p.n} 份，全部可接受`, sumMissing: (p: { n: number, missing: number }) => `材料 ${p.n} 份，缺 ${p.missing} 份`, sumOpen: (p: { n: number, open: number }) => `材料 ${p.n} 份，${p.open} 份待定`,
  sumConditions: (p: { n: number, judged: number }) => p.judged === 0 ? `准予条件 ${p.n} 条，还没有判断` : `准予条件 ${p.n} 条，已判 ${p.judged} 条`, sumStages: (p: { stages: string }) => `待签署：${p.stages}`,
  sumInspection: (p: { day: string, n: number }) => `现场核查 ${p.day}完成，${p.n} 人签名`, sumSpecial: '特别程序进行中，期限暂停', sumBar: (p: { until: string }) => `申请人在限制申请期内，至 ${p.until}`,

  facts: '事实', materials: '材料', work: '办理', timeline: '时间线', limits: '期限', documents: '文书', parties: '当事人与经办', remarks: '留言', noLimit: '没有在走的期限', unit: '承办单位', place: '地点', channel: '来源',
  handledBy: (p: { name: string }) => `经办 ${p.name}`, showValue: '查看', shownInFull: '已显示完整内容，本次查看已记录。',
  unmaskTitle: '查看完整内容', unmaskPurpose: '为什么要看', unmaskHint: '当事人能看到谁、什么时候、为什么看过', changedElsewhere: '这一件刚被别人办过', changedElsewhereText: '重新载入后再核对，您写的都在。',
  materialsCount: (p: { n: number, missing: number }) => p.missing > 0 ? `${p.n} 份，缺 ${p.missing}` : `${p.n} 份`, files: '文件', uploadedAt: (p: { at: string }) => `${p.at} 上传`, hashKept: '文件摘要（SHA-256）',
  zoomIn: '放大', zoomOut: '缩小', rotate: '旋转', noPreview: '这种文件不能在这里看，请下载。', materialMissing: '还没有提交。可以一次性告知申请人补正。', materialWithoutFile: '这份材料不需要上传文件。', materialRule: '对这份材料的要求',
  'requirement.required': '必须提交', 'requirement.conditional': '符合情形时提交', 'requirement.optional': '可以不交', copies: (p: { originals: number, copies: number }) => `原件 ${p.originals} 份，复印件 ${p.copies} 份`, mayDefer: '可以先承诺后补', mayCommit: '可以用告知承诺代替',

  lawNext: (p: { event: string }) => `法律要求的下一步：${p.event}。`, otherActs: '看其他可以办的', nothingToDo: '您的岗位现在没有可以办的事。', doneToast: (p: { done: string }) => `已办：${p.done}`,
  proposalTitle: (p: { who: string, event: string }) => `${p.who}提出“${p.event}”，须第二人确认`, proposalWaits: '是您提出的，等另一位同事确认。', confirmProposal: '确认', declineProposal: '不同意',
  proposalConfirmed: (p: { event: string }) => `已确认：${p.event}`, proposalDeclined: (p: { event: string }) => `没有同意：${p.event}`,
  decisionDraft: '决定书将写明', draftItem: '事项', draftParty: '申请人', draftResult: '结果', draftBasis: '依据', draftOpinion: '审查意见',
  conditionsLeft: (p: { n: number }) => `还差 ${p.n} 条`, met: '符合', notMet: '不符合', evidence: '依据哪份材料、哪个事实', evidenceOf: (p: { n: number }) => `第 ${p.n} 条的依据`, factsAgainst: (p: { n: number }) => `第 ${p.n} 条：不符合的事实`,
  material: '材料', defect: '哪里不符合', cure: '怎样补正', phrases: '常用语', addPoint: '再加一处', pointNumber: (p: { n: number }) => `第 ${p.n} 处`, removePoint: (p: { n: number }) => `删除第 ${p.n} 处`, thisMaterial: '该材料',
  phraseMissing: '没有提交', phraseBlurred: '看不清', phraseUnsigned: '缺签章', phraseExpired: '已过期', phraseDiffers: '内容不一致',
  defectMissing: (p: { material: string }) => `没有提交${p.material}。`, cureMissing: (p: { material: string }) => `请补交${p.material}，拍照或扫描上传即可。`,
  defectBlurred: (p: { material: string }) => `${p.material}看不清，关键内容无法辨认。`, cureBlurred: (p: { material: string }) => `请重新拍摄或扫描${p.material}，四角完整、字迹清楚。`,
  defectUnsigned: (p: { material: string }) => `${p.material}没有签名或盖章。`, cureUnsigned: (p: { material: string }) => `请在${p.material}上签名或盖章后重新上传。`,
  defectExpired: (p: { material: string }) => `${p.material}已过有效期。`, cureExpired: (p: { material: string }) => `请提交在有效期内的${p.material}。`,
  defectDiffers: (p: { material: string }) => `${p.material}与申请表填写的内容不一致。`, cureDiffers: (p: { material: string }) => `请核对后更正申请表，或提交与申请表一致的${p.material}。`,
  opinionMeets: '经审查，申请材料齐全、符合法定形式，具备法定条件，建议准予。', opinionInspected: '经审查材料并现场核查，申请人具备相应条件，建议准予。', opinionFails: '经审查，申请人不具备法定条件，建议不予。',
  denyReason: '经审查，申请不符合前列法定条件，依法不予许可。',
  materialNeeded: '需要提交', materialNotNeeded: '不需要', unitsHint: '输入名称查找，可以选多个', takeBack: (p: { name: string }) => `去掉 ${p.name}`, openCases: (p: { n: number }) => `在办 ${p.n} 件`,
  remark: '写给同事或申请人', remarkInternal: '仅内部可见', remarkSend: '留言', remarkSaved: '已留言', remarkEmpty: '请写点什么',

  searchText: '在您能看的全部办件中查找，包括已办结的', searchHint: '编号、名称、当事人', searchEmpty: '没有找到', searchEmptyText: '核对编号，或换一个词。只能找到您有权查看的办件。',
  supervisionTitle: '效能监督', figureOpen: '在办', figureWaitingNote: '等申请人补正', byQueue: '各步骤在办', byScope: '各范围在办', queue: '步骤', inTime: '期限内', longestLate: '超期最久的', noneLate: '没有超期', noneLateText: '所有在办件都在期限之内。',
  byQueueText: (p: { share: number, late: number }) => p.late === 0 ? '所有在办件都在期限内。' : `${p.share}% 在期限内，${p.late} 件已超期。`,
  myPageText: '岗位、登录过的设备', posts: '我的岗位', sessions: '登录的设备', sessionEnded: '已退出那台设备', endSession: '退出这台', thisDevice: '这台', unknownDevice: '未知设备', lastSeen: (p: { at: string }) => `最近使用 ${p.at}`, signOut: '退出登录', signOutEverywhere: '退出所有设备',

  brand: '一窗通办', switchLanguage: '换成英文 English', themeDark: '换成深色', themeLight: '换成浅色',
  forOffices: '工作人员', signIn: '登录', secondFactor: '再验证一次', enrol: '启用动态口令', username: '账号', password: '密码', usernameEmpty: '请填写账号', passwordEmpty: '请填写密码',
  code: '动态口令', codeHint: '打开手机上的验证器，输入六位数字', codeDigits: '动态口令是六位数字', verify: '验证并进入', otherAccount: '换个账号',
  enrolText: '第一次登录要启用动态口令：以后登录除密码外，再输入手机验证器上的六位数字。', enrolStart: '开始设置', enrolScan: '用手机上的验证器扫这个码，再输入显示的六位数字。', enrolQr: '动态口令设置码', enrolSecret: '扫不了就手工输入：',
  demoAccounts: '演示账号，点一个填入', demoCode: '演示动态口令',
}

export type StaffTexts = ShapeOf<typeof zh>
