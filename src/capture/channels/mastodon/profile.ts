/** PURE. An account's own description as an item, with the disclaimer wherever it stands in it. */
import type { Sighting } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { plainTextOfHtml } from "../../text.ts";
import { idFact, profileId } from "./account.ts";
import type { Account } from "./shapes.ts";

export function profileOf(account: Account, payload: Sighting["payload"], base: string): Sighting {
  const fields = (account.fields ?? []).map(({ name, value }) => `${name}: ${plainTextOfHtml(value, base)}`);
  const note = plainTextOfHtml(account.note ?? "", base);
  return {
    nativeId: profileId(account.id),
    kind: "profile",
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: true,
    authorName: undefined,
    authorId: account.uri ?? account.url ?? undefined,
    title: account.display_name?.trim() || account.acct,
    text: [note, fields.join("\n")].filter((part) => part !== "").join("\n\n"),
    permalink: webAddress(account.url ?? undefined, base),
    postedAt: instantOf(account.created_at ?? ""),
    editedAt: undefined,
    visibility: "public",
    media: [account.avatar, account.header].flatMap((address) => {
      const url = webAddress(address ?? undefined, base);
      return url === undefined ? [] : [{ url, alt: undefined, mediaType: undefined }];
    }),
    labels: [],
    facts: {
      [idFact]: account.id,
      handle: account.acct,
      ...(account.bot ? { automated: "true" } : {}),
      ...(account.locked ? { followers: "approved" } : {}),
      ...(account.suspended ? { state: "suspended" } : account.moved ? { state: "moved" } : {}),
    },
    replacedCharacters: 0,
    payload,
  };
}
