/** Commands to a run and questions to its model: in every phase, in any order, also after the end. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { FromWorker, ToWorker } from '#train/protocol.ts';
import { openBench, takeTurns, type OpenBench } from '../support/session-bench.ts';

// The bowl engine trains no model, so there is no reference for it to agree with.
vi.mock('#train/self-test.ts', () => ({ testEngine: () => Promise.resolve(0.1) }));
vi.setConfig({ testTimeout: 60_000 });

const run = 1;
const ask = (number: number): ToWorker => ({ kind: 'ask', run, ask: number, inputs: Float32Array.of(1, 2), count: 1 });
const wish = { temperature: 1, prompt: [], count: 3, seed: 1 };

/** Does something once, at the first message that is so. */
function once(isIt: (message: FromWorker) => boolean, act: (bench: OpenBench) => void) {
  let isDone = false;
  return (message: FromWorker, bench: OpenBench) => {
    if (isDone || !isIt(message)) return;
    isDone = true;
    act(bench);
  };
}
const atStep = (step: number) => (message: FromWorker) => message.kind === 'loss' && message.step >= step;
const atPhase = (phase: string) => (message: FromWorker) => message.kind === 'phase' && message.phase === phase;

describe('pausing', () => {
  it('changes no loss: a run paused and resumed is the run that was not', async () => {
    const plain = await openBench({ secondsPerStep: 0.2 }).start();
    const pause = once(atStep(12), ({ send }) => send({ kind: 'pause', run }));
    const resume = once(atPhase('paused'), ({ send }) => setImmediate(() => send({ kind: 'resume', run })));
    const paused = await openBench({
      secondsPerStep: 0.2,
      onMessage(message, bench) {
        pause(message, bench);
        resume(message, bench);
      },
    }).start();
    expect(paused.phases()).toContain('paused');
    expect([...paused.losses()].slice(0, 50)).toEqual([...plain.losses()].slice(0, 50));
  });

  it('that comes and goes before the loop looks does not leave it waiting for ever', async () => {
    const bench = openBench({
      onMessage: once(atStep(12), ({ send }) => {
        send({ kind: 'pause', run });
        queueMicrotask(() => queueMicrotask(() => send({ kind: 'resume', run })));
      }),
    });
    expect((await bench.start()).all('phase').at(-1)).toMatchObject({ phase: 'done', reason: 'all-epochs' });
  });
});

describe('a walk', () => {
  async function walk(stages: number) {
    const pause = once(atStep(12), ({ send }) => send({ kind: 'pause', run }));
    let isWalked = false;
    const bench = openBench({
      secondsPerStep: 0.2,
      onMessage(message, open) {
        pause(message, open);
        if (!isWalked && atPhase('paused')(message)) {
          isWalked = true;
          setImmediate(async () => {
            for (let stage = 0; stage < stages; stage++) open.send({ kind: 'walk', run });
            await takeTurns(20);
            open.send({ kind: 'resume', run });
          });
        }
      },
    });
    return bench.start();
  }

  it('goes through forward, loss, backward and update, with the tensors of each', async () => {
    const told = (await walk(4)).all('stage');
    expect(told.map(({ stage }) => stage)).toEqual(['forward', 'loss', 'backward', 'update']);
    const roles = told.map(({ tensors }) => tensors.map(({ role, layer }) => `${role} ${layer}`));
    expect(roles[0]).toEqual(['input 0', 'weights 1', 'bias 1', 'output 1', 'weights 2', 'bias 2', 'output 2']);
    expect(roles[1]).toEqual(['output 2', 'target 0']);
    expect(roles[2]).toEqual(['gradient 2', 'gradient 2', 'gradient 1', 'gradient 1']);
    expect(roles[3]).toEqual(['new-weights 1', 'new-weights 1', 'new-weights 2', 'new-weights 2']);
    for (const { tensors } of told)
      for (const { shape, numbers } of tensors) {
        expect(numbers.length).toBe(
          Math.min(
            4096,
            shape.reduce((product, side) => product * side, 1),
          ),
        );
      }
  });

  it.each([1, 3, 4, 6])('of %i stages leaves the losses as they would have been', async (stages) => {
    const plain = (await openBench({ secondsPerStep: 0.2 }).start()).losses();
    const walked = (await walk(stages)).losses();
    expect([...walked].slice(0, 50)).toEqual([...plain].slice(0, 50));
  });

  it('takes the step of the batch it showed', async () => {
    const bench = await walk(4);
    const told = bench.all('stage');
    expect(new Set(told.map(({ step }) => step)).size).toBe(1);
    expect(bench.losses().get(told[0]?.step ?? 0)).toBe(told[0]?.loss);
  });
});

describe('questions', () => {
  const questions: readonly ToWorker[] = [ask(7), { kind: 'sample', run, wish }, { kind: 'save', run }];
  const answersOf = (bench: OpenBench) =>
    bench.inbox.flatMap((message) => {
      if (message.kind === 'samples') return message.isAnswer ? ['samples'] : [];
      return ['answer', 'saved', 'refused'].includes(message.kind) ? [message.kind] : [];
    });

  it.each(['probing', 'loading', 'warming', 'running', 'done'])('asked while %s are answered', async (phase) => {
    const bench = openBench({
      onMessage: once(atPhase(phase), ({ send }) => setImmediate(() => questions.forEach(send))),
    });
    await bench.start();
    await takeTurns(20);
    expect(answersOf(bench)).toEqual(['answer', 'samples', 'saved']);
    const [answer] = bench.all('answer');
    expect([answer?.ask, answer?.shape, answer?.outputs.length]).toEqual([7, [1], 1]);
  });

  it('that do not fit the model are refused, and the run goes on', async () => {
    const wrong: ToWorker = { kind: 'ask', run, ask: 3, inputs: Float32Array.of(1, 2, 3), count: 1 };
    const bench = await openBench({ onMessage: once(atStep(5), ({ send }) => send(wrong)) }).start();
    expect(bench.all('refused')).toMatchObject([{ request: 'ask', ask: 3 }]);
    expect(bench.all('phase').at(-1)).toMatchObject({ reason: 'all-epochs' });
  });

  it('after a device lost at rest are refused, but the trained state is given; the run stays done', async () => {
    const bench = await openBench().start();
    bench.send({ kind: 'lose-device', run });
    questions.forEach(bench.send);
    await takeTurns(20);
    expect(answersOf(bench)).toEqual(['refused', 'refused', 'saved']);
    expect(bench.all('saved')[0]?.checkpoint.step).toBe(80);
    expect(bench.phases().at(-1)).toBe('done');
    expect(bench.all('phase').filter(({ phase }) => phase === 'failed' || phase === 'recovering')).toEqual([]);
  });

  it('keep the engine open for five minutes, a further one for as long again', async () => {
    const bench = await openBench().start();
    const closed = () => bench.engines[0]?.isClosed();
    bench.clock.advance(299);
    bench.send(ask(1));
    await takeTurns(5);
    bench.clock.advance(2);
    await takeTurns(5);
    expect(closed()).toBe(false);
    bench.clock.advance(298);
    await takeTurns(5);
    expect(closed()).toBe(true);
  });

  it('no longer wanted: dispose and the next start free the engine', async () => {
    const first = await openBench().start();
    await first.session.receive({ kind: 'dispose', run });
    expect(first.engines.map((engine) => engine.isClosed())).toEqual([true]);
    const second = await openBench().start();
    await second.start();
    expect(second.engines.map((engine) => engine.isClosed())).toEqual([true, false]);
  });
});

describe('a change while running', () => {
  it('of the rate takes effect at the next step', async () => {
    const change = { learningRate: 0.1 };
    const bench = await openBench({
      secondsPerStep: 0.2,
      onMessage: once(atStep(20), ({ send }) => send({ kind: 'change', run, change })),
    }).start();
    const rates = bench.engines[0]?.rates ?? [];
    expect(rates.indexOf(0.1)).toBe(20);
    expect(new Set(rates.slice(20))).toEqual(new Set([0.1]));
  });

  it('of the rate holds at the same steps when they are trained again after a loss', async () => {
    const order = (loseAtCall: number[]) => ({
      secondsPerStep: 0.2,
      openings: loseAtCall.map((call) => ({ loseAtCall: call })),
      onMessage: once(atStep(20), ({ send }: OpenBench) =>
        send({ kind: 'change', run, change: { learningRate: 0.1 } }),
      ),
    });
    const plain = (await openBench(order([])).start()).losses();
    const bench = await openBench(order([70])).start();
    expect(bench.all('recovered')).toHaveLength(1);
    for (const [step, loss] of bench.losses()) if (plain.has(step)) expect(loss).toBe(plain.get(step));
  });

  it('of the epochs plans the run anew, longer or shorter', async () => {
    for (const [epochs, steps] of [
      [3, 24],
      [20, 160],
      [1, 12],
    ] as const) {
      const bench = await openBench({
        onMessage: once(atStep(12), ({ send }) => send({ kind: 'change', run, change: { epochs } })),
      }).start();
      expect(bench.all('loss').at(-1)?.step).toBeGreaterThanOrEqual(steps);
      expect(bench.all('loss').at(-1)?.step).toBeLessThan(steps + 8);
      expect(bench.all('evaluation').at(-1)?.step).toBe(bench.all('loss').at(-1)?.step);
    }
  });

  it('of a goal stops the run when it is reached', async () => {
    const bench = await openBench({
      secondsPerStep: 0.2,
      onMessage: once(atStep(12), ({ send }) => send({ kind: 'change', run, change: { stopAccuracy: 0.3 } })),
    }).start();
    expect(bench.all('phase').at(-1)).toMatchObject({ phase: 'done', reason: 'goal-reached' });
    expect(bench.all('evaluation').at(-1)?.accuracy).toBeGreaterThanOrEqual(0.3);
  });

  it('to a rate or a number that cannot be is left out', async () => {
    const bench = await openBench({
      onMessage: once(atStep(12), ({ send }) =>
        send({ kind: 'change', run, change: { learningRate: NaN, epochs: -1 } }),
      ),
    }).start();
    expect(bench.all('loss').at(-1)?.step).toBe(80);
    expect(new Set(bench.engines[0]?.rates)).toEqual(new Set([0.003]));
  });
});

describe('any commands in any order', () => {
  const next: Record<string, readonly string[]> = {
    '': ['probing'],
    probing: ['probing', 'measuring-peak', 'done', 'failed'],
    'measuring-peak': ['measuring-peak', 'loading', 'done', 'failed'],
    loading: ['warming', 'running', 'paused', 'recovering', 'done', 'failed'],
    warming: ['running', 'paused', 'recovering', 'done', 'failed'],
    running: ['warming', 'paused', 'recovering', 'done', 'failed'],
    paused: ['warming', 'running', 'recovering', 'done', 'failed'],
    recovering: ['warming', 'running', 'paused', 'done', 'failed'],
    done: [],
    failed: [],
  };
  const simple = ['pause', 'resume', 'step', 'stop', 'walk', 'save', 'lose-device'] as const;
  const command: fc.Arbitrary<ToWorker> = fc.oneof(
    fc.constantFrom(...simple).map((kind): ToWorker => ({ kind, run })),
    fc.boolean().map((visible): ToWorker => ({ kind: 'visibility', run, visible })),
    fc.integer({ min: 0, max: 30 }).map((epochs): ToWorker => ({ kind: 'change', run, change: { epochs } })),
    fc.double({ min: 0, max: 1 }).map((learningRate): ToWorker => ({ kind: 'change', run, change: { learningRate } })),
    fc.integer({ min: 0, max: 9 }).map(ask),
    fc.constant<ToWorker>({ kind: 'sample', run, wish }),
  );
  const script = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), command), { maxLength: 25 });

  it('lead from one legal phase to the next and to an end, and leave no question unanswered', async () => {
    await fc.assert(
      fc.asyncProperty(script, fc.integer({ min: 1, max: 400 }), async (commands, loseAtCall) => {
        const bench = openBench({ secondsPerStep: 0.1, choice: { epochs: 3 }, openings: [{ loseAtCall }] });
        const ended = bench.start();
        for (const [turns, message] of commands) {
          await takeTurns(turns);
          bench.send(message);
        }
        await takeTurns(5);
        bench.send({ kind: 'stop', run });
        await ended;
        await takeTurns(10);
        const phases = bench.phases();
        phases.forEach((phase, at) => expect(next[phases[at - 1] ?? '']).toContain(phase));
        const end = bench.all('phase').at(-1);
        expect(['done', 'failed']).toContain(end?.phase);
        if (end?.phase === 'failed')
          expect(end.reason).toMatch(/^(device-lost|device-lost-twice|no-backend|diverged)$/);
        const asked = commands.filter(([, { kind }]) => ['ask', 'sample', 'save'].includes(kind)).length;
        const answered = bench.inbox.filter(
          (message) =>
            ['answer', 'saved', 'refused'].includes(message.kind) || (message.kind === 'samples' && message.isAnswer),
        );
        expect(answered).toHaveLength(asked);
        await bench.session.receive({ kind: 'dispose', run });
        expect(bench.engines.every((engine) => engine.isClosed())).toBe(true);
      }),
      { numRuns: 200, seed: 20 },
    );
  });
});
