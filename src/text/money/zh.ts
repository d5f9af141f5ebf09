/** 项目细项的文字，简体中文，打开时才加载。 */
import { zh as energy } from './energy/zh.ts';
import type { MoneyWords } from './text.ts';

export const zh: MoneyWords = {
  energy,
  fields: {
    fabricShare: '互联网络占服务器价格',
    fabricLifeYears: '互联网络寿命',
    shellShare: '土建占厂房价格',
    shellLifeYears: '土建寿命',
    serverGenerations: '服务器更新几代',
    serverDecline: '服务器降价',
    resaleShare: '服务器转售，占原价',
    rampMonths: '租满所需时间',
    deliveredShare: '已售卡时实际交付（有效占比）',
    inflation: '运行成本通胀',
    softwareUsd: '每卡软件费',
    networkUsdPerYear: '网络线路费',
    carbonUsdPerTonne: '每吨碳价',
    taxLives: '税务折旧',
    lossYears: '亏损可结转年数',
    debtShare: '希望举债，占首笔投资',
    debtRate: '借款利率',
    debtYears: '借款期限',
    debtCover: '贷款方要求的偿债覆盖率（DSCR）',
    revenueModel: '卡时靠什么挣钱',
    tokenUsd: '每百万词元价格',
    tokensPerSecond: '每卡每秒词元数',
    valueUsdPerYear: '每个卡时都用上时，一年的业务价值',
    depositShare: '下单时付',
    deliveryShare: '余款中到货时付',
  },
  revenueModel: {
    hours: '出租卡时',
    tokens: '出售词元',
    value: '用于自己的业务',
  },
  earning: {
    tokens: (hour, price) => `售出的一个卡时提供价值 ${hour} 的词元。每百万词元卖到 ${price} 才不亏不赚。`,
    value: (hour, year) => `用上的一个卡时对业主值 ${hour}。全部用满时一年值 ${year} 才不亏不赚。`,
    none: '价格再高也无法持平。',
    tokensCaution:
      '推理服务尚未模拟。每秒词元数是输入（假设）：某一模型在始终满载的 H100 上的基准成绩为 3,819；其他模型和芯片为 35 至 11,147。是否真有人要这么多词元、回答要等多久、售价更低的提示词元，都没有计入。“已售时间”在此指满载的时间占比。',
    valueCaution: '业务价值是输入（假设），平均摊到每个卡时。这里的计算并不能证明业务真能得到它。',
    stages:
      '余款分两次付：首个卡时售出前三个月到货时付一部分，开始出租验收时付清。每笔付款计入其所在的年份，与其他现金流一样。',
  },
  taxLives: {
    books: '同账面，直线法',
    declining: '双倍余额递减',
    macrs: '美国 MACRS：5、15、39 年',
    china: '中国最低年限：3、10、20 年',
  },
};
