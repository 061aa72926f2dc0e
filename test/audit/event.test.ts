import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type AuditEvent,
  auditEventKinds,
  checkDisclosure,
  commit,
  eventBytes,
  leafOf,
  readEvent,
} from "../../src/audit/event.ts";
import { leafHash } from "../../src/audit/merkle.ts";
import { anyJson } from "../support/json-values.ts";

const salt = (fill: number) => Buffer.alloc(32, fill);

function anEvent(change: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: "019aa3f0-0000-7000-8000-000000000001",
    at: "2026-03-01T10:00:00.000Z",
    kind: "items.classified",
    actor: "classify",
    commitments: commit({ count: 12, reason: "§ 14" }, { count: salt(1), reason: salt(2) }),
    ...change,
  };
}

describe("a commitment", () => {
  test("is the hash of salt and canonical value", () => {
    const expected = createHash("sha256").update(salt(7)).update('{"a":1,"b":[]}').digest("hex");
    expect(commit({ field: { b: [], a: 1 } }, { field: salt(7) })).toEqual({ field: expected });
  });

  test("says nothing about the value once the salt is gone: another salt, another digest", () => {
    const once = commit({ name: "Kari" }, { name: salt(1) });
    expect(commit({ name: "Kari" }, { name: salt(2) })).not.toEqual(once);
  });

  test.each([
    ["no salt", {}],
    ["a short salt", { name: Buffer.alloc(16) }],
    ["a long salt", { name: Buffer.alloc(33) }],
    ["the salt of another field", { other: salt(1) }],
  ])("is refused with %s, and the value is not told", (_what, salts: Record<string, Uint8Array>) => {
    expect(() => commit({ name: "Kari" }, salts)).toThrow(RangeError);
    expect(() => commit({ name: "Kari" }, salts)).not.toThrow("Kari");
  });

  test("is refused for a field that only an object's own machinery has", () => {
    expect(() => commit({ toString: 1 }, {})).toThrow(RangeError);
  });

  test("is refused for what is not JSON", () => {
    expect(() => commit({ name: undefined }, { name: salt(1) })).toThrow(TypeError);
  });
});

describe("a disclosure", () => {
  test("holds for the committed value and salt", () => {
    expect(checkDisclosure(anEvent(), "count", salt(1), 12)).toEqual({ holds: true });
    expect(checkDisclosure(anEvent(), "reason", salt(2), "§ 14")).toEqual({ holds: true });
  });

  test.each([
    ["another value", "count", salt(1), 13, "differs"],
    ["a value that prints the same", "count", salt(1), "12", "differs"],
    ["another salt", "count", salt(2), 12, "differs"],
    ["another field's salt and value", "count", salt(2), "§ 14", "differs"],
    ["a field that is not there", "counts", salt(1), 12, "no-such-field"],
    ["a name that every object has", "constructor", salt(1), 12, "no-such-field"],
    ["what is not JSON", "count", salt(1), undefined, "not-json"],
  ])("does not hold for %s", (_what, field, by, value, because) => {
    expect(checkDisclosure(anEvent(), field, by, value)).toEqual({ holds: false, because });
  });

  test("no digit can be moved from the value into the salt", () => {
    const longer = Buffer.concat([salt(1), Buffer.from("1")]);
    expect(checkDisclosure(anEvent(), "count", longer, 2)).toEqual({ holds: false, because: "salt-length" });
  });

  test("of any JSON value holds, and of any other does not", () => {
    fc.assert(
      fc.property(anyJson(), anyJson(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (a, b, by) => {
        const event = anEvent({ commitments: commit({ a }, { a: by }) });
        expect(checkDisclosure(event, "a", by, a).holds).toBe(true);
        const same = JSON.stringify(event.commitments) === JSON.stringify(commit({ a: b }, { a: by }));
        expect(checkDisclosure(event, "a", by, b).holds).toBe(same);
      }),
    );
  });
});

describe("an event's bytes", () => {
  test("are canonical JSON, and the leaf is their hash", () => {
    const event = anEvent({ commitments: {} });
    const text =
      '{"actor":"classify","at":"2026-03-01T10:00:00.000Z","commitments":{},"id":"019aa3f0-0000-7000-8000-000000000001","kind":"items.classified"}';
    expect(eventBytes(event).toString()).toBe(text);
    expect(leafOf(event)).toEqual(leafHash(Buffer.from(text)));
  });

  test("hold nothing but what an event has", () => {
    const more = { ...anEvent(), value: "Kari Nordmann" };
    expect(eventBytes(more).toString()).not.toContain("Kari");
  });

  test.each(auditEventKinds)("of %s are read back as the same event", (kind) => {
    const event = anEvent({ kind });
    expect(readEvent(eventBytes(event))).toEqual(event);
  });

  const good = eventBytes(anEvent()).toString();
  test.each([
    ["no JSON", "{"],
    ["white space", good.replace(",", ", ")],
    [
      "another order",
      `{"kind":"items.classified",${good.slice(1).replace(',"kind":"items.classified"', "")}`,
    ],
    ["one more field", good.replace("{", '{"aa":1,')],
    ["a name twice", good.replace("{", '{"actor":"x",')],
    ["an unknown kind", good.replace("items.classified", "items.forgotten")],
    ["another zone", good.replace(".000Z", ".000+01:00")],
    ["no milliseconds", good.replace(".000Z", "Z")],
    ["a digest in capitals", good.replace(/"([0-9a-f]{64})"/, (digest) => digest.toUpperCase())],
    ["an id in capitals", good.replace("019aa3f0", "019AA3F0")],
    ["nobody", good.replace('"classify"', '""')],
  ])("with %s are broken", (_what, text) => {
    expect(text).not.toBe(good);
    expect(() => readEvent(Buffer.from(text))).toThrow(expect.objectContaining({ code: "audit.broken" }));
  });

  test("that are not UTF-8 are broken", () => {
    const bytes = Buffer.from(good);
    bytes[bytes.indexOf("classify")] = 0xff;
    expect(() => readEvent(bytes)).toThrow(expect.objectContaining({ code: "audit.broken" }));
  });
});
