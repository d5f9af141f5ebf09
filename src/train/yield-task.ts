/**
 * Lets the messages that wait for this worker in before going on. A message to oneself: it comes back at once, while
 * timers are stretched to 4 ms and frames stop where nobody looks.
 */
export function createYieldTask(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let resolvers: (() => void)[] = [];
  port1.onmessage = () => {
    const due = resolvers;
    resolvers = [];
    for (const resolve of due) resolve();
  };
  return () =>
    new Promise((resolve) => {
      resolvers.push(resolve);
      port2.postMessage(null);
    });
}
