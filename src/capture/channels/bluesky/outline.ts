/** PURE. Of posts that a view shows, what the walk through a dialogue goes by. */
import type { AnswerReading, Answers } from "../../port.ts";
import { isMethod } from "./methods.ts";
import { Post } from "./shapes.ts";
import { viewsIn } from "./views.ts";

export interface OutlineOf {
  readonly uri: string;
  readonly did: string;
  readonly replyCount: number;
  readonly showsNone: boolean;
  readonly parent: string | undefined;
  readonly ofThread: boolean;
}

/** Undefined for what is no answer of the method. */
export const outlineReading: AnswerReading<Answers, readonly OutlineOf[] | undefined> = {
  name: "bluesky outline",
  read: ({ payloads: [payload] }) => {
    const ofThread = payload !== undefined && isMethod(payload.url, "app.bsky.feed.getPostThread");
    return (
      payload &&
      viewsIn(payload)?.map(({ uri, did, replyCount, showsNone, record }) => {
        const parent = Post.safeParse(record).data?.reply?.parent.uri;
        return { uri, did, replyCount, showsNone, parent, ofThread };
      })
    );
  },
};
