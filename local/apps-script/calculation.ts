/** Keeps the formulas of a book up to date: what a change makes stale, and calculating a stale cell when it is read. */

import { contains, overlaps, type Rect } from './a1';
import type { Book, Cell, Drawing, Formula, Reference, Sheet } from './book';
import { fixed, plainText } from './display';
import { type Block, evaluate, forget, forgetAll, isErrorText, isNative, parse, registerSheets, type Scalar, type Source, unregister } from './engine';
import { translate } from './formulas';

const VOLATILE = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'OFFSET', 'INDIRECT']);
/** Native functions whose result may cover several cells; every other native formula is taken to fill its own cell only. */
const SPILLING = new Set(
  'ARRAYFORMULA BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROWTH HSTACK LET LINEST LOGEST MAKEARRAY MAP MMULT MUNIT RANDARRAY SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND UNIQUE VSTACK WRAPCOLS WRAPROWS'.split(
    ' ',
  ),
);
/** These give an area only where they stand alone. */
const AREA_FUNCTIONS = new Set(['INDEX', 'XLOOKUP', 'OFFSET', 'INDIRECT', 'CHOOSE']);
const AREAS = /^=\s*(INDEX|XLOOKUP|OFFSET|INDIRECT)\(/;
const FOREIGN_ERRORS: { [engine: string]: string } = { '#CYCLE!': '#REF!', '#SPILL!': '#REF!', '#CALC!': '#N/A', '#GETTING_DATA': '#N/A' };

/** Stands for a drawing while a formula is worked out; no text a person types holds it. */
const MARK = '\u0001';
const DRAWN = new RegExp(`${MARK}\\d+`, 'g');

/** Thrown out of the engine when it reads a cell that is still stale (a reference made at run time). */
class Stale {
  constructor(readonly formula: Formula) {}
}

type Parsed = NonNullable<Formula['parsed']>;

export class Calculation {
  private readonly source: Source;
  /** Who reads what: single cells by position, larger areas by their rectangle. */
  private readers = new Map<Sheet, { cells: Map<number, Set<Formula>>; areas: Map<string, { rect: Rect; formulas: Set<Formula> }> }>();
  private volatiles = new Set<Formula>();
  private sheetsKnown = false;
  private byId = new Map<string, Sheet>();

  constructor(
    private readonly book: Book,
    /** Name of this book to the engine that all books share. */
    private readonly unit: string,
    custom: { isCustom(name: string): boolean; run(name: string, args: (Block | undefined)[], formula: Formula): Block },
  ) {
    this.source = {
      unit,
      read: (sheetId, row, column) => this.readForEngine(this.byId.get(sheetId) as Sheet, row, column),
      format: (cell) => book.format(cell) ?? (cell.formula ?? cell.spill)?.pattern,
      fixed: (value, decimals, grouped) => fixed(book.locale, value, decimals, grouped),
      text: (value) => plainText(book.locale, value),
      isCustom: custom.isCustom,
      custom: (name, args) => custom.run(name, args, this.running as Formula),
      draw: (data, options) => `${MARK}${this.drawings.push(drawingOf(data, options)) - 1}`,
    };
    book.onWrite = (sheet, rect) => this.changed(sheet, rect);
    book.onFormula = (formula, added) => (added ? undefined : this.unlink(formula));
    book.onStructure = () => this.restart();
  }

  private running: Formula | null = null;
  /** What the `SPARKLINE`s of the running formula would draw. */
  private drawings: Drawing[] = [];
  /** Formulas of conditional formats, parsed. */
  private conditions = new Map<string, { node: unknown; references: Reference[] } | null>();

  /** What was parsed is let go too: a test or a page may hold on to a closed workbook. */
  dispose(): void {
    for (const sheet of this.book.sheets) for (const formula of sheet.formulas) delete formula.parsed;
    this.readers.clear();
    this.conditions.clear();
    this.volatiles.clear();
    unregister(this.unit);
  }

  /** Everything is parsed and calculated again when next read. */
  restart(): void {
    this.sheetsKnown = false;
    this.conditions.clear();
    this.readers.clear();
    this.volatiles.clear();
    for (const sheet of this.book.sheets) {
      for (const formula of sheet.formulas) {
        delete formula.parsed;
        formula.dirty = true;
        sheet.dirty.add(formula);
        sheet.unparsed.add(formula);
      }
      sheet.spillers.clear();
    }
    forgetAll(this.unit);
  }

  /** Cells of `rect` changed: marks what depends on them. */
  changed(sheet: Sheet, rect: Rect): void {
    const queue: { sheet: Sheet; rect: Rect }[] = [{ sheet, rect }];
    for (const formula of this.volatiles) this.soil(formula, queue);
    for (let next = queue.pop(); next; next = queue.pop()) {
      forget(this.unit, String(next.sheet.id), next.rect);
      for (const formula of next.sheet.spilling) if (formula.spilled && overlaps(formula.spilled, next.rect)) this.soil(formula, queue);
      const readers = this.readers.get(next.sheet);
      if (!readers) continue;
      const area = next.rect.rows * next.rect.columns;
      if (area <= readers.cells.size) {
        for (let r = next.rect.row; r < next.rect.row + next.rect.rows; r++) {
          for (let c = next.rect.column; c < next.rect.column + next.rect.columns; c++) {
            for (const formula of readers.cells.get(r * 20_000 + c) ?? []) this.soil(formula, queue);
          }
        }
      } else {
        for (const [key, formulas] of readers.cells) {
          const cell = { row: Math.floor(key / 20_000), column: key % 20_000, rows: 1, columns: 1 };
          if (contains(next.rect, cell)) for (const formula of formulas) this.soil(formula, queue);
        }
      }
      for (const entry of readers.areas.values()) if (overlaps(entry.rect, next.rect)) for (const formula of entry.formulas) this.soil(formula, queue);
    }
  }

  private soil(formula: Formula, queue: { sheet: Sheet; rect: Rect }[]): void {
    if (formula.dirty) return;
    formula.dirty = true;
    formula.sheet.dirty.add(formula);
    if (formula.parsed?.spills) formula.sheet.spillers.add(formula);
    queue.push({ sheet: formula.sheet, rect: formula.spilled ?? { row: formula.row, column: formula.column, rows: 1, columns: 1 } });
  }

  /** Brings every formula that shows inside `rect` up to date. */
  settle(sheet: Sheet, rect: Rect): void {
    for (const formula of this.staleIn(sheet, rect)) this.calculate(formula);
  }

  settleAll(): void {
    for (const sheet of this.book.sheets) for (const formula of [...sheet.dirty]) this.calculate(formula);
  }

  private *staleIn(sheet: Sheet, rect: Rect): Iterable<Formula> {
    if (sheet.dirty.size === 0) return;
    if (rect.rows * rect.columns <= sheet.dirty.size) {
      for (let r = rect.row; r < rect.row + rect.rows; r++) {
        for (let c = rect.column; c < rect.column + rect.columns; c++) {
          const cell = sheet.rows[r]?.[c];
          if (cell?.formula?.dirty) yield cell.formula;
        }
      }
    } else {
      for (const formula of [...sheet.dirty]) if (overlaps(rect, { row: formula.row, column: formula.column, rows: 1, columns: 1 })) yield formula;
    }
    // what stands above or to the left may spill into the rectangle
    for (const formula of sheet.unparsed) this.parsed(formula);
    for (const formula of [...sheet.spillers]) {
      if (formula.dirty && formula.row < rect.row + rect.rows && formula.column < rect.column + rect.columns) yield formula;
    }
  }

  private readForEngine(sheet: Sheet, row: number, column: number): Cell | undefined {
    const cell = sheet.rows[row]?.[column];
    const source = cell?.formula ?? cell?.spill;
    if (source?.dirty && source !== this.running) throw new Stale(source);
    return cell;
  }

  private tellSheets(): void {
    if (this.sheetsKnown) return;
    this.byId = new Map(this.book.sheets.map((sheet) => [String(sheet.id), sheet]));
    registerSheets(
      this.source,
      this.book.sheets.map((sheet) => ({ id: String(sheet.id), name: sheet.name, rows: sheet.rowCount, columns: sheet.columnCount })),
    );
    this.sheetsKnown = true;
  }

  /** Whether a formula is true, worked out as if it stood in that cell; what cannot be worked out is not. It is written nowhere. */
  holds(sheet: Sheet, row: number, column: number, text: string): boolean {
    this.tellSheets();
    const condition = this.condition(sheet, text);
    if (!condition) return false;
    for (const reference of condition.references) this.settle(reference.sheet, reference.rect);
    const at = { sheetId: String(sheet.id), row, column, rows: sheet.rowCount, columns: sheet.columnCount };
    const result = this.settled(() => evaluate(this.source, condition.node, at));
    return !Array.isArray(result) && 'value' in result && (result.value === true || (typeof result.value === 'number' && result.value !== 0));
  }

  /** Cells named only at run time are calculated on the way. */
  private settled<T>(work: () => T): T {
    for (;;) {
      try {
        return work();
      } catch (problem) {
        if (!(problem instanceof Stale)) throw problem;
        this.calculate(problem.formula);
      }
    }
  }

  private condition(sheet: Sheet, text: string): { node: unknown; references: Reference[] } | null {
    const key = `${sheet.id} ${text}`;
    let known = this.conditions.get(key);
    if (known === undefined) {
      try {
        const { text: native, references, missing } = translate(this.book, sheet, text);
        const node = missing ? null : parse(native);
        known = node === null ? null : { node, references };
      } catch {
        known = null;
      }
      this.conditions.set(key, known);
    }
    return known;
  }

  private parsed(formula: Formula): Parsed {
    if (formula.parsed) return formula.parsed;
    this.tellSheets();
    let parsed: Parsed;
    try {
      const { text, references, missing, functions } = translate(this.book, formula.sheet, formula.text);
      const node = missing ? null : parse(text);
      const custom = functions.some((name) => this.source.isCustom(name) && !isNative(name));
      parsed = {
        node,
        references,
        volatile: functions.some((name) => VOLATILE.has(name)),
        area: custom || text.includes('{') || functions.some((name) => SPILLING.has(name) || AREA_FUNCTIONS.has(name)),
        spills: custom || text.includes('{') || AREAS.test(text) || functions.some((name) => SPILLING.has(name)),
        failure: missing ? '#REF!' : node === null ? '#ERROR!' : null,
      };
    } catch (problem) {
      formula.message = `Formula parse error: ${(problem as Error).message}.`;
      parsed = { node: null, references: [], volatile: false, area: false, spills: false, failure: '#ERROR!' };
    }
    formula.parsed = parsed;
    formula.sheet.unparsed.delete(formula);
    if (parsed.spills && formula.dirty) formula.sheet.spillers.add(formula);
    this.link(formula, parsed);
    return parsed;
  }

  private link(formula: Formula, parsed: Parsed): void {
    if (parsed.volatile) this.volatiles.add(formula);
    for (const { sheet, rect } of parsed.references) {
      let readers = this.readers.get(sheet);
      if (!readers) {
        readers = { cells: new Map(), areas: new Map() };
        this.readers.set(sheet, readers);
      }
      if (rect.rows === 1 && rect.columns === 1) {
        const key = rect.row * 20_000 + rect.column;
        const known = readers.cells.get(key);
        if (known) known.add(formula);
        else readers.cells.set(key, new Set([formula]));
      } else {
        const key = `${rect.row},${rect.column},${rect.rows},${rect.columns}`;
        const known = readers.areas.get(key);
        if (known) known.formulas.add(formula);
        else readers.areas.set(key, { rect, formulas: new Set([formula]) });
      }
    }
  }

  private unlink(formula: Formula): void {
    this.volatiles.delete(formula);
    for (const { sheet, rect } of formula.parsed?.references ?? []) {
      const readers = this.readers.get(sheet);
      if (rect.rows === 1 && rect.columns === 1) readers?.cells.get(rect.row * 20_000 + rect.column)?.delete(formula);
      else readers?.areas.get(`${rect.row},${rect.column},${rect.rows},${rect.columns}`)?.formulas.delete(formula);
    }
  }

  /** Depth first without recursion: what a formula reads is calculated before it. A circle shows #REF!. */
  private calculate(wanted: Formula): void {
    const stack: Formula[] = [wanted];
    const opened = new Set<Formula>();
    while (stack.length > 0) {
      const formula = stack[stack.length - 1] as Formula;
      if (!formula.dirty || !formula.sheet.formulas.has(formula)) {
        stack.pop();
        continue;
      }
      if (!opened.has(formula)) {
        opened.add(formula);
        const parsed = this.parsed(formula);
        const before = stack.length;
        let circle = false;
        for (const { sheet, rect } of parsed.references) {
          for (const other of this.staleIn(sheet, rect)) {
            const reads = overlaps(rect, { row: other.row, column: other.column, rows: 1, columns: 1 });
            if (!opened.has(other)) stack.push(other);
            else if (reads) circle = true;
          }
        }
        if (circle) {
          stack.length = before;
          this.settleWith(formula, { error: '#REF!' });
          stack.pop();
          continue;
        }
        if (stack.length > before) continue;
      }
      const outer = this.running;
      this.running = formula;
      this.drawings = [];
      try {
        const parsed = this.parsed(formula);
        const { sheet, row, column } = formula;
        const result: Block = parsed.failure
          ? { error: parsed.failure }
          : evaluate(this.source, parsed.node, { sheetId: String(sheet.id), row, column, rows: sheet.rowCount, columns: sheet.columnCount });
        stack.pop();
        this.settleWith(formula, result);
      } catch (problem) {
        if (!(problem instanceof Stale)) throw problem;
        if (opened.has(problem.formula) && stack.includes(problem.formula)) {
          stack.pop();
          this.settleWith(formula, { error: '#REF!' });
        } else stack.push(problem.formula);
      } finally {
        this.running = outer;
      }
    }
  }

  private settleWith(formula: Formula, result: Block): void {
    formula.dirty = false;
    formula.sheet.dirty.delete(formula);
    formula.sheet.spillers.delete(formula);
    const { sheet, row, column } = formula;
    if (!Array.isArray(result)) {
      this.book.clearSpill(formula);
      this.show(sheet, row, column, result, formula);
      return;
    }
    // outside ARRAYFORMULA, Sheets does not lay out what operators make of a range
    if (!formula.parsed?.area) {
      this.book.clearSpill(formula);
      this.show(sheet, row, column, { error: '#VALUE!' }, formula);
      return;
    }
    const rect: Rect = { row, column, rows: result.length, columns: result[0]?.length ?? 0 };
    if (rect.rows === 0 || rect.columns === 0) {
      this.book.clearSpill(formula);
      this.show(sheet, row, column, { error: '#REF!' }, formula);
      return;
    }
    this.book.clearSpill(formula);
    if (!this.free(formula, rect)) {
      formula.message = 'Array result was not expanded because it would overwrite data.';
      this.show(sheet, row, column, { error: '#REF!' }, formula);
      formula.spilled = rect;
      sheet.spilling.add(formula);
      return;
    }
    for (let r = 0; r < rect.rows; r++) {
      for (let c = 0; c < rect.columns; c++) this.show(sheet, row + r, column + c, result[r]?.[c] ?? { value: null }, formula);
    }
    if (rect.rows > 1 || rect.columns > 1) {
      formula.spilled = rect;
      sheet.spilling.add(formula);
      // readers of the cells it now covers; the formula itself is fresh
      sheet.spilling.delete(formula);
      this.changed(sheet, rect);
      sheet.spilling.add(formula);
    }
  }

  private free(formula: Formula, rect: Rect): boolean {
    const { sheet } = formula;
    if (rect.row + rect.rows > sheet.rowCount || rect.column + rect.columns > sheet.columnCount) return false;
    for (let r = rect.row; r < rect.row + rect.rows; r++) {
      for (let c = rect.column; c < rect.column + rect.columns; c++) {
        const cell = sheet.rows[r]?.[c];
        if (cell && cell.formula !== formula && (cell.formula || cell.spill || cell.v !== undefined)) return false;
      }
    }
    return true;
  }

  private show(sheet: Sheet, row: number, column: number, result: Scalar, formula: Formula): void {
    const cell = this.book.touch(sheet, row, column);
    const own = cell.formula === formula;
    if (!own) cell.spill = formula;
    delete cell.v;
    delete cell.t;
    delete cell.f;
    let value: string | number | boolean | null = 'error' in result ? (FOREIGN_ERRORS[result.error] ?? result.error) : result.value;
    if (typeof value === 'number' && !Number.isFinite(value)) value = '#NUM!';
    let drawing: Drawing | undefined;
    if (typeof value === 'string' && value.includes(MARK)) {
      drawing = this.drawings[Number(value.slice(1))];
      value = value.replace(DRAWN, '') || null;
    }
    if (own) {
      if (drawing) formula.drawing = drawing;
      else delete formula.drawing;
      const pattern = 'error' in result ? undefined : result.format;
      if (pattern) formula.pattern = pattern;
      else delete formula.pattern;
      if (!isErrorText(value) && !formula.parsed?.failure) delete formula.message;
    }
    if (value === null) return;
    cell.v = value;
    if (value === '') cell.f = '=';
    cell.t = typeof value === 'string' ? 1 : typeof value === 'number' ? 2 : 3;
  }
}

function drawingOf(data: Block, options: Block | undefined): Drawing {
  const cells = (block: Block | undefined) => (block === undefined ? [] : Array.isArray(block) ? block : [[block]]);
  const plain = (cell: Scalar | undefined) => (cell && 'value' in cell ? cell.value : null);
  return {
    rows: cells(data).map((line) => line.map((cell) => plain(cell)).map((value) => (typeof value === 'number' ? value : null))),
    options: Object.fromEntries(
      cells(options).flatMap(([name, value]) => {
        const [key, set] = [plain(name), plain(value)];
        return typeof key === 'string' && set !== null ? [[key.toLowerCase(), set]] : [];
      }),
    ),
  };
}
