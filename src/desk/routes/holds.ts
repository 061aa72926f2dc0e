/** Holds: listed, placed after what they would cover is shown, ended, looked at again. */
import { endHold, holdPage, releaseHold, setReviewOfHold, undoHold } from "../pages/hold.ts";
import { placeHere, placePage } from "../pages/hold-place.ts";
import { holdsPage } from "../pages/holds.ts";
import type { AgencyRequest, DeskAnswer, DeskRoute } from "../route.ts";
import type { DeskSite } from "../site.ts";

type Answer = (site: DeskSite, request: AgencyRequest) => Promise<DeskAnswer>;

export function holdRoutes(site: DeskSite): readonly DeskRoute[] {
  const at = "/:agency/sperrer";
  const read = (path: string, answer: Answer): DeskRoute => ({
    ...{ method: "get", path: `${at}${path}`, needs: "hold.read" },
    answer: (request: AgencyRequest) => answer(site, request),
  });
  const write = (path: string, answer: Answer): DeskRoute => ({
    ...{ method: "post", path: `${at}${path}`, needs: "hold.write" },
    answer: (request: AgencyRequest) => answer(site, request),
  });
  return [
    read("", holdsPage),
    read("/ny", placePage),
    write("/ny", placeHere),
    read("/:number", holdPage),
    write("/:number/slutt", endHold),
    write("/:number/opphev", releaseHold),
    write("/:number/angre", undoHold),
    write("/:number/gjennomgang", setReviewOfHold),
  ];
}
