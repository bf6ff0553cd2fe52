/** Developer metadata: marks on the file, a tab, a whole row or column, and the search for them. */

import type { Metadata, Sheet } from './book';
import { LocalRange } from './range';
import { Enum, enumGroup, Failure, names, type Runtime, Service } from './service';

export const visibilities = enumGroup('SpreadsheetApp.DeveloperMetadataVisibility', 'DOCUMENT PROJECT');
export const locationTypes = enumGroup('SpreadsheetApp.DeveloperMetadataLocationType', 'SPREADSHEET SHEET ROW COLUMN');

class Location extends Service {
  static override title = 'SpreadsheetApp.DeveloperMetadataLocation';
  static override free = names('getLocationType getSpreadsheet getSheet getRow getColumn');

  constructor(
    run: Runtime,
    private readonly entry: Metadata,
  ) {
    super(run);
  }
  getLocationType(): Enum {
    const { sheet, row, column } = this.entry;
    return locationTypes[!sheet ? 'SPREADSHEET' : row !== null ? 'ROW' : column !== null ? 'COLUMN' : 'SHEET'] as Enum;
  }
  getSheet(): Service | null {
    const { sheet, row, column } = this.entry;
    return sheet && row === null && column === null ? this.run.tabs.of(sheet) : null;
  }
  getColumn(): LocalRange | null {
    const { sheet, column } = this.entry;
    return sheet && column !== null ? new LocalRange(this.run, sheet, { row: 0, column, rows: sheet.rowCount, columns: 1 }) : null;
  }
  getRow(): LocalRange | null {
    const { sheet, row } = this.entry;
    return sheet && row !== null ? new LocalRange(this.run, sheet, { row, column: 0, rows: 1, columns: sheet.columnCount }) : null;
  }
}

export class LocalMetadata extends Service {
  static override title = 'SpreadsheetApp.DeveloperMetadata';
  static override free = names('getId getKey getValue getVisibility getLocation');

  constructor(
    run: Runtime,
    private readonly entry: Metadata,
  ) {
    super(run);
  }

  static add(
    run: Runtime,
    key: string,
    value: string | Enum,
    visibility: Enum | undefined,
    place: { sheet: Sheet | null; column: number | null; row: number | null },
  ): void {
    const shown = value instanceof Enum ? value : (visibility ?? visibilities.DOCUMENT);
    run.book.metadata.push({ id: run.book.nextId++, key: String(key), value: value instanceof Enum ? '' : String(value), visibility: String(shown), ...place });
  }

  getId(): number {
    return this.entry.id;
  }
  getKey(): string {
    return this.entry.key;
  }
  getValue(): string {
    return this.entry.value;
  }
  getVisibility(): Enum {
    return visibilities[this.entry.visibility] as Enum;
  }
  getLocation(): Location {
    return new Location(this.run, this.entry);
  }
  setKey(key: string): this {
    this.entry.key = String(key);
    return this;
  }
  setValue(value: string): this {
    this.entry.value = String(value);
    return this;
  }
  setVisibility(visibility: Enum): this {
    this.entry.visibility = String(visibility);
    return this;
  }
  remove(): void {
    if (this.run.manners.keptMarks) throw new Failure('You do not have permission to perform that action.');
    const { book } = this.run;
    book.metadata = book.metadata.filter((entry) => entry !== this.entry);
  }
}

export class LocalMetadataFinder extends Service {
  static override title = 'SpreadsheetApp.DeveloperMetadataFinder';
  static override free = names('withKey withValue withId withVisibility withLocationType');
  private tests: ((entry: Metadata) => boolean)[] = [];

  constructor(run: Runtime, within: (entry: Metadata) => boolean) {
    super(run);
    this.tests.push(within);
  }
  private also(test: (entry: Metadata) => boolean): this {
    this.tests.push(test);
    return this;
  }
  withKey(key: string): this {
    return this.also((entry) => entry.key === key);
  }
  withValue(value: string): this {
    return this.also((entry) => entry.value === value);
  }
  withId(id: number): this {
    return this.also((entry) => entry.id === id);
  }
  withVisibility(visibility: Enum): this {
    return this.also((entry) => entry.visibility === String(visibility));
  }
  find(): LocalMetadata[] {
    return this.run.book.metadata.filter((entry) => this.tests.every((test) => test(entry))).map((entry) => new LocalMetadata(this.run, entry));
  }
}
