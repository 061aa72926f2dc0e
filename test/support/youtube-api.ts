/**
 * An API that answers as the YouTube Data API is documented. Written by hand: nothing here was recorded.
 *
 * @see https://developers.google.com/youtube/v3/docs
 */
import type { Answering, Asking } from "./channel-contract.ts";

export const channelId = "UCfjordvik0000000000000_";
export const key = "X-Goog-Api-Key: AIzaFjordvik1234567";
export const token = "Bearer ya29.fjordvik-owner";
/** with which a token is asked for at each look */
export const refresh =
  "Client-Id: 4711-a.apps.googleusercontent.com Client-Secret: GOCSPX-kanari Refresh-Token: 1//0kanari-refresh";

type Fields = Readonly<Record<string, unknown>>;
export interface Film {
  readonly id: string;
  readonly privacy: string;
  readonly takesComments: boolean;
  readonly snippet: Fields;
  readonly more: Fields;
}
export interface Said {
  readonly id: string;
  readonly video: string;
  readonly parent: string | undefined;
  readonly status: string;
  readonly snippet: Fields;
}

export function refusal(status: number, reason: string): Answering {
  return {
    status,
    body: { error: { code: status, message: reason, errors: [{ reason, domain: "youtube" }] } },
  };
}

export class YouTube {
  films: Film[] = [];
  comments: Said[] = [];
  /** items of a page, and replies that come with their thread */
  page = 50;
  within = 5;
  refuses: Answering | undefined;
  owner = channelId;
  readonly asked: URL[] = [];
  #next = 0;

  film(title: string, change: Partial<Film> = {}): Film {
    this.#next += 1;
    const made: Film = {
      ...{
        id: `film${String(this.#next).padStart(7, "0")}`,
        privacy: "public",
        takesComments: true,
        more: {},
      },
      ...change,
      snippet: {
        ...{ channelId, title, description: `Om ${title}`, publishedAt: "2026-08-20T07:00:00Z" },
        ...{
          liveBroadcastContent: "none",
          thumbnails: { high: { url: `https://i.ytimg.com/vi/${this.#next}/hq.jpg` } },
        },
        ...change.snippet,
      },
    };
    this.films.push(made);
    return made;
  }

  comment(film: Film, text: string, change: Partial<Said> = {}): Said {
    this.#next += 1;
    const made: Said = {
      ...{ id: `Ug${this.#next}`, video: film.id, parent: undefined, status: "published" },
      ...change,
      snippet: {
        ...{
          textDisplay: text,
          authorDisplayName: "@kari",
          authorChannelId: { value: "UCkari" },
          likeCount: 0,
        },
        ...{ publishedAt: "2026-08-20T08:00:00Z", updatedAt: "2026-08-20T08:00:00Z" },
        ...change.snippet,
      },
    };
    this.comments.push(made);
    return made;
  }

  /** what Google answers to who refreshes a token */
  refreshed: Answering = {
    body: {
      ...{ access_token: "ya29.fjordvik-owner", expires_in: 3599, token_type: "Bearer" },
      scope: "https://www.googleapis.com/auth/youtube.force-ssl",
    },
  };

  answer({ url, credentials, method, body }: Asking): Answering {
    this.asked.push(url);
    if (url.href === "https://oauth2.googleapis.com/token") {
      const isWhole = method === "POST" && credentials === undefined && body.includes("1//0kanari-refresh");
      return isWhole ? this.refreshed : { status: 400, body: { error: "invalid_request" } };
    }
    if (this.refuses) return this.refuses;
    if (credentials !== key && credentials !== token) return refusal(400, "keyInvalid");
    const isOwner = credentials === token && this.owner === channelId;
    return this.#answer(url.pathname.replace("/youtube/v3/", ""), url.searchParams, isOwner);
  }

  #answer(list: string, asked: URLSearchParams, isOwner: boolean): Answering {
    const seen = this.films.filter(({ privacy }) => isOwner || privacy !== "private");
    const named = (asked.get("id") ?? "").split(",");
    if (list === "channels") {
      if (asked.has("mine")) return this.#list([{ id: this.owner }], asked);
      const isNamed = named[0] === channelId || asked.get("forHandle") === "@fjordvik";
      return this.#list(isNamed ? [this.#channel()] : [], asked);
    }
    if (list === "playlistItems")
      return this.#list(
        seen.map(({ id }) => ({ contentDetails: { videoId: id } })),
        asked,
      );
    if (list === "videos")
      return this.#list(
        seen.filter(({ id }) => named.includes(id)).map((film) => this.#film(film)),
        asked,
      );
    if (list === "comments")
      return this.#list(
        this.#said(({ parent }) => parent === asked.get("parentId"), "published").map(asComment),
        asked,
      );
    const status = asked.get("moderationStatus");
    if (status !== null) {
      if (!isOwner) return refusal(403, "forbidden");
      return this.#list(
        this.#threads(() => true, status),
        asked,
      );
    }
    const film = seen.find(({ id }) => id === asked.get("videoId"));
    if (!film) return refusal(404, "videoNotFound");
    if (!film.takesComments) return refusal(403, "commentsDisabled");
    return this.#list(
      this.#threads(({ video }) => video === film.id, "published"),
      asked,
    );
  }

  #channel() {
    return {
      id: channelId,
      snippet: {
        title: "Fjordvik kommune",
        description: "Kommentarar blir arkiverte.",
        customUrl: "@fjordvik",
      },
      contentDetails: { relatedPlaylists: { uploads: "UUfjordvik" } },
    };
  }

  #film({ id, snippet, privacy, takesComments, more }: Film) {
    const commentCount = String(this.comments.filter(({ video }) => video === id).length);
    return {
      ...{ id, snippet, contentDetails: { duration: "PT3M" }, status: { privacyStatus: privacy } },
      statistics: { viewCount: "10", likeCount: "2", ...(takesComments ? { commentCount } : {}) },
      ...more,
    };
  }

  #said(which: (said: Said) => boolean, status: string): readonly Said[] {
    return this.comments.filter((said) => said.status === status && which(said));
  }

  #threads(which: (said: Said) => boolean, status: string) {
    return this.#said((said) => said.parent === undefined && which(said), status).map((said) => {
      const replies = this.#said(({ parent }) => parent === said.id, "published").map(asComment);
      return {
        id: said.id,
        snippet: { videoId: said.video, topLevelComment: asComment(said), totalReplyCount: replies.length },
        ...(replies.length > 0 ? { replies: { comments: replies.slice(0, this.within) } } : {}),
      };
    });
  }

  #list(items: readonly unknown[], asked: URLSearchParams): Answering {
    const from = Number(asked.get("pageToken") ?? 0);
    // what is named by its id comes in one answer
    const size = asked.has("id") ? items.length : this.page;
    const next = from + size < items.length ? { nextPageToken: String(from + size) } : {};
    const pageInfo = { totalResults: items.length, resultsPerPage: size };
    return {
      body: {
        ...next,
        pageInfo,
        ...(items.length > 0 ? { items: items.slice(from, from + size) } : {}),
      },
    };
  }
}

/** The owner's answers say the status; everybody else's do not. A comment by itself does not name its video. */
function asComment({ id, parent, status, snippet }: Said) {
  const told = status === "published" ? {} : { moderationStatus: status };
  return { id, snippet: { ...snippet, ...told, ...(parent === undefined ? {} : { parentId: parent }) } };
}
