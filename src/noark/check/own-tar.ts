/** KA.50: the tar opens in the national archive's tool, and unpacks the same everywhere (DIAS: `{uuid}.tar` holds `{uuid}/content/…`). */
import type { Control } from "./control.ts";
import type { Extraction } from "./extraction.ts";
import { noReport, type Say, shown } from "./finding.ts";

export const ownTarControls: readonly Control[] = [
  {
    id: "KA.50",
    name: "The tar opens in the archive's tool and unpacks the same everywhere",
    kind: "structure",
    remedy:
      "Make the package again; or unpack it, give file and folder the same name, and pack with `tar -cf U.tar U`, where U is that name.",
    start: ({ extraction }, say) => ({
      finish: () => {
        checkLayout(extraction, say);
        checkNames(extraction, say);
      },
    }),
  },
];

/**
 * Why the national tool looks in vain for the documents of a tar: it takes the root folder's name from the file's.
 *
 * @returns `undefined` for a folder, and for a tar that is named as its root folder
 */
export function misnamed({ tar, packageName }: Extraction): string | undefined {
  if (tar === undefined || packageName === undefined || tar.name === `${packageName}.tar`) return undefined;
  return `the tar is named ${shown(tar.name)} and its folder ${shown(packageName)}, so that the archive's tool finds no document: rename the tar`;
}

function checkLayout(extraction: Extraction, say: Say): void {
  const { tar, packageName } = extraction;
  if (tar === undefined) return;
  const { first, dotted, hasContentEntry } = tar.layout;
  const root = `${packageName}/`;
  if (dotted !== undefined)
    say("error", `names begin with "./", as ${shown(dotted)} does: ${noReport}`, tar.name);
  else if (!first.isFolder || first.name.replace(/\/?$/, "/") !== root)
    say(
      "error",
      `the first entry is ${shown(first.name)} and not the folder ${shown(root)}: ${noReport}`,
      tar.name,
    );
  if (!hasContentEntry)
    say("error", `there is no entry for the folder ${shown(`${root}content/`)} itself`, tar.name);
  const fault = misnamed(extraction);
  if (fault !== undefined) say("error", fault, tar.name);
}

/** bsdtar (macOS, FreeBSD, `tar.exe` of Windows) turns names into composed form, and lets the later of two files overwrite the other. */
function checkNames({ files, outside, tar }: Extraction, say: Say): void {
  const composed = new Map<string, string>();
  for (const [all, folder] of [
    [files, ""],
    [outside, "outside content: "],
  ] as const) {
    composed.clear();
    for (const path of all.keys()) {
      const normal = path.normalize("NFC");
      if (normal === path) continue;
      const other = all.has(normal) ? normal : composed.get(normal);
      composed.set(normal, path);
      if (other === undefined && tar !== undefined)
        say("warning", `${folder}the name is not in Unicode's composed form (NFC)`, path);
      if (other !== undefined)
        say("error", `${folder}another file has the same name in Unicode's composed form (NFC)`, path);
    }
  }
}
