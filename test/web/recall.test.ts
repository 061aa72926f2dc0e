/** What a search must find and must not, in both countries' languages. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { searchAndCount } from "../../src/web/search.ts";
import { type Place, putItem, putPlace } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
let place: Place;
beforeAll(async () => {
  place = await putPlace(site.owner);
});

async function finds(query: string, text: string): Promise<boolean> {
  const id = await putItem(site.owner, place, { title: null, body: text });
  const request = { query, kinds: ["Innlegg"], filter: {} } as const;
  const { found, count } = await searchAndCount(site, request, { limit: 5, descending: true });
  expect(count).toBe(found.length);
  await site.owner.query("delete from pub.items where id = $1", [id]);
  return found.length === 1;
}

describe("a search finds the word in compounds, in other endings and in the other language", () => {
  test.each([
    ["journal", "postjournalen ble publisert"],
    ["skatt", "eiendomsskatten øker"],
    ["krav", "mitt innsynskrav"],
    ["innsyn", "mitt innsynskrav"],
    ["plan", "ny reguleringsplan"],
    ["barnehage", "barnehageplasser"],
    ["plass", "barnehageplasser"],
    ["møte", "kommunestyremøtet"],
    ["kommunestyre", "kommunestyremøtet"],
    ["offentlig", "offentlighetsloven"],
    ["vaksine", "koronavaksinen"],
    ["korona", "koronavaksinen"],
    ["skyss", "skoleskyssen"],
    ["lov", "offentleglova"],
    ["kommentar", "kommentarene"],
    ["kommentar", "kommentarfeltet"],
    ["beslut", "gallringsbeslutet"],
    ["gallring", "gallringsbeslutet"],
    ["allmän", "allmänna handlingar"],
    ["handling", "allmänna handlingar"],
    ["nummer", "diarienumret"],
    ["plats", "förskoleplatser"],
    ["bygglov", "bygglovsärende"],
    ["ärende", "bygglovsärendet"],
    ["tillstånd", "miljötillståndet"],
    ["uppgift", "personuppgifterna"],
    ["søknaden", "ny søknad"],
    ["kommentarene", "en kommentar"],
    ["barnehager", "en barnehage"],
    ["vedtaket", "et vedtak"],
    ["møtene", "et møte"],
    ["kommunene", "en kommune"],
    ["skolene", "en skole"],
    ["besluten", "ett beslut"],
    ["handlingarna", "en handling"],
    ["ansökningar", "en ansökan"],
    ["kommunerna", "en kommun"],
    ["skolorna", "en skola"],
    ["innsyn", "begäran om insyn"],
    ["skole", "ny skule"],
    ["møte", "ett möte"],
    ["MØTE", "et møte"],
    ["plan", "ny byplan"],
    ["gammel", "det gamle huset"],
    ["100%", "støtte 100% nå"],
    ["e-post", "send e-post"],
    ["@fjordvik", "svar til @fjordvik"],
    ["på", "veien på øya"],
    ["plan -barnehage", "ny plan"],
    ["ny (plan | vei)", "ny vei"],
    ['"ny plan"', "en ny plan"],
  ])("%s finds “%s”", async (query, text) => expect(await finds(query, text)).toBe(true));

  test.each([
    ["svar", "besvart"],
    ["bil", "mobiltelefon"],
    ["offentlighetsloven", "offentlig møte"],
    ["vegg", "en vei"],
    ["på", "påske"],
    ["plan -barnehage", "plan for barnehagen"],
    ['"ny plan"', "planen er ny"],
    ['"ny plan"', "ny reguleringsplan"],
    ["1000%", "støtte 100% nå"],
    ["s_ole", "skole"],
    ["sk%le", "skole"],
    ["ny (plan | vei)", "ny bro"],
  ])("%s does not find “%s”", async (query, text) => expect(await finds(query, text)).toBe(false));
});

test("a text longer than an index can hold is kept and found by its beginning", async () => {
  expect(
    await finds(
      "begynnelsen",
      `begynnelsen ${Array.from({ length: 60_000 }, (_, n) => `ord${n}`).join(" ")}`,
    ),
  ).toBe(true);
});
