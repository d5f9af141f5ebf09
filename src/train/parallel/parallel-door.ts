/** Where a training worker learns which part it has in a group: the lead, or a member. Fetched with the first such message. */
import { joinAsMember, type MemberParts } from './member.ts';
import { createLeadDesk, type LeadParts } from './lead-run.ts';
import type { ToParallelWorker } from './parallel-messages.ts';

/** Takes messages of the page in; resolves when what one began has ended. */
export function createParallelDoor(parts: LeadParts & MemberParts) {
  const desk = createLeadDesk(parts);
  return async (message: ToParallelWorker['message']): Promise<void> => {
    switch (message.kind) {
      case 'join':
        return joinAsMember(message.line, parts);
      case 'lead': {
        const { run, order, lines } = message;
        return desk.receive({ kind: 'start', run, choice: { order, lines } });
      }
      case 'stop':
        return desk.receive(message);
    }
  };
}
