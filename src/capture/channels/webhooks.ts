/** Every kind of channel whose webhooks are understood; of another kind one makes the channel be looked at. */
import type { ChannelKind } from "../../domain/channel.ts";
import { graphPlace } from "../graph/place.ts";
import type { AnswerReading } from "../port.ts";
import { type Part, webhookDivision } from "../webhooks/divide.ts";
import type { Told, WebhookAnswers } from "../webhooks/told.ts";
import { facebookWebhook } from "./facebook/webhook.ts";
import { instagramWebhook } from "./instagram/webhook.ts";

export interface KindOfWebhook {
  readonly division: AnswerReading<WebhookAnswers, readonly Part[]>;
  readonly reading: AnswerReading<WebhookAnswers, Told>;
  /** the account of a channel, as its webhooks name it; undefined when the address does not say */
  readonly accountOf: (address: string) => string | undefined;
}

const numbered = (address: string) => {
  const id = graphPlace(address)?.id;
  return id !== undefined && /^\d+$/.test(id) ? id : undefined;
};

export const webhookKinds: Partial<Readonly<Record<ChannelKind, KindOfWebhook>>> = {
  facebook: { division: webhookDivision, reading: facebookWebhook, accountOf: numbered },
  instagram: { division: webhookDivision, reading: instagramWebhook, accountOf: numbered },
};
