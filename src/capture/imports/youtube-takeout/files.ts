/** PURE. Which file of a Takeout is which: folders and files are named in the language of the account. */

export type TakeoutFile =
  | "videos"
  | "films"
  | "texts"
  | "comments"
  | "chats"
  | "posts"
  | "channel"
  | "addresses";

const numbered = String.raw`(?:[ _]?\(\d+\)|[ _-]\d+)?`;
const ofVideos = "videos|videoer|videor|video|videot|video's";
const ofPosts = "posts|community posts|innlegg|inlägg|opslag|julkaisut|beiträge|berichten|publications";

/** By the last folder and the name, English, Norwegian, Swedish, Danish, Finnish, German and Dutch among them. */
const forms: readonly (readonly [TakeoutFile, RegExp])[] = [
  ["texts", /\/[^/]*meta[^/]*\/[^/]*te(?:ks|x)t[^/]*\.csv$/],
  ["videos", new RegExp(String.raw`/[^/]*meta[^/]*/(?:${ofVideos})${numbered}\.csv$`)],
  ["films", /\/(?:[^/]*meta[^/]*|videos|videoer|videor|videot|video's)\/[^/]+\.json$/],
  ["chats", /\/[^/]*chat[^/]*\/[^/]+\.csv$/],
  ["comments", /\/(?:[^/]*komment[^/]*|[^/]*comment[^/]*|reacties|opmerkingen|comentarios)\/[^/]+\.csv$/],
  ["posts", new RegExp(String.raw`/(?:${ofPosts})/(?:${ofPosts})${numbered}\.csv$`)],
  ["addresses", /\/(?:channels?|kanaler|kanäle|kanavat|kanalen)\/[^/]*url[^/]*\.csv$/],
  [
    "channel",
    new RegExp(
      String.raw`/(?:channels?|kanaler|kanäle|kanavat|kanalen)/(?:channel|kanal|kanava|kanaal)${numbered}\.csv$`,
    ),
  ],
  // by its name alone in a folder of another name, so that no table of videos or comments is passed by
  ["videos", new RegExp(String.raw`/(?:${ofVideos})${numbered}\.csv$`)],
  ["comments", new RegExp(String.raw`/(?:komment[a-zæøå]*|comments?|reacties|opmerkingen)${numbered}\.csv$`)],
];

/** @returns undefined for what is no file of records, such as what the account watched and searched for */
export function takeoutFile(name: string): TakeoutFile | undefined {
  const path = `/${name}`.normalize("NFC").toLowerCase();
  return forms.find(([, form]) => form.test(path))?.[0];
}

export function isOfYouTube(name: string): boolean {
  return /youtube/i.test(name) || /(?:^|\/)takeout\//i.test(name);
}
