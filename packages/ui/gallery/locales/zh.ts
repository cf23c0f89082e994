import type { ShapeOf } from '../../src/dictionary.ts'

export const zh = {
  person: '马晓燕', self: '本人', place: '银川市政务服务', placeShort: '银川', question: '您想办什么？', searchHint: '说您的话，比如“开饭店”',
  tabHome: '首页', tabServices: '办事', tabCases: '办件', tabLicences: '证照', tabMe: '我的',
  host: '银川市人民政府主办 · 银川市审批服务管理局承办', a11y: '无障碍说明', privacy: '隐私', phone: '12345，每天 24 小时',
  waiting: '等您处理', row1: '店铺招牌设置备案缺 1 份材料', row1Text: '请在 12月18日（周五）前补交', row1Verb: '去补交',
  row2: '社会保障卡可以领取了', row2Text: '兴庆区政务服务中心 3 号窗口', row2Verb: '看地址', row3: '宝宝的出生登记已办好', row3Text: '说说这次办得怎么样', row3Verb: '评价',
  lifeEvents: '人生大事，一次办成', event1: '新生儿出生', event1Text: '最多 7 件事一次办', event2: '退休', event2Text: '3 件事一次办', event3: '开办餐饮店', event3Text: '最多 6 件事一次办', event4: '残疾人服务', event4Text: '最多 5 件事一次办',
  report: '反映问题', book: '预约', scan: '扫码验证', running: '在办', runningText: '食品经营许可（新办）正在审查，11月26日（周四）前给出决定', progress: '看进度',
}

export type GalleryTexts = ShapeOf<typeof zh>
