/** PURE. Sizes as people read them. */

const units = ["bytes", "kB", "MB", "GB", "TB"];

/** In steps of 1,000, with three digits that say something: `1.24 GB`. */
export function bytesText(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${units[unit]}`;
}
