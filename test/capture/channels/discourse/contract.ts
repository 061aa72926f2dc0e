/** Written from what Discourse documents: nothing here was recorded. */
import type { ChannelContract } from "../../../support/channel-contract.ts";
import { Forum, key, root } from "../../../support/discourse-forum.ts";

const forum = new Forum();
forum.chunk = 2;
forum.page = 1;
const road = forum.topic("Vegen er stengd", { tags: ["veg"] });
const first = forum.post(road, '<p>Ras. <img src="/uploads/default/original/1X/a.png" alt="Ras"></p>', {
  staff: true,
});
const comment = forum.post(road, "<p>Kor lenge?</p>", { actions_summary: [{ id: 2, count: 3 }] });
const whisper = forum.post(road, "<p>Ikkje svar enno</p>", { post_type: 4, staff: true });
const reply = forum.post(road, "<p>Til i morgon</p>", { staff: true, reply_to_post_number: 2 });
const act = forum.post(road, "", { post_type: 3, action_code: "closed.enabled", staff: true });
const ferry = forum.topic("Ferja");
const question = forum.post(ferry, "<p>Går ho?</p>");

export const contract: ChannelContract = {
  channel: { kind: "discourse", address: root },
  secret: key,
  answer: (asking) => forum.answer(asking),
  shows: ["profile", ...[first, comment, whisper, reply, act, question].map(({ id }) => String(id))],
};
