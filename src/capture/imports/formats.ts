/** Every format of archives, in the order in which they are asked whether one is theirs. */
import { mastodonArchive } from "./mastodon/format.ts";
import type { ImportFormat } from "./port.ts";

export const formats: readonly ImportFormat[] = [mastodonArchive];
