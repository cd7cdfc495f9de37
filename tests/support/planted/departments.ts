// The district of the planted faults: 60 departments, each with a work of its own for its sentences. All names are invented.

const listed = `教育局 校舍修缮加固|民政局 养老助餐点建设|司法局 社区矫正帮扶|水务局 灌渠清淤疏浚|林业局 油茶低产林改造|农业局 高标准农田管护|商务局 夜间市集培育
审计局 村级账务抽审|统计局 入户调查补贴|信访局 来访接待室改造|档案局 旧档去酸修复|文旅局 乡镇书屋配送|体育局 健身步道铺设|应急局 避灾点物资储备
医保局 慢病门诊稽核|残联 无障碍坡道改造|妇联 家庭教育巡讲|总工会 户外劳动者驿站|团委 暑期托管课堂|工商联 民企法律体检|侨联 侨乡古厝调查|科协 流动科技馆巡展
气象局 暴雨预警广播|地震局 宏观观测点维护|供销社 农资统配仓库|粮储局 仓顶光伏检修|市监局 小作坊抽样检验|城管局 背街小巷亮化|住建局 危旧房屋鉴定|交通局 农村公路灌缝
环保局 噪声自动监测|园林局 古树名木救护|港务局 渡口护栏更换|渔政局 增殖放流|畜牧局 病死猪集中处置|农机局 烘干设备补贴|水文局 雨量站迁建|移民办 库区后期扶持
人防办 防空警报试鸣|地方志办 方志馆布展|机关事务局 公房屋面防水|政务办 自助终端布点|数据局 公共数据归集|招商局 境外客商接待|金融办 涉农信贷贴息|口岸办 查验场地硬化
物价局 平价商店补助|老干局 银龄讲堂|党校 主体班次培训|编办 机构编制核查|网信办 网络谣言处置|史志办 口述史采录|禁毒办 毛发检测筛查|扶贫办 小额信贷风险补偿
科技局 孵化器租金补贴|计生协 孕前优生检查|红十字会 急救持证培训|文联 乡土题材创作|残疾康复中心 助听器适配|救助站 寻亲甄别`

export interface PlantedDepartment {
  readonly code: string
  readonly name: string
  readonly work: string
}

export const years: readonly number[] = [2019, 2020, 2021, 2022, 2023]

export const departments: readonly PlantedDepartment[] = listed.split(/[|\n]/).map((text, index) => {
  const [name = '', work = ''] = text.split(' ')
  return { code: String(301_001 + index), name: `云舟区${name}`, work }
})

/** From 2021 the last but one bears another name and another code: one entity. */
export const renamed = { from: '301059', to: '401059', name: '云舟区听力语言康复中心', year: 2021 } as const
