/** KA.80: the PRONOM id in formatDetaljer is of the format (M701, M702; requirement 6.4.10). */
import type { Control } from "./control.ts";
import { eachObject, nameOf } from "./documents.ts";
import { fieldOf } from "./element.ts";
import { structure } from "./extraction.ts";
import { shown } from "./finding.ts";
import { extensionVerdict } from "./puids.ts";

export const ownFormatDetailControls: readonly Control[] = [
  {
    id: "KA.80",
    name: "formatDetaljer is of the format",
    kind: "content",
    remedy:
      "Identify the file again, and write its PRONOM id in formatDetaljer (M702); the archive reads the file by it (requirement 6.4.10).",
    start: (_run, say) =>
      eachObject((object) => {
        const details = fieldOf(object, "formatdetaljer")?.trim().toLowerCase() ?? "";
        const format = fieldOf(object, "format")?.trim().replace(/^\./, "").toLowerCase() ?? "";
        if (!isPuid(details)) return;
        const found = isPuid(format)
          ? format === details
            ? "fits"
            : "differs"
          : extensionVerdict(details, format);
        if (found === "fits") return;
        say(
          found === "differs" ? "error" : "warning",
          `${nameOf(object)} has format ${shown(format)} and formatDetaljer ${shown(details)}`,
          structure,
          object.line,
        );
      }),
  },
];

function isPuid(text: string): boolean {
  return /^(x-)?fmt\/\d+$/.test(text);
}
