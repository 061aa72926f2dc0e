/** The timetable, top to bottom. */

import type { Job } from "../src/pipeline/work/job.ts";
import { anchor } from "./anchor.ts";
import { capture } from "./capture.ts";
import { fixity } from "./fixity.ts";
import { links } from "./links.ts";
import { process } from "./process.ts";
import { reconcile } from "./reconcile.ts";
import { tell } from "./tell.ts";
import { told } from "./told.ts";

export const timetable: readonly Job[] = [told, capture, process, tell, anchor, fixity, reconcile, links];
