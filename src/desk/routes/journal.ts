/** The journal, and what officers do about its entries. */
import { journalPage } from "../pages/journal.ts";
import {
  assignCaseOf,
  liftScreening,
  nameParty,
  retitleEntry,
  screenEntry,
  shieldEntryTitle,
  undoAssignOf,
  undoEntryTitle,
  undoEntryWriteOff,
  undoParty,
  undoScreening,
  writeEntryOff,
} from "../pages/journal-acts.ts";
import { entryPage } from "../pages/journal-entry.ts";
import type { DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

export function journalRoutes(site: DeskSite): readonly DeskRoute[] {
  const acts = {
    avskriv: writeEntryOff,
    "angre-avskriving": undoEntryWriteOff,
    tittel: retitleEntry,
    skjerm: shieldEntryTitle,
    "angre-tittel": undoEntryTitle,
    part: nameParty,
    "angre-part": undoParty,
    hjemmel: screenEntry,
    opphev: liftScreening,
    "angre-skjerming": undoScreening,
    ansvar: assignCaseOf,
    "angre-ansvar": undoAssignOf,
  } as const;
  return [
    {
      method: "get",
      path: "/:agency/journal",
      needs: "item.read",
      answer: (request) => journalPage(site, request),
    },
    {
      method: "get",
      path: "/:agency/journal/:entry",
      needs: "item.read",
      answer: (request) => entryPage(site, request),
    },
    ...Object.entries(acts).map(
      ([name, act]): DeskRoute => ({
        method: "post",
        path: `/:agency/journal/:entry/${name}`,
        needs: "entry.handle",
        answer: (request) => act(site, request),
      }),
    ),
  ];
}
