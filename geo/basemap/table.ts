/** Rows of a tab-separated table under its headings. */
export function parseTable(text: string, name: string): Record<string, string>[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const columns = head.split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      throw new Error(
        `${name}, row ${index + 2}: ${cells.length} cells under ${columns.length} headings`,
      );
    }
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** The row's number in a column, or an error that names both. */
export function numberIn(row: Record<string, string>, column: string): number {
  const value = Number(row[column]);
  if (row[column] === undefined || row[column] === '' || !Number.isFinite(value)) {
    throw new Error(`${row['en'] ?? '?'}: ${column} is no number`);
  }
  return value;
}
