/** The worker that reads and prepares tables: ten megabytes take longer than a frame. */
import { createTableDesk, transfersOf, type TableRequest } from './table-desk.ts';

const answer = createTableDesk();

addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  const said = answer(data);
  postMessage(said, { transfer: transfersOf(said) });
});
