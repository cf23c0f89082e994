/** Departments by the codes of the catalogue. */
export const departmentNames = {
  AAS: '审批服务管理局', SAMR: '市场监督管理局', HURD: '住房和城乡建设局', UM: '城市管理局', HC: '卫生健康委员会', HRSS: '人力资源和社会保障局', CA: '民政局', TR: '交通运输局', CT: '文化旅游广电局', PS: '公安局', ED: '教育局',
  NR: '自然资源局', EM: '应急管理局', DPF: '残疾人联合会', MI: '医疗保障局', HPF: '住房公积金管理中心', FR: '消防救援机构', TM: '烟草专卖局', TAX: '税务局',
}

/** Whom a rule may name. */
export const targetWords = {
  township: '所在街道、乡镇', county: '所在县区工单中心', countyDept: '县区', cityDept: '市', utility: (name: string) => `${name}单位`, utilities: { water: '供水', power: '供电', gas: '供气', heat: '供热' },
}
