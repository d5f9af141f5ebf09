/** 训练台“为什么更快”部分的文字，简体中文。 */
import type { BenchText } from '../text.ts';

export const zh: BenchText['why'] = {
  intro:
    '一个训练步，就是交给 GPU 的一串小程序，叫内核。不管算什么，每要求一次都要花处理器的时间；模型小的时候，这占了一步的大部分。引擎如果先看清整个一步，再提出第一个要求，就能省下许多。拨动开关，看看哪个数字会变。',
  subject: (model, batch) => `${model}，批量 ${batch}：就是上面赛跑用的模型和批量，请到那里更改。`,
  known: (most) =>
    `推算：由一步的计划数出来，不需要 GPU；有一项测试把计划与引擎对设备的真实要求作对照。“几步一起提交”按每次提交 ${most} 步来数；在你的机器上，是 8 毫秒里放得下的步数。`,
  refused: (model) => `融合引擎不能训练${model}，所以没有计划可看。`,
  withIt: (number) => `开：${number}`,
  withoutIt: (number) => `关：${number}`,
  usual: '照常',
  allOff: '关掉全部节省',
  unproven: {
    f16: '默认关着：结果在舍入误差允许的范围内，但还没有在真正的 GPU 上计过时。',
    subgroups: '默认关着：结果相同，但还没有在真正的 GPU 上计过时。',
  },
  lacks: (feature) => `这个浏览器提供的 GPU 没有“${feature}”：可以计数，不能运行。`,
  noDevice: (feature) => `这里不知道有什么 GPU；它需要有“${feature}”的 GPU。`,
  stations: {
    graph: {
      name: '图',
      idea: (kernels) =>
        `模型先写成一张图：前向、损失、沿原路返回求梯度、更新。一个一个来，这一步要 ${kernels} 个内核。后面的办法都着眼于整张图。`,
    },
    fusion: { name: '融合', idea: '前后相接的两个内核，如果后一个只是把前一个的结果弯一弯、挪一挪，就合成一个。' },
    memory: {
      name: '内存计划',
      idea: '由图可以知道，谁在什么时候之前需要哪些数。不同时需要的数，可以放在同一个地方。',
    },
    kernels: {
      name: '内核',
      idea: '形状是写进内核里的常数，相同的内核只编译一次。于是一步里要对设备说的话很短，还可以更短。',
    },
    submits: { name: '提交', idea: '工作分批提交给 GPU。每次提交有代价，每次等一个答案的代价更大。' },
  },
  switches: {
    fuseActivations: {
      name: '激活函数放进前一个内核',
      idea: '数还在手里时顺便弯一下，不花代价。关掉：写进内存，读出，弯一下，再写回去。',
    },
    oneUpdate: {
      name: '一个内核更新全部权重',
      idea: '全部权重挨着放，一个内核就能更新。关掉：每个数组一个内核。',
    },
    shareMemory: { name: '共用内存', idea: '寿命不重叠的中间数共用一块地方。关掉：各占一块。' },
    keepBindGroups: { name: '绑定组只建一次', idea: '一个内核看哪些缓冲区，每一步都一样。关掉：每次派发都重说一遍。' },
    onePass: { name: '一个通道', idea: '一次提交里的内核都记录在一个计算通道里。关掉：每个内核一个通道。' },
    manySteps: { name: '几步一起提交', idea: '样本的次序事先就知道，所以许多步可以一次交出去。关掉：一次一步。' },
    lossRing: { name: '损失留在 GPU 上', idea: '损失存成一圈，每秒只读几次。关掉：每一步都先读回损失再走下一步。' },
    persistent: {
      name: '留驻的内核',
      idea: '很小的模型放得进一个工作组：一个内核就做完一次提交里的所有步。关掉：每一步各有内核。较大的模型用不上。',
    },
    f16: {
      name: 'f16 操作数',
      idea: '矩阵乘法把要乘的数以 16 位放在共享内存里，字节减半；梯度放进去时先乘 2¹⁵，免得小的变成零，之后再除回来。求和、权重、梯度和动量都还是 32 位。关掉：全部 32 位。卷积、注意力和留驻的内核不受影响。',
    },
    subgroups: {
      name: '子组',
      idea: 'GPU 同步执行的一组线程，用一条指令就能相加，不必互相等待：用在损失的求和、层归一化、类别很多的损失里。关掉：通过共享内存相加，每一轮之后都要等。',
    },
  },
  counts: {
    dispatches: '每步内核数',
    passes: '每步通道数',
    submits: '每步提交数',
    bindGroups: '每步新建绑定组',
    readbacks: '每步读回数',
    sentBytes: '每步送往设备',
    movedWeights: '每步读写的权重',
    movedActivations: '每步读写的中间数',
    stagedBytes: '每步放进共享内存的操作数',
    waits: '每步内核里的等待（循环里的只算一次）',
    pipelines: '编译的内核（总数）',
    buffers: '占有的缓冲区',
    scratchBytes: '中间数占的内存',
  },
  tableCaption: '全部计数',
  what: '项目',
  chosen: '现在的开关',
  measureTitle: '换成时间值多少',
  measureIdea: '次数还不是秒数。两个引擎在你的 GPU 上轮流训练：一个照常，一个按上面的开关；比较两者的中位数。',
  measure: '按现在的开关与照常比一比',
  stop: '停',
  nothingChanged: '先拨动一个开关，否则两者相同。',
  running: (done, all) => `第 ${done} 轮，共 ${all} 轮`,
  opening: '正在打开两个引擎并编译',
  waiting: '先轮到别的训练或测量。',
  slower: (times, low, high) => `实测：按现在的开关，一步要平常 ${times} 倍的时间（各轮 ${low} 到 ${high}）。`,
  faster: (times, low, high) => `实测：按现在的开关，一步只要平常 ${times} 倍的时间（各轮 ${low} 到 ${high}）。`,
  same: (times, low, high) => `实测：在这台机器上没有明显差别；比值是 ${times}，各轮 ${low} 到 ${high}，包含 1。`,
  steps: (usual, changed) => `照常一步 ${usual}，按现在的开关一步 ${changed}。`,
  losses: (share) => `损失最多相差 ${share}。`,
  software: '这是软件适配器：由 CPU 来模拟 GPU，所以不是 GPU 的时间。',
  heldBack: '这个链接让页面只显示录下的数字。',
  failed: (why) => `在这里量不了：${why}`,
  stale: '之后开关又改过。',
};
