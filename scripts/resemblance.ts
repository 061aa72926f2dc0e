/**
 * Prints what resemblance finds of sentences that it was not shown, and from which score one in so many of the ordinary ones
 * would be taken for each kind: `enoughFor` in src/classify/resemblance/kinds.ts is set by it.
 *
 * Usage: node scripts/resemblance.ts
 */
import { enoughFor, resemblanceKinds } from "../src/classify/resemblance/kinds.ts";
import { scoredUnseen } from "../src/classify/resemblance/measure.ts";
import { allExamples, closest } from "../src/classify/resemblance/resemblance.ts";

const examples = allExamples();
const scores = scoredUnseen(examples);
const ordinary = scores.filter((_, at) => examples[at]?.kind === -1);

for (const [at, kind] of resemblanceKinds.entries()) {
  const own = scores.filter((_, place) => examples[place]?.kind === at);
  const found = own.filter((each) => closest(each) === at).length;
  const raised = own.filter((each) => closest(each) !== -1).length;
  const wrong = ordinary.filter((each) => closest(each) === at).length;
  const falling = ordinary.map((each) => each[at] ?? 0).sort((a, b) => b - a);
  const from = [0.01, 0.02, 0.03, 0.05].map((share) => falling[Math.floor(share * ordinary.length)] ?? 0);
  console.log(
    `${kind.padEnd(18)} from ${enoughFor[kind]}: ${found} of ${own.length} found, ${raised} as any alarm; ` +
      `${wrong} of ${ordinary.length} ordinary ones; 1, 2, 3, 5 % of those from ${from.map((each) => each.toFixed(2)).join(", ")}`,
  );
}
