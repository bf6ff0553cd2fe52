/** The other services of the slice: locks, session, utilities, chart names. */

import { randomUUID } from 'node:crypto';
import { chartTypes, hiddenStrategies } from './chart';
import { offsetAt } from './dates';
import { expose, Failure, names, type Runtime, Service } from './service';
import { LocalSpreadsheetApp } from './spreadsheet';
import { LocalHtmlService } from './ui';

class LocalLock extends Service {
  static override title = 'LockService.Lock';
  static override free = names('tryLock waitLock releaseLock hasLock');
  private mine = false;
  hasLock(): boolean {
    return this.mine;
  }
  tryLock(milliseconds: number): boolean {
    if (milliseconds < 0) return false;
    if (this.mine) return true;
    if (this.run.locks.held || this.run.locks.elsewhere) return false;
    this.run.locks.held = true;
    this.mine = true;
    return true;
  }
  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) throw new Failure('Lock timeout: another process was holding the lock for too long.');
  }
  releaseLock(): void {
    if (this.mine) this.run.locks.held = false;
    this.mine = false;
  }
}

class LocalLockService extends Service {
  static override title = 'LockService';
  static override free = names('getDocumentLock getScriptLock');
  private readonly documentLock = new LocalLock(this.run);
  private readonly scriptLock = new LocalLock({ ...this.run, locks: { held: false, elsewhere: false } });
  getDocumentLock(): LocalLock {
    return this.documentLock;
  }
  getScriptLock(): LocalLock {
    return this.scriptLock;
  }
}

/** Kept for seconds and by user; the oldest value goes when there is none left. */
class LocalCache extends Service {
  static override title = 'CacheService.Cache';
  static override free = names('get getAll putAll');
  static override signatures: { [member: string]: string } = { get: 's', getAll: 'a', putAll: 'o|o n' };
  private readonly prefix = `${this.run.userKey} `;
  get(key: string): string | null {
    const kept = this.run.cache.get(this.prefix + key);
    return kept && kept.until > this.run.now() ? kept.value : null;
  }
  getAll(keys: string[]): { [key: string]: string } {
    return Object.fromEntries(keys.flatMap((key) => (this.get(key) === null ? [] : [[key, this.get(key) as string]])));
  }
  putAll(values: { [key: string]: string }, seconds = 600): void {
    for (const [key, value] of Object.entries(values)) {
      if (key.length > 250) throw new Failure(`Argument too large: key`);
      if (Buffer.byteLength(value) > 100_000) throw new Failure('Argument too large: value');
      this.run.cache.set(this.prefix + key, { value, until: this.run.now() + seconds * 1000 });
    }
  }
}

class LocalCacheService extends Service {
  static override title = 'CacheService';
  static override free = names('getUserCache');
  private readonly userCache = new LocalCache(this.run);
  getUserCache(): LocalCache {
    return this.userCache;
  }
}

class LocalSession extends Service {
  static override title = 'Session';
  static override free = names('getActiveUserLocale getScriptTimeZone getTemporaryActiveUserKey');
  /** One for this user and script; live it changes every 30 days. */
  getTemporaryActiveUserKey(): string {
    return this.run.userKey;
  }
  getActiveUserLocale(): string {
    return this.run.userLocale;
  }
  /** The manifest's zone: the same for every user, seldom the file's. */
  getScriptTimeZone(): string {
    return 'Etc/UTC';
  }
}

/** Java patterns, as far as letters of dates and times go. */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const offset = offsetAt(ms, zone);
  const local = new Date(ms + offset);
  const pad = (value: number, size: number) => String(value).padStart(size, '0');
  const name = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(local);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const sign = offset < 0 ? '-' : '+';
  const write = (run: string): string => {
    const size = run.length;
    switch (run[0]) {
      case 'y':
        return size === 2 ? pad(local.getUTCFullYear() % 100, 2) : pad(local.getUTCFullYear(), size);
      case 'M':
        return size > 2 ? name({ month: size === 3 ? 'short' : 'long' }) : pad(local.getUTCMonth() + 1, size);
      case 'd':
        return pad(local.getUTCDate(), size);
      case 'H':
        return pad(local.getUTCHours(), size);
      case 'h':
        return pad(local.getUTCHours() % 12 || 12, size);
      case 'm':
        return pad(local.getUTCMinutes(), size);
      case 's':
        return pad(local.getUTCSeconds(), size);
      case 'S':
        return pad(local.getUTCMilliseconds(), size);
      case 'a':
        return local.getUTCHours() < 12 ? 'AM' : 'PM';
      case 'E':
        return name({ weekday: size > 3 ? 'long' : 'short' });
      case 'u':
        return String(local.getUTCDay() || 7);
      case 'Z':
        return `${sign}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
      case 'X':
        return minutes === 0 ? 'Z' : `${sign}${pad(Math.floor(minutes / 60), 2)}${size > 1 ? `${size > 2 ? ':' : ''}${pad(minutes % 60, 2)}` : ''}`;
      default:
        throw new Error(`local Utilities does not model the date pattern «${run}»`);
    }
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run, quoted: string | undefined) =>
    quoted === undefined ? write(run) : run === "''" ? "'" : quoted.replace(/''/g, "'"),
  );
}

class LocalUtilities extends Service {
  static override title = 'Utilities';
  static override free = names('getUuid formatDate sleep');
  static override signatures: { [member: string]: string } = { formatDate: 'd s s', getUuid: '' };
  getUuid(): string {
    return randomUUID();
  }
  formatDate(date: Date, zone: string, pattern: string): string {
    return formatDate(date.getTime(), zone === 'GMT' ? 'UTC' : zone, pattern);
  }
  /** Time is not lost here: nothing else runs meanwhile. */
  sleep(milliseconds: number): void {
    if (typeof milliseconds !== 'number') throw new Failure(`Cannot convert ${String(milliseconds)} to long.`);
  }
}

class LocalCharts extends Service {
  static override title = 'Charts';
  readonly ChartType = chartTypes;
  readonly ChartHiddenDimensionStrategy = hiddenStrategies;
}

/** Other services of Apps Script: there, and refused by name as soon as a member is used. */
const ABSENT =
  'DriveApp GmailApp MailApp UrlFetchApp CalendarApp DocumentApp FormApp SlidesApp PropertiesService ScriptApp XmlService Jdbc LanguageApp Maps BigQuery Drive Sheets CardService ContentService GroupsApp LinearOptimizationService';

function absent(run: Runtime, service: string): object {
  return new Proxy(Object.create(null) as object, {
    get: (_, member) => {
      if (typeof member === 'symbol') return undefined;
      throw run.realm.error(`local ${service} does not model ${member}`, 'Error');
    },
  });
}

/** What a script finds as globals. */
export function globals(run: Runtime): { [name: string]: unknown } {
  const note = (...parts: unknown[]) => void run.log.push(parts.map(String).join(' '));
  return {
    ...Object.fromEntries(ABSENT.split(' ').map((service) => [service, absent(run, service)])),
    SpreadsheetApp: expose(new LocalSpreadsheetApp(run)),
    LockService: expose(new LocalLockService(run)),
    CacheService: expose(new LocalCacheService(run)),
    Session: expose(new LocalSession(run)),
    HtmlService: expose(new LocalHtmlService(run)),
    Utilities: expose(new LocalUtilities(run)),
    Charts: expose(new LocalCharts(run)),
    console: { log: note, info: note, warn: note, error: note },
    Logger: { log: note },
  };
}
