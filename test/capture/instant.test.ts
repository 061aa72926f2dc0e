import { describe, expect, test } from "@jest/globals";
import { instantOf, mailInstantOf } from "../../src/capture/instant.ts";

describe("times of Atom and JSON Feed", () => {
  test.each([
    ["2026-11-21T10:00:00Z", "2026-11-21T10:00:00.000Z"],
    ["2026-11-21t10:00:00.25+01:00", "2026-11-21T09:00:00.250Z"],
    ["2026-11-21 10:00+0100", "2026-11-21T09:00:00.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
  ])("%s is %s", (text, at) => {
    expect(instantOf(text)?.toISOString()).toBe(at);
  });

  test.each([
    "",
    "2026-11-21",
    "2026-11-21T10:00:00",
    "2026-02-30T10:00:00Z",
    "0001-01-01T00:00:00Z",
    "2026-11-21T10:00:61Z",
    "2026-13-01T10:00:00Z",
    "2026-11-21T25:00:00Z",
    "now",
    "+012026-11-21T10:00:00Z",
  ])("%j is none", (text) => {
    expect(instantOf(text)).toBeUndefined();
  });
});

describe("times of RSS", () => {
  test.each([
    ["Sat, 21 Nov 2026 10:00:00 +0100", "2026-11-21T09:00:00.000Z"],
    ["Sat, 21 Nov 2026 10:00:00 GMT", "2026-11-21T10:00:00.000Z"],
    ["21 Nov 26 10:00 EST", "2026-11-21T15:00:00.000Z"],
    ["Lør, 5 Des 2026 9:05:00 CET", "2026-12-05T08:05:00.000Z"],
    ["lör, 05 maj 2026 09:05:00 CEST", "2026-05-05T07:05:00.000Z"],
    ["Tue,  04 Dec   2012 00:00:00 +0000", "2012-12-04T00:00:00.000Z"],
    ["Thu, 01 January 1998 00:00:00 Z", "1998-01-01T00:00:00.000Z"],
    ["Fri, 20 Nov 2026 10:00:00 +0100 (CET)", "2026-11-20T09:00:00.000Z"],
    ["Fri (fredag), 20 Nov 2026 (i dag (no)) 10:00:00 +0100", "2026-11-20T09:00:00.000Z"],
    ["Fri, 20 Nov 2026 10:00:00 GMT+01:00", "2026-11-20T09:00:00.000Z"],
    ["Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00.000Z"],
    ["Thu, 01 Jan 98 00:00:00 Z", "1998-01-01T00:00:00.000Z"],
  ])("%s is %s", (text, at) => {
    expect(mailInstantOf(text)?.toISOString()).toBe(at);
  });

  test.each([
    "",
    "yesterday",
    "31 Feb 2026 10:00:00 GMT",
    "21 Nov 2026",
    "21 Nov 2026 10:00:00",
    "21 Xyz 2026 10:00:00 GMT",
    "21 Nov 2026 10:00:00 XYZ",
  ])("%j is none", (text) => {
    expect(mailInstantOf(text)).toBeUndefined();
  });
});
