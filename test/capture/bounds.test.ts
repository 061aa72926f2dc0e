import { expect, test } from "@jest/globals";
import { boundedLook } from "../../src/capture/bounds.ts";
import { feed } from "../../src/capture/channels/feed/adapter.ts";
import { policeEvents } from "../../src/capture/channels/police-events/adapter.ts";
import { deepest, mostAttributes, mostFindings, mostItems, mostParts } from "../../src/capture/limits.ts";
import type { Finding, Look } from "../../src/domain/observation.ts";
import { aChannel, answering, captureTools } from "../support/channel-builders.ts";

function lookWith(held: number, notes: number): Look {
  const finding = (isHeld: boolean, index: number): Finding => ({
    code: "item.malformed",
    held: isHeld,
    nativeId: `${isHeld} ${index}`,
    place: "",
    detail: "",
  });
  const findings = [
    ...Array.from({ length: notes }, (_, index) => finding(false, index)),
    ...Array.from({ length: held }, (_, index) => finding(true, index)),
  ];
  return { reach: { kind: "everything" }, fault: undefined, payloads: [], sightings: [], findings };
}

test.each([
  [0, mostFindings, mostFindings, undefined],
  [10, mostFindings, mostFindings + 1, undefined],
  [mostFindings, 5, mostFindings + 1, undefined],
  [mostFindings + 1, 0, mostFindings + 1, "channel.tooMany"],
])("%d held items and %d notes leave %d findings and the fault %s", (held, notes, left, code) => {
  const { findings, fault } = boundedLook(lookWith(held, notes));
  expect([findings.length, fault?.code]).toEqual([left, code]);
  expect(findings.filter((finding) => finding.held)).toHaveLength(Math.min(held, mostFindings));
});

test.each([
  ["JSON Feed", `{"version":"https://jsonfeed.org/version/1","items":[${"0,".repeat(mostItems + 2)}0]}`],
  ["RSS", `<rss version="2.0"><channel>${"<item/>".repeat(mostItems + 3)}</channel></rss>`],
  ["Atom", `<feed xmlns="http://www.w3.org/2005/Atom">${"<entry/>".repeat(mostItems + 3)}</feed>`],
])(
  "an answer of %s without measure is read as far as it may be, and the look is not whole",
  async (_, body) => {
    const look = await feed.look(
      aChannel({ address: "https://k.no/feed" }),
      captureTools(answering(body, "")),
    );
    expect(look.fault).toMatchObject({ code: "channel.tooMany", detail: expect.stringContaining("3 more") });
    expect(look.findings).toHaveLength(mostItems);
    expect(boundedLook(look).findings).toHaveLength(mostFindings + 1);
  },
  120_000,
);

const rss = (items: string) => `<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`;
const atom = (items: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${items}</feed>`;
const json = (items: string) => `{"version":"https://jsonfeed.org/version/1","items":[${items}]}`;
const written = (count: number, one: (index: number) => string, between = "") =>
  Array.from({ length: count }, (_, index) => one(index)).join(between);

test.each<[string, string]>([
  [
    "elements (RSS)",
    rss(
      `<item><description>${"<b/>".repeat(mostParts + 1)}</description><guid>b</guid></item><item><guid>c</guid></item>`,
    ),
  ],
  [
    "elements, left open (RSS)",
    rss(`<item><guid>b</guid>${"<category>x</category>".repeat(mostParts)}<item><guid>c</guid>`),
  ],
  [
    "elements (Atom)",
    atom(`<entry><id>b</id>${"<category/>".repeat(mostParts + 1)}</entry><entry><id>c</id></entry>`),
  ],
  [
    "attributes",
    rss(
      `<item><guid>b</guid><x ${written(mostAttributes + 1, (at) => `a${at}="" `)}/></item><item><guid>c</guid></item>`,
    ),
  ],
  [
    "values",
    json(
      `{"id":"b","content_text":"x","tags":[${written(mostParts + 1, String, ",")}]},{"id":"c","title":"c"}`,
    ),
  ],
  [
    "values within each other",
    json(`{"id":"b","x":${"[".repeat(deepest)}${"]".repeat(deepest)}},{"id":"c","title":"c"}`),
  ],
  [
    "files",
    json(
      `{"id":"b","content_html":"${written(mostParts + 1, (at) => `<img src=${at}>`)}"},{"id":"c","title":"c"}`,
    ),
  ],
])("an item with more %s than it may have is held by its id, and the next one is taken", async (_, body) => {
  const look = await feed.look(aChannel({ address: "https://k.no/feed" }), captureTools(answering(body, "")));
  expect(look.fault).toBeUndefined();
  expect(look.sightings.map(({ nativeId }) => nativeId)).toEqual(["c"]);
  expect(look.findings.filter(({ held }) => held)).toMatchObject([{ code: "item.tooMany", nativeId: "b" }]);
});

test("an item with as many parts as it may have is taken", async () => {
  const body = rss(`<item><guid>b</guid>${"<category>x</category>".repeat(mostParts - 1)}</item>`);
  const look = await feed.look(aChannel({ address: "https://k.no/feed" }), captureTools(answering(body, "")));
  expect([look.fault, look.sightings.length, look.findings]).toEqual([undefined, 1, []]);
});

test("numbers without measure in place of police events are read as far as those of a feed", async () => {
  const body = `[${"0,".repeat(mostItems)}0]`;
  const channel = aChannel({ kind: "policeEvents", address: "https://k.no/api" });
  const look = await policeEvents.look(channel, captureTools(answering(body, "application/json")));
  expect(look.fault).toMatchObject({ code: "channel.tooMany", detail: expect.stringContaining("1 more") });
});

test("references without measure are read as they stand, also across the pieces in which they are read", async () => {
  const count = 40_000;
  const item = (title: string) => rss(`<item><title>${title}</title></item>`);
  const look = async (body: string) =>
    (await feed.look(aChannel({ address: "https://k.no/feed" }), captureTools(answering(body, ""))))
      .sightings[0]?.title;
  expect(await look(item("&zz;".repeat(count)))).toBe("&zz;".repeat(count));
  expect(await look(item(`${"&zz;".repeat(count)}${"&aring;x&#229;".repeat(count)}`))).toBe(
    `${"&zz;".repeat(count)}${"åxå".repeat(count)}`,
  );
});
