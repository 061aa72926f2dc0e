/** Every route of the desk, with what it needs: one file of `routes/` for each part, and nothing beside them. */
import type { DeskRoute } from "./route.ts";
import { accountRoutes } from "./routes/account.ts";
import { actsRoutes } from "./routes/acts.ts";
import { askedRoutes } from "./routes/asked.ts";
import { batchRoutes } from "./routes/batch.ts";
import { channelRoutes } from "./routes/channels.ts";
import { controlRoutes } from "./routes/control.ts";
import { coverageRoutes } from "./routes/coverage.ts";
import { decisionRoutes } from "./routes/decisions.ts";
import { holdRoutes } from "./routes/holds.ts";
import { journalRoutes } from "./routes/journal.ts";
import { logRoutes } from "./routes/log.ts";
import { packagesRoutes } from "./routes/packages.ts";
import { peopleRoutes } from "./routes/people.ts";
import { providerRoutes } from "./routes/provider.ts";
import { queueRoutes } from "./routes/queue.ts";
import { sketchRoutes } from "./routes/sketches.ts";
import { storeRoutes } from "./routes/store.ts";
import { watchRoutes } from "./routes/watch.ts";
import type { DeskSite } from "./site.ts";

export function deskRoutes(site: DeskSite): readonly DeskRoute[] {
  return [
    ...accountRoutes(site),
    ...logRoutes(site),
    ...providerRoutes(site),
    ...batchRoutes(site),
    ...queueRoutes(site),
    ...actsRoutes(site),
    ...sketchRoutes(site),
    ...decisionRoutes(site),
    ...holdRoutes(site),
    ...packagesRoutes(site),
    ...askedRoutes(site),
    ...journalRoutes(site),
    ...peopleRoutes(site),
    ...channelRoutes(site),
    ...coverageRoutes(site),
    ...watchRoutes(site),
    ...controlRoutes(site),
    ...storeRoutes(site),
  ];
}
