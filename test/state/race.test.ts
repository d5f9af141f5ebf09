/** The race as the page holds it: started by a press, followed arm by arm, stopped at once; workers are made up. */
import { describe, expect, it } from 'vitest';
import { raceArmIds } from '#train/race/race-arms.ts';
import { answerAsk, type ArmWorker } from '#train/race/remote-arm.ts';
import type { ArmRunner } from '#train/race/arm-runner.ts';
import { choice, trackOf } from '#support/race-results.ts';
import { Race, type Sighting } from '../../src/state/race.svelte.ts';
import type { RunLock } from '../../src/state/run-lock.ts';
import { Trial } from '../../src/state/switch-trial.svelte.ts';
import { noLock } from '../../src/state/no-lock.ts';

const { opened, anatomy, counts } = trackOf('fused', 0.001);
const never = () => Promise.reject(new Error('a track without numbers'));
const runner: ArmRunner = {
  open: () => (opened ? Promise.resolve(opened) : never()),
  train: (steps) => Promise.resolve(Array.from({ length: steps }, () => 1)),
  time: (seconds) => Promise.resolve({ steps: 10, seconds }),
  count: () => (counts ? Promise.resolve(counts) : never()),
  takeApart: () => (anatomy ? Promise.resolve(anatomy) : never()),
};

/** Workers that answer at once, or not at all. */
function createWorkers(isMute = false) {
  const made = { started: 0, ended: 0 };
  const start = (): ArmWorker => {
    made.started++;
    const worker: ArmWorker = {
      postMessage: (message) => {
        if (isMute) return;
        void answerAsk(runner, message).then((data) => worker.onmessage?.({ data } as MessageEvent));
      },
      terminate: () => void made.ended++,
      ...{ onmessage: null, onerror: null, onmessageerror: null },
    };
    return worker;
  };
  return { made, start };
}

const sight = (): Sighting => ({ whenSeen: () => Promise.resolve(), countHidings: () => 0, close: () => undefined });
const raceOn = (start: () => ArmWorker, lock: RunLock = noLock) =>
  new Race('https://x.test/', false, start, lock, sight);
const pause = () => new Promise((resolve) => setTimeout(resolve));

describe('a race', () => {
  it('starts nothing before it is asked to, then runs every arm to its end and leaves no worker', async () => {
    const { made, start } = createWorkers();
    const race = raceOn(start);
    expect([race.result, race.isActive, made.started]).toEqual([null, false, 0]);
    await race.start(choice);
    expect(race.result?.tracks.map(({ arm }) => arm)).toEqual(raceArmIds);
    expect([race.result?.isComplete, race.isActive, race.progress]).toEqual([true, false, null]);
    expect([made.started, made.ended]).toEqual([raceArmIds.length, raceArmIds.length]);
  });

  it('that is stopped ends its workers at once and can be started again', async () => {
    const { made, start } = createWorkers(true);
    const race = raceOn(start);
    const running = race.start(choice);
    await pause();
    expect(race.isActive).toBe(true);
    expect(race.progress?.stage).toBe('opening');
    race.stop();
    await running;
    expect([race.isActive, race.result?.isComplete, made.ended]).toEqual([false, false, 1]);
  });

  it('waits while others train, and a stop ends the waiting', async () => {
    const { made, start } = createWorkers();
    const busy: RunLock = {
      acquire: (onWait, signal) => {
        onWait('waiting');
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
      },
    };
    const race = raceOn(start, busy);
    const running = race.start(choice);
    expect([race.isWaiting, made.started]).toEqual([true, 0]);
    race.stop();
    await running;
    expect([race.isWaiting, race.isActive, race.result]).toEqual([false, false, null]);
  });

  it('says of every arm that it cannot run where the browser refuses workers', async () => {
    const race = raceOn(() => {
      throw new Error('refused');
    });
    await race.start(choice);
    expect(new Set(race.result?.tracks.map(({ refused }) => refused?.reason))).toEqual(new Set(['worker-refused']));
  });
});

describe('a trial of switches', () => {
  it('keeps its result with what it was of, and says why there is none', async () => {
    const { made, start } = createWorkers();
    const trial = new Trial('https://x.test/', start, noLock);
    await trial.start(choice, ['onePass']);
    expect(trial.result).toMatchObject({ changed: ['onePass'], choice, trial: { ratio: { median: 1 } } });
    expect([trial.isActive, made.started, made.ended]).toEqual([false, 2, 2]);
    const refused = new Trial(
      'https://x.test/',
      () => {
        throw new Error('refused');
      },
      noLock,
    );
    await refused.start(choice, ['onePass']);
    expect([refused.result, refused.failure?.reason]).toEqual([null, 'worker-refused']);
  });
});
