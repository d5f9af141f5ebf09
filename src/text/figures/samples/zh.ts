/** 图“样本”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['samples'] = {
  titleText: (steps, count, different) => `${steps} 步之后，模型写出 ${count} 个符号，其中 ${different} 种不同`,
  titlePictures: (steps, count) => `${steps} 步之后，生成器画出了这 ${count} 个数字`,
  titlePoints: (steps, covered, places) => `${steps} 步之后，生成器覆盖了 ${places} 处中的 ${covered} 处`,
  titleNone: '还没有训练过：什么也没生成',
  titleElsewhere: '这个模型只作识别或估计，不生成东西',
  subtitle: '生成器或语言模型自己做出的东西',
  subtitles: {
    text: '按模型自己给的概率逐个符号抽出的文字；□ 表示没有字形的符号',
    images: '生成器由噪声做出的图片，没有人画过它们',
    points: '生成器由噪声做出的点；圆圈是某处周围三倍标准差的范围，并标出落入的点数',
  },
  line: '行',
  text: '文字',
  picture: '图片',
  ink: '平均墨量',
  point: '点',
  moreLines: (count) => `……还有 ${count} 行，见数据表`,
  readingPicture: (picture, ink) => `第 ${picture} 张图片：墨量 ${ink}`,
  readingPlace: (place, x, y, count) => `第 ${place} 处（x ${x}，y ${y}）：${count} 个点`,
  foot: (model, seed) => `${model}，种子 ${seed}。生成什么就显示什么，没有挑选。`,
  terms: {
    symbols: '符号数',
    symbolsRule: '计数',
    different: '不同的符号',
    differentRule: '每种只计一次',
    unknown: '没有字形的符号',
    unknownRule: '不在词表中',
    pictures: '图片数',
    covered: '覆盖的位置',
    coveredRule: '至少得到平均份额四分之一的位置',
    close: '靠近某处的点',
    closeRule: (radius) => `离中心不超过 ${radius} 的点 ÷ 全部点`,
  },
};
