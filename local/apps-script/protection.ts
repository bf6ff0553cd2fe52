/** Protections of tabs and ranges, as the owner of the file sees them; `locked` ones are somebody else's. */

import type { Protection, Sheet } from './book';
import { LocalRange } from './range';
import { type Enum, enumGroup, Failure, names, type Runtime, Service } from './service';

export const protectionTypes = enumGroup('SpreadsheetApp.ProtectionType', 'RANGE SHEET');

export class LocalProtection extends Service {
  static override title = 'SpreadsheetApp.Protection';
  static override free = names('getProtectionType');

  constructor(
    run: Runtime,
    private readonly sheet: Sheet,
    private readonly protection: Protection,
  ) {
    super(run);
  }

  static list(run: Runtime, sheet: Sheet, type: Enum): LocalProtection[] {
    const wantSheets = String(type) === 'SHEET';
    return sheet.protections.filter((protection) => (protection.rect === null) === wantSheets).map((protection) => new LocalProtection(run, sheet, protection));
  }

  getProtectionType(): Enum {
    return protectionTypes[this.protection.rect ? 'RANGE' : 'SHEET'] as Enum;
  }
  /** A tab's protection spans the whole grid and its range has no A1 text. */
  getRange(): LocalRange {
    const { rect } = this.protection;
    return rect
      ? new LocalRange(this.run, this.sheet, rect)
      : new LocalRange(this.run, this.sheet, { row: 0, column: 0, rows: this.sheet.rowCount, columns: this.sheet.columnCount }, null, true);
  }
  setRange(range: LocalRange): this {
    this.protection.rect = range.rect;
    return this;
  }
  getRangeName(): string | null {
    return null;
  }
  getDescription(): string {
    return this.protection.description;
  }
  setDescription(description: string): this {
    this.protection.description = String(description);
    return this;
  }
  isWarningOnly(): boolean {
    return this.protection.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    this.protection.warningOnly = warningOnly;
    return this;
  }
  canEdit(): boolean {
    return !this.protection.locked || this.protection.warningOnly;
  }
  canDomainEdit(): boolean {
    return false;
  }
  getEditors(): unknown[] {
    return [];
  }
  getUnprotectedRanges(): LocalRange[] {
    return this.protection.unprotected.map((rect) => new LocalRange(this.run, this.sheet, rect));
  }
  setUnprotectedRanges(ranges: LocalRange[]): this {
    this.protection.unprotected = ranges.map((range) => range.rect);
    return this;
  }
  remove(): void {
    if (this.run.manners.keptProtections) throw new Failure('You do not have permission to perform that action.');
    this.sheet.protections = this.sheet.protections.filter((other) => other !== this.protection);
  }
}
