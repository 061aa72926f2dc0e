import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type SightingEvent,
  shownVersion,
  wasReadable,
  whatBecame,
  withheldVersion,
} from "../../src/access/earlier-version.ts";
import { wordsOf } from "../../src/journal/name-candidates.ts";

const own = ["Fjordvik kommune"];
const of = (text: string) => ({ title: undefined, text });
const version = (text: string) => ({ ...of(text), assessed: true, grounded: false, wasPublic: true });
const at = (day: number) => new Date(Date.UTC(2026, 4, day));

describe("of what was taken out of a text only plain words are shown", () => {
  test.each([
    ["Klokka 18 i rådhuset", "Klokka 19 i rådhuset", "Klokka 18 i rådhuset"],
    ["Møtet er avlyst til 3. mars.", "Møtet går som planlagt.", "Møtet er avlyst til 3. mars."],
    ["Mötet är inställt.", "Mötet är uppskjutet.", "Mötet är inställt."],
    ["Gratulerer zebulon med lungebetennelse", "Gratulerer med dagen", "Gratulerer ***** med *****"],
    ["Kari Nordmann får prisen", "Prisen er delt ut", "***** ***** får prisen"],
    ["Rektor er sjuk i dag", "Rektor er borte i dag", "Rektor er ***** i dag"],
    ["Fjordvik kommune har vedteke planen", "Planen er vedteken", "Fjordvik kommune har vedteke planen"],
  ])("%j, now %j", (before, now, expected) => {
    expect(shownVersion(of(before), of(now), own).text).toBe(expected);
  });

  test("no word that the current text lacks is shown unless it is plain, whatever stands beside it", () => {
    const canary = "Zebulonsykdom";
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Vi", "har", "ope", canary, ".", "\n", `(${canary})`, `«${canary}s`), {
          maxLength: 12,
        }),
        (parts) => {
          const shown = shownVersion(
            { title: parts.join(" "), text: parts.join(" ") },
            of("Vi har ope"),
            own,
          );
          expect(wordsOf(`${shown.title} ${shown.text}`).join(" ")).not.toContain(canary);
        },
      ),
    );
  });
});

describe("a version is told by its day alone", () => {
  const now = of("Rektor er borte.");
  test.each([
    ["ground", { ...version("Rektor er ute."), grounded: true }],
    ["notPublic", { ...version("Rektor er ute."), wasPublic: false }],
    ["notAssessed", { ...version("Rektor er ute."), assessed: false }],
    ["personal", version("Rektor er borte. Ring henne på 41 23 45 67.")],
    ["personal", version("Rektor har fått diagnose og er borte.")],
    [undefined, version("Rektor er ute.")],
  ])("%s", (because, earlier) => {
    expect(withheldVersion(earlier, now)).toBe(because);
  });
});

describe("what became of a text", () => {
  const event = (
    kind: string,
    day: number,
    from?: "public" | "hidden" | "trashed" | "private",
    to?: typeof from,
    by?: SightingEvent["by"],
  ): SightingEvent => ({
    kind,
    at: at(day),
    after: at(day - 1),
    from,
    to,
    by,
  });

  test("is told in the order in which it was seen", () => {
    expect(
      whatBecame([
        event("visibilityChanged", 2, "public", "hidden"),
        event("visibilityChanged", 3, "hidden", "public"),
        event("removed", 5),
        event("reappeared", 6),
        event("visibilityChanged", 7, "public", "trashed", "agency"),
      ]).map(({ kind }) => kind),
    ).toEqual(["hidden", "restored", "gone", "restored", "trashed"]);
  });

  test.each([
    ["agency", "trashed"],
    ["author", "trashed"],
    ["platform", "hidden"],
    [undefined, "hidden"],
  ] as const)("binned by %s it is told to be %s", (by, kind) => {
    expect(whatBecame([event("visibilityChanged", 7, "public", "trashed", by)])).toMatchObject([{ kind }]);
  });

  test("is nothing where it was not public before, or only missed at a look", () => {
    expect(whatBecame([event("visibilityChanged", 2, "private", "public")])).toEqual([]);
    expect(whatBecame([event("reappeared", 2)])).toEqual([]);
  });

  test("is asked of the time in which a version stood", () => {
    const events = [event("visibilityChanged", 5, "private", "public")];
    expect(wasReadable(events, "public", at(1), at(4))).toBe(false);
    expect(wasReadable(events, "public", at(1), at(6))).toBe(true);
    expect(wasReadable(events, "public", at(6), at(8))).toBe(true);
    expect(wasReadable([], "public", at(1), at(2))).toBe(true);
  });
});
