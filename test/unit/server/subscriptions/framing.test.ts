import { describe, expect, it } from "@jest/globals";
import { framings } from "../../../../src/server/subscriptions/framing.js";

const result = {
  data: { title: "测试 🎉 é", note: 'a "quote"\r\nand \u2028 a line' },
};

const events = framings["text/event-stream"];
const parts = framings["multipart/mixed"];

describe.each(Object.entries(framings))("a result in %s", (_form, framing) => {
  const bytes = Buffer.from(framing.result(result));

  it("is whole wherever the network cuts it, to a client that decodes each chunk by itself", () => {
    for (let at = 0; at <= bytes.length; at += 1) {
      const chunks = [bytes.subarray(0, at), bytes.subarray(at)];
      const text = chunks.map((chunk) => new TextDecoder().decode(chunk));
      expect(text.join("")).toBe(framing.result(result));
    }
  });

  it("is ASCII, and the same once it is parsed", () => {
    expect(bytes.every((byte) => byte < 0x80)).toBe(true);
    const text = bytes.toString();
    const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
    const parsed = JSON.parse(json) as { readonly payload?: unknown };
    expect(parsed.payload ?? parsed).toEqual(result);
  });
});

it("server-sent events have LF for line ends, comments for heartbeats, and an end", () => {
  expect(events).toMatchObject({
    opening: "",
    heartbeat: ":\n\n",
    complete: "event: complete\ndata:\n\n",
  });
  expect(events.result({ data: { a: "é\r\n" } })).toBe(
    'event: next\ndata: {"data":{"a":"\\u00e9\\r\\n"}}\n\n',
  );
});

it("parts end with the delimiter, so that they are read at once", () => {
  expect(parts.opening + parts.heartbeat + parts.complete).toBe(
    "\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{}\r\n--graphql--\r\n",
  );
  expect(parts.failure([{ message: "Ended." }])).toBe(
    '\r\ncontent-type: application/json\r\n\r\n{"payload":null,"errors":[{"message":"Ended."}]}\r\n--graphql',
  );
});
