/** The worker of one arm of a race. Its engine is loaded when it is opened, not before. */
import { openMnist } from './data/mnist.ts';
import { buildModel, defaultChoiceOf } from './models/zoo.ts';
import { createArmRunner } from './race/arm-runner.ts';
import { answerAsk, type ToRaceArm } from './race/remote-arm.ts';
import { createYieldTask } from './yield-task.ts';

const runner = createArmRunner({
  openImages: openMnist,
  openDataSet: async (...order) => (await import('./data/open-data.ts')).openDataSet(...order),
  defaultChoiceOf,
  buildModel,
  openEngine: async (...order) => (await import('./engines/open-engine.ts')).openEngine(...order),
  nowSeconds: () => performance.now() / 1000,
  yieldTask: createYieldTask(),
});

addEventListener('message', ({ data }: MessageEvent<ToRaceArm>) => {
  void answerAsk(runner, data).then((answer) => postMessage(answer));
});
