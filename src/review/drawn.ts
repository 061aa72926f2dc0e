/** What the items that chance put before the officers say of all: one in ten of what does not alarm, whatever stands in it. */
import { upperBound } from "./elusion.ts";
import { chanceOf, drawnOneIn } from "./order.ts";

export interface DrawnShares {
  /** drawn and decided */
  readonly decided: number;
  /** drawn and waiting: while there are many, what is decided first shifts the shares */
  readonly waiting: number;
  readonly classes: readonly DrawnShare[];
}

export interface DrawnShare {
  readonly classId: string;
  readonly items: number;
  /** of the decided ones, 0 to 1 */
  readonly share: number;
  /** no more than this share of all, at 95 % */
  readonly atMost: number;
}

/**
 * The share of each class, without what makes officers read one item before another: nobody chose the drawn ones.
 *
 * @param seed as the queue draws with: the agency's id
 * @param decided without what alarms, which is never drawn
 * @param waiting how many drawn ones wait still
 */
export function drawnShares(
  seed: string,
  decided: readonly { readonly item: string; readonly classId: string }[],
  waiting: number,
): DrawnShares {
  const drawn = decided.filter(({ item }) => chanceOf(seed, item) % drawnOneIn === 0);
  const classes = [...Map.groupBy(drawn, ({ classId }) => classId)].map(([classId, { length: items }]) => ({
    classId,
    items,
    share: items / drawn.length,
    atMost: upperBound(items, drawn.length),
  }));
  return {
    decided: drawn.length,
    waiting,
    classes: classes.sort((one, other) => other.items - one.items || (one.classId < other.classId ? -1 : 1)),
  };
}
