/** What the queue says, in each language. */
import type { Language } from "../../domain/agency.ts";
import { en } from "./queue/en.ts";
import { nb } from "./queue/nb.ts";
import { nn } from "./queue/nn.ts";
import type { QueueWords } from "./queue/shape.ts";
import { sv } from "./queue/sv.ts";

export const queueWords: Readonly<Record<Language, QueueWords>> = { nb, nn, sv, en };
