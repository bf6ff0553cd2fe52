/** Univer's formula engine, called synchronously: one parsed formula and the cells it may read in, one result out. */

import { LocaleType, Univer, UniverInstanceType } from '@univerjs/core';
import {
  ArrayValueObject,
  AstTreeBuilder,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { overlaps, type Rect } from './a1';
import type { Cell } from './book';
import { engineName } from './formulas';

export type Scalar = { value: string | number | boolean | null; format?: string } | { error: string };
export type Block = Scalar | Scalar[][];

/** What one workbook gives the engine. `read` throws when a cell must be calculated first. */
export type Source = {
  unit: string;
  read(sheetId: string, row: number, column: number): Cell | undefined;
  format(cell: Cell): string | undefined;
  /** Runs a sheet function of the loaded script on arguments as the cells hold them. */
  custom(name: string, args: (Block | undefined)[]): Block;
  /** Keeps what a `SPARKLINE` is to draw; gives the mark that stands for it while the formula is worked out. */
  draw(data: Block, options: Block | undefined): string;
  isCustom(name: string): boolean;
  /** Writes a number as the workbook's locale does. */
  fixed(value: number, decimals: number, grouped: boolean): string;
  /** The same inside a text, all digits. */
  text(value: number): string;
};

export type Place = { sheetId: string; row: number; column: number; rows: number; columns: number };

let current: Source | null = null;

const ERRORS = new Set<string>(Object.values(ErrorType));

export function isErrorText(text: unknown): text is string {
  return typeof text === 'string' && ERRORS.has(text);
}

function fromCell(source: Source, cell: Cell | undefined): Scalar {
  if (cell?.v === undefined) return { value: null };
  if (isErrorText(cell.v)) return { error: cell.v };
  const format = source.format(cell);
  return format ? { value: cell.v, format } : { value: cell.v };
}

function fromObject(object: BaseValueObject): Scalar {
  if (object.isError()) return { error: String(object.getValue()) };
  if (object.isNull()) return { value: null };
  const value = object.getValue() as string | number | boolean;
  const format = object.isNumber() ? object.getPattern() : '';
  return format ? { value, format } : { value };
}

/** A result or an argument as plain values; a single cell is a scalar. */
function fromVariant(source: Source, variant: FunctionVariantType): Block {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const sheetId = reference.getSheetId();
    if (startRow === endRow && startColumn === endColumn) return fromCell(source, source.read(sheetId, startRow, startColumn));
    const rows: Scalar[][] = [];
    for (let r = startRow; r <= endRow; r++) {
      const line: Scalar[] = [];
      for (let c = startColumn; c <= endColumn; c++) line.push(fromCell(source, source.read(sheetId, r, c)));
      rows.push(line);
    }
    return rows;
  }
  const object = variant as BaseValueObject;
  if (!object.isArray()) return fromObject(object);
  const array = object as ArrayValueObject;
  const item = (row: number, column: number): Scalar => {
    const found = array.getValueOrDefault(row, column);
    return found ? fromObject(found) : { value: null };
  };
  const rows = Array.from({ length: array.getRowCount() }, (_, r) => Array.from({ length: array.getColumnCount() }, (__, c) => item(r, c)));
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] as Scalar) : rows;
}

function toObject(scalar: Scalar): BaseValueObject {
  if ('error' in scalar) return ErrorValueObject.create(scalar.error as ErrorType);
  const { value, format } = scalar;
  if (value === null || value === '') return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value, format ?? '');
  return typeof value === 'boolean' ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

function toVariant(block: Block): BaseValueObject {
  if (!Array.isArray(block)) return toObject(block);
  const calculateValueList = block.map((line) => line.map(toObject));
  return ArrayValueObject.create({
    calculateValueList,
    rowCount: block.length,
    columnCount: block[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** A function of the loaded script, typed into a cell. */
class ScriptFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const source = current as Source;
    const name = String(this.name);
    if (!source.isCustom(name)) return ErrorValueObject.create(ErrorType.NAME);
    const result = source.custom(
      name,
      variants.map((variant) => (variant.isReferenceObject() || !(variant as BaseValueObject).isNull() ? fromVariant(source, variant) : undefined)),
    );
    current = source;
    return toVariant(result);
  }
}

/** `SPARKLINE` gives a mark, so that only the one that an `IF` picks is drawn; the cell itself stays blank. */
class Sparkline extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 2;
  override calculate(data: FunctionVariantType, options?: FunctionVariantType): BaseValueObject {
    const source = current as Source;
    return StringValueObject.create(source.draw(fromVariant(source, data), options && fromVariant(source, options)));
  }
}

/** `FIXED` writes numbers in the workbook's locale; the engine knows American only. */
class Fixed extends BaseFunction {
  override minParams = 1;
  override maxParams = 3;
  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const args = given.map((object) => (object.isArray() ? ((object as ArrayValueObject).get(0, 0) ?? NullValueObject.create()) : object));
    const wrong = args.find((object) => object.isError());
    if (wrong) return wrong;
    const [value, decimals, plain] = args.map((object) => (object.isNull() ? 0 : Number(object.getValue())));
    if (value === undefined || Number.isNaN(value)) return ErrorValueObject.create(ErrorType.VALUE);
    return StringValueObject.create((current as Source).fixed(value, decimals ?? 2, !plain));
  }
}

/** `&` and `CONCATENATE`: a number goes into a text as the locale writes it. Areas are left to the engine. */
class Concatenation extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;
  constructor(private readonly native: BaseFunction) {
    super('CONCATENATE');
  }
  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const single = given.map((object) => {
      if (!object.isArray()) return object;
      const array = object as ArrayValueObject;
      return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.getValueOrDefault(0, 0) ?? NullValueObject.create()) : null;
    });
    let text = '';
    for (const object of single) {
      if (!object) return this.native.calculate(...given) as BaseValueObject;
      if (object.isError()) return object;
      if (object.isNull()) continue;
      text += object.isNumber()
        ? (current as Source).text(Number(object.getValue()))
        : object.isBoolean()
          ? String(object.getValue()).toUpperCase()
          : String(object.getValue());
    }
    return StringValueObject.create(text);
  }
}

class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override calculate(variant: BaseValueObject): BaseValueObject {
    return variant;
  }
}

/** Range arrays kept between formulas, per sheet, until a cell in them changes. */
const kept = new Map<string, Map<string, { rect: Rect; array: unknown }>>();

function keepArraysHere(): void {
  const cache = FORMULA_REF_TO_ARRAY_CACHE as unknown as { get(key: string): unknown; set(key: string, array: unknown): void };
  cache.get = (key) => {
    const [unit, sheet] = key.split('_', 2);
    return kept.get(`${unit}_${sheet}`)?.get(key)?.array;
  };
  cache.set = (key, array) => {
    const [unit, sheet, startRow, endRow, startColumn, endColumn] = key.split('_');
    const [row, lastRow, column, lastColumn] = [startRow, endRow, startColumn, endColumn].map(Number) as [number, number, number, number];
    const id = `${unit}_${sheet}`;
    let arrays = kept.get(id);
    if (!arrays) {
      arrays = new Map();
      kept.set(id, arrays);
    }
    if (arrays.size > 2000) arrays.clear();
    arrays.set(key, { rect: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }, array });
  };
}

/** Cells of that rectangle changed (or may): what was kept of them is dropped. */
export function forget(unit: string, sheetId: string, rect: Rect): void {
  const arrays = kept.get(`${unit}_${sheetId}`);
  if (arrays) for (const [key, entry] of arrays) if (overlaps(entry.rect, rect)) arrays.delete(key);
}

export function forgetAll(unit: string): void {
  for (const key of kept.keys()) if (key.startsWith(`${unit}_`)) kept.delete(key);
}

/** The engine's index of compared values answers a second comparison with holes (`NOT(A1="x")&NOT(A1="x")` is #VALUE! for an empty A1): it is never used. */
function leaveIndexEmpty(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => {};
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => {};
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}

function boot() {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {});
  const injector = univer.__getInjector();
  const functions = injector.get(IFunctionService);
  functions.registerExecutors(new Sparkline('SPARKLINE'), new ArrayFormula('ARRAYFORMULA'), new Fixed('FIXED'));
  functions.registerExecutors(new Concatenation(functions.getExecutor('CONCATENATE') as BaseFunction));
  keepArraysHere();
  leaveIndexEmpty();
  return {
    config: injector.get(IFormulaCurrentConfigService),
    runtime: injector.get(IFormulaRuntimeService),
    lexer: injector.get(Lexer),
    parser: injector.get(AstTreeBuilder),
    interpreter: injector.get(Interpreter),
    functions,
    native: new Set(functions.getExecutors().keys()),
  };
}

let booted: ReturnType<typeof boot> | undefined;
const engine = () => (booted ??= boot());

/** True for a function the engine itself knows. */
export function isNative(name: string): boolean {
  return engine().native.has(name as never);
}

/** Names of a script's functions; a name the engine knows stays the engine's, as in Sheets. */
export function registerCustom(names: string[]): void {
  const { functions } = engine();
  for (const name of names) if (!functions.hasExecutor(name)) functions.registerExecutors(new ScriptFunction(name));
}

/** Tells the engine the tabs of a workbook; called again when they change. */
export function registerSheets(source: Source, sheets: { id: string; name: string; rows: number; columns: number }[]): void {
  const { config } = engine();
  const unit: { [sheetId: string]: unknown } = {};
  const names: { [name: string]: string } = {};
  for (const { id, name, rows, columns } of sheets) {
    unit[id] = {
      cellData: { getValue: (row: number, column: number) => source.read(id, row, column) },
      rowCount: rows,
      columnCount: columns,
      rowData: {},
      columnData: {},
    };
    names[engineName(name, id)] = id;
  }
  (config.getUnitData() as { [unit: string]: unknown })[source.unit] = unit;
  (config.getSheetNameMap() as { [unit: string]: unknown })[source.unit] = names;
  (config.getUnitStylesData() as { [unit: string]: unknown })[source.unit] = {
    getStyleByCell: (cell: Cell) => {
      const pattern = source.format(cell);
      return pattern === undefined || pattern === '@' ? undefined : { n: { pattern } };
    },
  };
}

export function unregister(unit: string): void {
  const { config } = engine();
  for (const map of [config.getUnitData(), config.getSheetNameMap(), config.getUnitStylesData()]) delete (map as { [unit: string]: unknown })[unit];
  forgetAll(unit);
}

/** The parsed formula, or null when the engine cannot read it. */
export function parse(text: string): unknown {
  const { lexer, parser } = engine();
  const lexed = lexer.treeBuilder(text);
  if (typeof lexed === 'string' || lexed === undefined) return null;
  try {
    const root = parser.parse(lexed as Parameters<typeof parser.parse>[0]) as unknown as Node | null | undefined;
    if (!root) return null;
    // LOOKUP widens the ranges it is given
    return { root, work: stepsOf(root, !text.includes('LOOKUP(')) } satisfies ParsedFormula;
  } catch {
    return null;
  }
}

/** `work` gives the root its value; null: the engine's own interpreter has to. */
type ParsedFormula = { root: Node; work: (() => void) | null };

type Node = {
  nodeType: number;
  getToken(): string;
  execute(): void;
  getChildren(): Node[];
  getValue(): FunctionVariantType | null | undefined;
  setValue(value: FunctionVariantType): void;
};

/** The engine's marks of syntax nodes. */
const NODE = { reference: 1, constant: 2, call: 4, lambda: 5, lambdaParameter: 6 };

/** What the engine's interpreter does with a node, without asking it again at each calculation what it is; of `IF` and `IFERROR` only the part that counts is worked out, as in Sheets. */
function stepsOf(node: Node, keepReferences: boolean): (() => void) | null {
  const { nodeType } = node;
  if (nodeType === NODE.lambda || nodeType === NODE.lambdaParameter) return null;
  // a reference means the same cells until the formula is parsed again, and making its object is what a look-up spends most of its time on
  if (nodeType === NODE.reference && keepReferences) return once(node, () => true);
  // so does a text, which the engine would read as a date each time; numbers are not kept: functions may give them a format
  if (nodeType === NODE.constant) return once(node, (value) => !value.isReferenceObject() && (value as BaseValueObject).isString());
  const parts = node.getChildren();
  const steps: (() => void)[] = [];
  for (const part of parts) {
    const step = stepsOf(part, keepReferences);
    if (!step) return null;
    steps.push(step);
  }
  const whole = () => {
    for (const step of steps) step();
    node.execute();
  };
  const name = nodeType === NODE.call ? node.getToken().toUpperCase() : '';
  const [first, ...others] = steps as [() => void, ...(() => void)[]];
  if (name === 'IF' && (steps.length === 2 || steps.length === 3)) {
    return () => {
      first();
      const condition = singleOf(argumentOf(parts[0] as Node));
      if (!condition) return whole();
      if (condition.isError()) return node.setValue(condition);
      const picked = condition.getValue() ? 0 : 1;
      const step = others[picked];
      if (!step) return node.setValue(BooleanValueObject.create(false));
      step();
      const value = argumentOf(parts[picked + 1] as Node);
      if (value) node.setValue(value);
      else whole();
    };
  }
  if (name === 'IFERROR' && steps.length === 2) {
    return () => {
      first();
      const value = argumentOf(parts[0] as Node);
      if (!value || value.isArray() || value.isError()) whole();
      else node.setValue(value);
    };
  }
  return whole;
}

/** The node worked out at its first calculation, and left as it is where its value may be kept. */
function once(node: Node, mayBeKept: (value: FunctionVariantType) => boolean): () => void {
  let kept = false;
  return () => {
    if (kept) return;
    node.execute();
    const value = node.getValue();
    kept = value != null && mayBeKept(value);
  };
}

/** What a function is given of an argument; a reference is given as its cells. */
function argumentOf(node: Node): BaseValueObject | null {
  const value = node.getValue();
  if (value == null) return null;
  return value.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : (value as BaseValueObject);
}

/** The value, or that of an array of one; null for an area. */
function singleOf(value: BaseValueObject | null): BaseValueObject | null {
  if (!value?.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? null) : null;
}

/** Whatever `source.read` throws passes through. */
export function evaluate(source: Source, node: unknown, at: Place): Block {
  const { runtime, interpreter, config } = engine();
  current = source;
  config.setExecuteUnitId(source.unit);
  config.setExecuteSubUnitId(at.sheetId);
  runtime.setCurrent(at.row, at.column, at.rows, at.columns, at.sheetId, source.unit);
  const { root, work } = node as ParsedFormula;
  if (!work)
    return fromVariant(source, interpreter.execute({ node: root, refOffsetX: 0, refOffsetY: 0 } as unknown as Parameters<typeof interpreter.execute>[0]));
  work();
  return fromVariant(source, root.getValue() ?? ErrorValueObject.create(ErrorType.VALUE));
}
