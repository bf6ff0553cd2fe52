/** What KPIs and reports read: the records of the data tabs, rows marked as excluded already left out. */
import type { SocialRecord } from './record';
import type { TabId } from './transfer';

export type TabRecords = { tab: TabId; records: SocialRecord[] };
