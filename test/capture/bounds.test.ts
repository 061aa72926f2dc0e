import { expect, test } from "@jest/globals";
import { boundedLook, mostFindings, mostItems } from "../../src/capture/bounds.ts";
import { feed } from "../../src/capture/channels/feed/adapter.ts";
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
