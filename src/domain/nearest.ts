/** PURE. What somebody may have meant by a name that is not there. */

/**
 * The known name that differs least, when that is little enough to be a slip: a third of its letters, three at most.
 *
 * @see Damerau, F. J. (1964): a letter too many, too few, another one, or two swapped count as one slip each
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly slips: number } | undefined;
  for (const one of known) {
    const slips = slipsBetween(name, one);
    const allowed = Math.min(3, Math.floor(one.length / 3));
    if (slips <= allowed && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { name: one, slips };
  }
  return best?.name;
}

function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + other);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(rows, i - 2, j - 2) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
