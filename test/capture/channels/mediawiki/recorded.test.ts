/** What a real MediaWiki 1.39 answered to everybody and to its administrator about the same talk page. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { mediawiki } from "../../../../src/capture/channels/mediawiki/adapter.ts";
import type { Payload } from "../../../../src/domain/observation.ts";
import { aPayload } from "../../../support/channel-builders.ts";
import { aWikiChannel, siteInfo } from "../../../support/mediawiki-answers.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";
import { shown } from "../../../support/shown.ts";

interface Recorded {
  readonly [who: string]: {
    readonly query: { readonly pages?: readonly object[]; readonly logevents?: readonly object[] };
  };
}

whenShared(describe)(`recorded answers of a wiki${sharedReason}`, () => {
  const seenAt = new Date("2026-11-21T12:00:00Z");
  const recorded = () =>
    JSON.parse(readFileSync(sharedPath("data/recorded/mediawiki/api-recorded.json"), "utf8")) as Recorded;

  /** The recorded histories as `list=allrevisions` gives the same. */
  function payloads(who: "admin" | "anonymous"): Payload[] {
    const { [who]: history, log } = recorded();
    const parts: [string, object][] = [
      ["meta=siteinfo", siteInfo],
      ["list=allusers", { allusers: [{ userid: 1, name: "Admin" }] }],
      ["list=allrevisions", { allrevisions: history?.query.pages }],
      [
        "generator=allpages&gapnamespace=1",
        { pages: [{ pageid: 8, ns: 1, title: "Diskusjon:Veiledning om byggesak", lastrevid: 18 }] },
      ],
      [
        "list=logevents&letype=delete",
        { logevents: log?.query.logevents?.filter((entry) => "type" in entry && entry.type === "delete") },
      ],
      ["list=allimages", { allimages: [] }],
    ];
    return parts.map(([question, query], ordinal) =>
      aPayload(JSON.stringify({ batchcomplete: true, query }), {
        ordinal,
        url: `https://wiki.example.no/w/api.php?action=query&${question}`,
        mediaType: "application/json",
      }),
    );
  }

  const read = (who: "admin" | "anonymous") => mediawiki.reread(aWikiChannel(), payloads(who), seenAt);

  test("each revision is told by who wrote it and what they added, and the answer stands under the question", () => {
    const { sightings, findings } = read("anonymous");
    expect(findings).toEqual([]);
    expect(
      sightings
        .filter(({ kind }) => kind === "comment")
        .map((item) => [
          item.nativeId,
          item.parentNativeId,
          item.authorName,
          item.byAgency,
          item.visibility,
          item.text,
        ]),
    ).toEqual([
      [
        "revision-15",
        "page-8",
        "127.0.0.1",
        false,
        "public",
        "== Garasje ==\n\nMå jeg søke om garasje på 30 kvm?",
      ],
      ["revision-16", "revision-15", "Admin", true, "public", ":Det kommer an på plassering."],
      ["revision-17", "page-8", undefined, false, "hidden", ""],
      ["revision-18", "page-8", "Admin", true, "public", ""],
    ]);
    shown("mediawiki", "recorded payload", "comment", "reply", "history");
  });

  test("R26: flags decide what is public, also where the administrator is given the values beside them", () => {
    const seen = (who: "admin" | "anonymous") =>
      read(who).sightings.find(({ nativeId }) => nativeId === "revision-17");
    const flags = { textHidden: "true", userHidden: "true", commentHidden: "true" };
    expect(seen("anonymous")).toMatchObject({
      visibility: "hidden",
      facts: flags,
      text: "",
      unread: ["text", "media", "authorName"],
    });
    expect(seen("admin")).toMatchObject({
      ...{ visibility: "hidden", facts: flags },
      text: ":Naboen min Ola Nordmann, fnr 01019912345, har bygd ulovlig",
    });
    const publicTexts = read("admin").sightings.filter(({ visibility }) => visibility === "public");
    expect(JSON.stringify(publicTexts)).not.toMatch(/Ola Nordmann|01019912345/);
    shown("mediawiki", "recorded payload", "hide");
  });

  test("the log says what was hidden of which revision, by whom and why", () => {
    expect(read("anonymous").sightings.find(({ kind }) => kind === "moderation")).toMatchObject({
      ...{
        nativeId: "log-12",
        parentNativeId: "revision-17",
        rootNativeId: "page-8",
        text: "Personopplysninger",
      },
      ...{ authorName: "Admin", byAgency: true },
      facts: { action: "delete/revision", hides: "content user comment", revisions: "17" },
    });
  });

  test("what one look was shown and the next is not is no edit of it", () => {
    const [before, after] = [read("admin"), read("anonymous")].map(({ sightings }) =>
      sightings
        .filter(({ unread = [] }) => !unread.includes("text"))
        .map(({ nativeId, text }) => [nativeId, text]),
    );
    expect(before).toEqual(expect.arrayContaining(after ?? []));
  });
});
