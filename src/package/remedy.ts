/** What to do about a finding: that depends on who made the package, and on whether it is still as it was made. */
import type { ControlId } from "../noark/check/finding.ts";
import type { Origin } from "../noark/check/origin.ts";
import type { ControlSummary } from "../noark/check/run.ts";
import type { Compared } from "./comparison.ts";
import { comparisonControls } from "./verdict.ts";

/** Who reads the package, and what is known of it. */
export interface Situation {
  /** the name that this product writes into its own packages */
  readonly ownSystem: string;
  readonly origin: Origin | undefined;
  readonly compared: readonly Compared[];
}

/** A period whose units are in a package already is exported in its place only. */
const again = "export the period again with `--replaces` and this package's id.";

/** What a warning in a package of our own asks of the one who exports. */
const ownWarnings: Readonly<Partial<Record<ControlId, string>>> = {
  "KA.06": `Install the official schemas (\`kanalarkiv schemas install\`), and ${again}`,
  "KA.28": "Put {uuid}.xml beside the tar; it lies beside it in the store.",
  "KA.99": `Install the official schemas, those of DIAS too (\`kanalarkiv schemas install\`), and ${again}`,
  "KA.09": `Close the period, and ${again}`,
  "KA.29": `An earlier version made this package without the envelope: ${again}`,
  "KA.60": "Agree on these formats with the archive before the delivery.",
  "KA.61": "The channel gave these files under another type: agree with the archive how they are delivered.",
};

/** What an error in a package of our own asks of the one who exports, where it came with what was captured. */
const ownErrors: Readonly<Partial<Record<ControlId, string>>> = {
  "KA.61": `The channel gave something else under this name, and an earlier version kept it: hand in the right file (\`kanalarkiv item attach --further\`), and ${again} What was given stays in the package as it came; agree with the archive on it.`,
};

/** What a package of somebody else's needs, where the control's own words are for who makes it. */
const fromProducer: Readonly<Partial<Record<ControlId, string>>> = {
  "KA.06": "it should carry the official XSD files, byte for byte (requirement 6.4.18).",
  "KA.27":
    "dias-mets.xml should describe the files as they are; or fetch the package again, if it came whole.",
  "KA.28": "the tar and its {uuid}.xml should belong together; or fetch both again.",
  "KA.29": "the archive's intake refuses a package that lacks these files.",
};

/** These say what to do whoever made the package. */
const ofAnybody: ReadonlySet<ControlId> = new Set<ControlId>([...comparisonControls, "KA.67"]);

/** @param control one with errors or warnings */
export function remedyOf(control: ControlSummary, situation: Situation): string {
  const { id, errors, remedy } = control;
  const { origin, ownSystem } = situation;
  if (ofAnybody.has(id)) return remedy;
  if (origin?.systemName !== ownSystem)
    return `Ask the producer (${origin?.systemName ?? "the package does not name its system"}): ${fromProducer[id] ?? remedy}`;
  if (errors === 0) return ownWarnings[id] ?? remedy;
  return ownErrors[id] ?? ownFault(situation.compared);
}

const aFault = `a fault of Kanalarkiv: report it with the finding, which holds no text from the records.`;

function ownFault(compared: readonly Compared[]): string {
  if (compared.some(({ outcome }) => outcome === "differs"))
    return "The package was changed after it was made: take the one that was recorded.";
  if (compared.some((each) => each.with !== "id" && each.outcome === "matches"))
    return `The package is as it was made, so this is ${aFault}`;
  return `If the package is as it was made (compare its SHA-256 with the manifest), this is ${aFault}`;
}
