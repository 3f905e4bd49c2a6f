/** A record of CSV and the number of its first line. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

const separators = [',', ';', '\t'] as const;

/** Returns the most frequent separator of the first line. */
function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)![0];
  const count = (separator: string) => first.split(separator).length;
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** Reads RFC 4180, also with `;` or tab as separator. Skips empty lines. */
export function parseCsv(text: string): CsvRecord[] {
  const separator = separatorOf(text);
  const records: CsvRecord[] = [];
  let [line, start] = [1, 1];
  let fields: string[] = [];
  let field = '';
  let isQuoted = false;

  const endField = () => { fields.push(field.trim()); field = ''; };
  const endRecord = () => {
    endField();
    if (fields.length > 1 || fields[0] !== '') records.push({ line: start, fields });
    fields = [];
  };

  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted) {
      if (character === '"' && text[at + 1] === '"') { field += '"'; at++; }
      else if (character === '"') isQuoted = false;
      else field += character;
    } else if (character === '"' && field.trim() === '') {
      field = '';
      isQuoted = true;
    } else if (character === separator) endField();
    else if (character !== '\n' && character !== '\r') field += character;

    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) {
      line++;
      if (!isQuoted) { endRecord(); start = line; }
    }
  }

  endRecord();
  return records;
}

/** Quotes a field if RFC 4180 requires it. */
const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

export const writeCsv = (records: readonly (readonly string[])[]) =>
  records.map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');
