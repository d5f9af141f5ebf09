/** The worker that searches plans: orders in, progress and one answer out. */
import { createSearcher, type SearchOrder } from './plan-search-work.ts';

const take = createSearcher((report) => self.postMessage(report));
self.onmessage = ({ data }: MessageEvent<SearchOrder>) => take(data);
