import { expect, test } from "@jest/globals";
import { check, folder, found, id, post, registration } from "./tiny.ts";

const own =
  '<virksomhetsspesifikkeMetadata><x:registrering xmlns:x="urn:own"><x:systemID>p</x:systemID><x:saksstatus>Open</x:saksstatus></x:registrering></virksomhetsspesifikkeMetadata>';

test("own metadata with a name of Noark's are counted nowhere", () => {
  const archive = folder(registration(`${id("p")}<dokumentbeskrivelse>x</dokumentbeskrivelse>${own}`));
  const { controls } = check({ archive, occurrences: { mappe: "1", registrering: "1" } });
  const clashing = ["N5.15", "N5.16", "N5.21", "N5.47", "KA.21", "KA.23"];
  expect(controls.filter(({ id: control, errors }) => clashing.includes(control) && errors > 0)).toEqual([]);
});

test("a prefix alone makes no other namespace", () => {
  const prefixed = '<n:mappe xmlns:n="http://www.arkivverket.no/standarder/noark5/arkivstruktur">x</n:mappe>';
  expect(found("N5.10", { archive: prefixed, occurrences: { mappe: "1" } })).toEqual([]);
});

test("an element without content is found in every namespace", () => {
  const empty = folder(
    '<virksomhetsspesifikkeMetadata><x:a xmlns:x="urn:own"> </x:a></virksomhetsspesifikkeMetadata>',
  );
  expect(found("N5.63", { archive: empty + folder(post("q")) })).toHaveLength(1);
});
