/** What KPIs and reports read: the records of the data tabs, rows marked as excluded already left out, and what the exports behind them speak of. */
import type { Problem } from '../problems';
import type { SocialRecord } from './record';
import type { TabId } from './transfer';

/** What one export of an account speaks of: first and last whole day (YYYY-MM-DD). */
export type Covered = { account: string; from: string; to: string; asOf: string };

/** `problems`: what of the tab is not counted. */
export type TabRecords = { tab: TabId; records: SocialRecord[]; covered: Covered[]; problems?: readonly Problem[] };
