/** Which sample channels there are, where each lies below the server's origin, and what is said on it. */
import { demoAgencies } from "../agencies.ts";
import type { FeedScript } from "./feeds.ts";
import { norwegianOutages } from "./norwegian/outages.ts";
import { norwegianPages, norwegianSite, norwegianStaff } from "./norwegian/site.ts";
import { norwegianLife } from "./norwegian/site-life.ts";
import { norwegianServices } from "./norwegian/site-services.ts";
import {
  norwegianActs,
  norwegianMessages,
  norwegianSocial,
  norwegianSocialPosts,
} from "./norwegian/social.ts";
import { swedishLeader, swedishLeaderPosts } from "./swedish/leader.ts";
import { swedishPages, swedishSite, swedishStaff } from "./swedish/site.ts";
import { swedishLife } from "./swedish/site-life.ts";
import { swedishServices } from "./swedish/site-services.ts";
import { swedishActs, swedishMessages, swedishSocial, swedishSocialPosts } from "./swedish/social.ts";
import type { SiteScript } from "./wordpress-site.ts";

export type DemoAgencyKey = keyof typeof demoAgencies;

interface Entry {
  readonly agency: DemoAgencyKey;
  readonly title: string;
  /** below the origin, with a slash in front */
  readonly path: string;
  readonly leading?: true;
  readonly denyAuthors?: readonly string[];
  readonly everyMinutes: number;
}

export type Sample =
  | (Entry & { readonly format: "wordpress"; readonly script: SiteScript })
  | (Entry & { readonly format: "jsonFeed" | "rss"; readonly script: FeedScript })
  | (Entry & { readonly format: "policeEvents" });

export const samples: readonly Sample[] = [
  {
    agency: "no",
    format: "wordpress",
    title: "fjordvik.example",
    path: "/fjordvik",
    denyAuthors: ["Kåre Fjelltunvik (privat)"],
    everyMinutes: 30,
    script: {
      site: norwegianSite,
      staff: norwegianStaff,
      pages: norwegianPages,
      posts: [...norwegianLife, ...norwegianServices],
      timeZone: demoAgencies.no.timeZone,
    },
  },
  {
    agency: "no",
    format: "jsonFeed",
    title: norwegianSocial.title,
    path: "/fjordvik-sosiale.json",
    denyAuthors: [norwegianSocial.denied],
    everyMinutes: 15,
    script: {
      ...norwegianSocial,
      prefix: "fj",
      threads: [...norwegianSocialPosts, ...norwegianMessages, ...norwegianActs],
    },
  },
  {
    agency: "no",
    format: "rss",
    title: "Driftsmeldingar",
    path: "/fjordvik-drift.rss",
    everyMinutes: 5,
    script: {
      title: "Driftsmeldingar frå Fjordvik kommune",
      description: "Vatn, veg, ferje, straum og varsel",
      prefix: "drift",
      threads: norwegianOutages,
    },
  },
  {
    agency: "se",
    format: "wordpress",
    title: "storsund.example",
    path: "/storsund",
    denyAuthors: ["Anders Lövhult (privat)"],
    everyMinutes: 30,
    script: {
      site: swedishSite,
      staff: swedishStaff,
      pages: swedishPages,
      posts: [...swedishLife, ...swedishServices],
      timeZone: demoAgencies.se.timeZone,
    },
  },
  {
    agency: "se",
    format: "jsonFeed",
    title: swedishSocial.title,
    path: "/storsund-sociala.json",
    denyAuthors: [swedishSocial.denied],
    everyMinutes: 15,
    script: {
      ...swedishSocial,
      prefix: "sto",
      threads: [...swedishSocialPosts, ...swedishMessages, ...swedishActs],
    },
  },
  {
    agency: "se",
    format: "jsonFeed",
    title: swedishLeader.title,
    path: "/storsund-kommunalrad.json",
    leading: true,
    everyMinutes: 60,
    script: { ...swedishLeader, prefix: "kr", threads: swedishLeaderPosts },
  },
  { agency: "se", format: "policeEvents", title: "Händelser", path: "/api/events", everyMinutes: 10 },
];
