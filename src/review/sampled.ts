/** What items that chance drew tell of all that they were drawn from. Pure. */
import { upperBound } from "./elusion.ts";

/** Shares of all, from 0 to 1; of a hundred such bounds, 95 hold. */
export interface Share {
  readonly atLeast: number;
  readonly atMost: number;
}

/** @returns the share itself, twice, when everything was drawn; 0 and 1 when nothing was */
export function shareOf(count: number, drawn: number, of: number): Share {
  if (drawn >= of) {
    const share = of === 0 ? 0 : count / of;
    return { atLeast: share, atMost: share };
  }
  return { atLeast: 1 - upperBound(drawn - count, drawn), atMost: upperBound(count, drawn) };
}

/** As a person reads it, wider rather than narrower: `2.1–4.3 %`. @param decimal as the language writes it */
export function percentages({ atLeast, atMost }: Share, decimal: "." | ","): string {
  if (atLeast === atMost) return `${written(Math.round(atLeast * 1000), decimal)} %`;
  return `${written(Math.floor(atLeast * 1000), decimal)}–${upTo(atMost, decimal)}`;
}

/** An upper bound, rounded up: `0.4 %`. */
export function upTo(share: number, decimal: "." | ","): string {
  return `${written(Math.ceil(share * 1000), decimal)} %`;
}

function written(tenths: number, decimal: "." | ","): string {
  return String(tenths / 10).replace(".", decimal);
}
