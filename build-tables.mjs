/** What the pages for people list (platforms, KPIs, functions), made from the code, so that no list is kept by hand. */

const table = (titles, rows) => [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const cell = (text) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

const names = { en: 'English', fr: 'French', de: 'German', es: 'Spanish', it: 'Italian', pt: 'Portuguese', nl: 'Dutch' };

/** Languages in which every column the export must have has a header text. */
function headerLanguages({ requires, columns }) {
  // of a list of keys one is enough
  const perColumn = requires.map((keys) => columns.filter((column) => [keys].flat().includes(column.key)).flatMap((column) => Object.keys(column.texts)));
  return Object.keys(names).filter((code) => perColumn.every((codes) => codes.includes(code)));
}

/** Kinds that a report uses are bold; the others keep their rows for later. */
function platformRows({ platforms, languages, feedsReports }) {
  const words = languages.en.tabs;
  return platforms.map((platform) => {
    const named = ({ kind }) => {
      const name = words.kinds[kind].toLowerCase();
      return feedsReports({ platform: platform.id, kind }) ? `**${name}**` : name;
    };
    const kinds = [...new Set(platform.exports.map(named))];
    const codes = [...new Set(platform.exports.flatMap(headerLanguages))];
    return [words.platforms[platform.id], kinds.join(', '), codes.map((code) => names[code]).join(', ')];
  });
}

function kpiRows({ kpis, languages }) {
  return kpis.map(({ id, lines }) => {
    const { name, calculations } = languages.en.kpis[id];
    const formulas = lines.map(({ basis }) => calculations[basis ?? 'plain'] ?? calculations.plain);
    return [`\`${id}\``, name, languages.fr.kpis[id].name, cell([...new Set(formulas)].join('; '))];
  });
}

/** What the sheet of each objective shows, its headline first. */
function objectiveRows({ objectives, languages }) {
  const name = (id) => languages.en.kpis[id].name;
  return objectives.map(({ id, headline, blocks }) => {
    const shown = [...new Set([headline, ...blocks.flatMap((block) => block.kpis ?? [])])];
    const { en, fr } = languages;
    return [`${en.objectives[id].name} · ${fr.objectives[id].name}`, `**${name(headline)}**, ${shown.slice(1).map(name).join(', ')}`];
  });
}

/** docs/kpis.md: every KPI with its names and calculation. */
export function kpiReference(lists) {
  const intro =
    'Written by `npm run build` from `src/kpis`. A KPI with several formulas has a choice of base, or the second stands where the first has no data.';
  return `# KPIs\n\n${intro}\n\n${table(['Id', 'English', 'French', 'Formula'], kpiRows(lists))}\n`;
}

/** One paragraph: each function and its French name. docs/functions.md explains them. */
const functionList = ({ functions }) => functions.map(({ name, alias }) => `\`${name}\` (\`${alias}\`)`).join(', ');

/** The tables of README.md by the name of their marks. */
export function readmeTables(lists) {
  return {
    platforms: table(['Network', 'Exports (bold: in reports)', 'Headers in'], platformRows(lists)),
    objectives: table(['Objective', 'KPIs, the headline first'], objectiveRows(lists)),
    functions: functionList(lists),
  };
}

/** The page with each table between its marks; a mark that is missing is an error. */
export function fillTables(page, tables) {
  return Object.entries(tables).reduce((text, [name, content]) => {
    const marks = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!marks.test(text)) throw new Error(`README.md has no place for ${name}`);
    return text.replace(marks, (_, open, close) => `${open}${content}\n${close}`);
  }, page);
}

const literal = (value) => (typeof value === 'string' ? `"${value}"` : String(value));
const argument = (value) => (Array.isArray(value) ? `{${value.map((row) => row.map(literal).join(', ')).join('; ')}}` : literal(value));
const shown = (value) => (Array.isArray(value) ? argument(value) : value === '' ? 'blank' : literal(value));

const ranges = `## Ranges

Under \`"total"\`, the default, figures are added over the rows where every range has one, and the sums are set against each other. A single cell
beside a range is a total and counts once: \`=ROI(8000, B2:B5)\` divides by the sum of the four costs. Only a stock, such as followers, stands for
every row; where that is so, the argument says it. A stock in a range is never added up over time: the argument says which figure counts.

Under \`"each"\`, \`"mean"\` and \`"median"\` (in French \`"chaque"\`, \`"moyenne"\`, \`"médiane"\`) a single cell, a row or a column is repeated beside a larger range.

A heading above the figures and a first column of labels are passed over. Text that holds a digit is never a heading: \`1.2K\` is refused, and so are
dates, errors, checkboxes and durations where the argument does not ask for them.`;

/** docs/functions.md: every sheet function with its arguments, result and a tested example. */
export function functionReference({ functions, functionHelp, examples }) {
  const sections = functions.map(({ name, alias, params }) => {
    const words = functionHelp.en[name];
    const example = examples[name];
    return [
      `## ${name}(${params.map((param) => param.name).join(', ')})`,
      `${words.summary} In French: \`${alias}\`.`,
      params.map((param) => `- \`${param.name}\`: ${words.params[param.name]}`).join('\n'),
      `Returns ${words.returns}`,
      `\`=${name}(${example.args.map(argument).join(', ')})\` → ${shown(example.result)}`,
    ].join('\n\n');
  });
  return `# Sheet functions\n\nWritten by \`npm run build\` from \`src/functions\`.\n\n${ranges}\n\n${sections.join('\n\n')}\n`;
}
