/** KA.97: PREMIS tells the package as an object, and the log is one (DIAS PREMIS 2.0). */
import type { Control } from "./control.ts";
import type { EnvelopeDocuments } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";
import { childNamed, childrenNamed, type NamedTree } from "./tree.ts";

export const ownDiasPremisControls: readonly Control[] = [
  {
    id: "KA.97",
    name: "dias-premis.xml and log.xml tell of this package",
    kind: "structure",
    remedy: "Have the file written again, by whoever made the package, and dias-mets.xml after it.",
    start: ({ extraction }, say) => ({
      finish: () => {
        for (const [document, where] of documents) {
          const read = extraction.envelope[document];
          if (read !== undefined && "root" in read)
            checkPremis(read.root, extraction.packageName ?? "", say, where);
        }
      },
    }),
  },
];

const documents: readonly (readonly [keyof EnvelopeDocuments, string])[] = [
  ["premis", "administrative_metadata/dias-premis.xml"],
  ["log", "log.xml"],
];

const namespace = "http://arkivverket.no/standarder/PREMIS";

function checkPremis(root: NamedTree, packageName: string, say: Say, where: string): void {
  if (root.local !== "premis" || root.namespace !== namespace) {
    say("error", `the root is ${shown(root.local)} of the namespace ${shown(root.namespace)}`, where);
    return;
  }
  const objects = childrenNamed(root, "object");
  if (objects.length === 0) say("error", "no object is told of", where);
  const identifiers = objects.flatMap((object) =>
    childrenNamed(object, "objectIdentifier").map(
      (each) => childNamed(each, "objectIdentifierValue")?.text ?? "",
    ),
  );
  const wanted = packageName.toLowerCase();
  const isOfPackage = (identifier: string) => identifier.toLowerCase().replace(/^uuid:/, "") === wanted;
  if (objects.length > 0 && !identifiers.some(isOfPackage))
    say(
      "error",
      `no object has the package's id ${shown(packageName)}; the first has ${shown(identifiers[0])}`,
      where,
    );
}
