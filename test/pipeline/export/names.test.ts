/** Names that the public pages do not show: a package with them is as sound as any other. */
import { expect, test } from "@jest/globals";
import { norwegianAgency, swedishAgency } from "../../support/app.ts";
import { closeAll } from "../../support/close-all.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { openExportPlace } from "../../support/export-place.ts";

const complaints = {
  nb: "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?",
  sv: "Jag överklagar beslutet om avgift. Kan ni behandla överklagandet?",
};

test.each([
  ["an agency that hides names (Sweden's rule)", swedishAgency, complaints.sv, "Kari Nordmann"],
  [
    "a Norwegian one that hides them",
    { ...norwegianAgency, names: "hidden" },
    complaints.nb,
    "Kari Nordmann",
  ],
  ["somebody who is called by an e-mail address", norwegianAgency, complaints.nb, "kari@example.org"],
  ["somebody who is called by a telephone number", norwegianAgency, complaints.nb, "Kari 99 99 99 99"],
] as const)(
  "%s: the package has no error, and says that a name is withheld without a ground",
  async (_, whose, text, name) => {
    const items = [
      aFeedPost("post-1", "Gebyr", "Gebyr 2026"),
      aFeedComment("c-1", text, { authors: [{ name }] }),
    ];
    const place = await openExportPlace(items, {}, whose);
    try {
      const { manifest, report } = await place.export(closeAll);
      expect(manifest.journal.entries).toBe(1);
      expect(report.findings.filter(({ level }) => level === "error")).toEqual([]);
      expect(report.findings.filter(({ control }) => control === "KA.87")).toMatchObject([
        { level: "warning", message: expect.stringContaining("withheld without a skjermingshjemmel") },
      ]);
    } finally {
      await place.close();
    }
  },
);
