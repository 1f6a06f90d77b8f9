import assert from "node:assert/strict";
import { objectRequest } from "../support/objectRequest.js";
import {
  CREATE,
  DESCRIPTION,
  GONE,
  INPUT,
  NORMAL,
  READ,
  READ_TWO,
  REFRESH,
  REFUSED,
  WATCH,
} from "./documents.mjs";

/**
 * What a peer brings: `open(url, world)` gives `{ ask, watch, close }`.
 *
 * - `ask(text, variables)` resolves with `{ data, errors, shown }`: what a page gets, its errors as a plain
 *   list, and the words for where it finds them.
 * - `watch(text, variables)` gives an async iterator of the data of each event; it may be left out.
 * - `close()` may be left out.
 *
 * @returns the steps of the main story, in the order in which they build on each other
 */
export function storyOf(open) {
  const story = new Story(open);
  return {
    create: (world) => story.create(world),
    refresh: (world) => story.refresh(world),
    "upload and watch": (world) => story.watch(world),
    read: (world) => story.read(world),
    "an error": (world) => story.fail(world),
    "an error beside data": (world) => story.failInPart(world),
    "a refused document": (world) => story.refused(world),
    "status 294": (world) => story.standIn(world),
    "status 422": (world) => story.standInRefusal(world),
  };
}

export function leaveOut(steps, ...names) {
  return Object.fromEntries(
    Object.entries(steps).filter(([step]) => !names.includes(step)),
  );
}

class Story {
  #client;
  #created;
  #credential;

  constructor(open) {
    this.open = open;
  }

  async create(world) {
    this.#client ??= await this.open(world.url, world);
    const { data } = await this.#ask(CREATE, { input: INPUT });
    this.#created = data.createUpload;
    expectCredential(this.#created);
  }

  async refresh() {
    const { videoId } = this.#created;
    const { data } = await this.#ask(REFRESH, { videoId });
    this.#credential = data.refreshUpload;
    expectCredential(this.#credential);
    assert.deepEqual(this.#credential.location, this.#created.location);
    assert.ok(this.#credential.expiresInSeconds > 2900);
  }

  async watch() {
    const { videoId: id } = this.#created;
    if (this.#client.watch === undefined) {
      await putFile(this.#credential);
      const { data } = await this.#ask(READ, { id });
      assert.notEqual(data.video.status, "UPLOADING");
      return "it has no subscriptions of its own: the page reads again";
    }
    const events = this.#client.watch(WATCH, { id });
    expectVideo((await next(events)).videoUpdated, ["UPLOADING"]);
    await putFile(this.#credential);
    const after = ["UPLOAD_SUCC", "TRANSCODING", "NORMAL"];
    expectVideo((await next(events)).videoUpdated, after);
    await events.return?.();
    return this.#client.watchedBy;
  }

  async read() {
    const { videoId: id } = this.#created;
    const { data } = await this.#ask(READ, { id });
    assert.equal(data.video.id, id);
    expectVideo(data.video, ["UPLOAD_SUCC", "TRANSCODING", "NORMAL"]);
  }

  async fail() {
    const answer = await this.#client.ask(READ, { id: GONE });
    const [error] = answer.errors;
    assert.equal(error?.extensions?.code, "NOT_FOUND");
    assert.equal(error.extensions.vodCode, "InvalidVideo.NotFound");
    return answer.shown;
  }

  async failInPart() {
    const ids = [NORMAL, GONE];
    const { data, errors } = await this.#client.ask(READ_TWO, { ids });
    assert.equal(errors[0]?.extensions?.code, "NOT_FOUND");
    assert.deepEqual(errors[0].path, ["videos", 1]);
    assert.equal(data?.videos?.[0]?.id, NORMAL, "the data are lost");
  }

  async refused() {
    const { errors, shown } = await this.#client.ask(REFUSED, {});
    const code = errors[0]?.extensions?.code;
    assert.equal(code, "GRAPHQL_VALIDATION_FAILED", "the code is lost");
    return shown;
  }

  async standIn(world) {
    const client = await this.open(world.answers294, world);
    const { data, errors } = await client.ask(READ, { id: "v1" });
    await client.close?.();
    assert.equal(errors[0]?.extensions?.code, "THROTTLED", "no error is shown");
    assert.equal(data?.video?.title, "A film", "the data are lost");
  }

  async standInRefusal(world) {
    const client = await this.open(world.answers422, world);
    const { errors, shown } = await client.ask(READ, { id: "v1" });
    await client.close?.();
    const code = errors[0]?.extensions?.code;
    assert.equal(code, "GRAPHQL_VALIDATION_FAILED", "the code is lost");
    return shown;
  }

  async #ask(text, variables) {
    const answer = await this.#client.ask(text, variables);
    assert.deepEqual(answer.errors, []);
    return answer;
  }
}

async function next(events) {
  const { value, done } = await events.next();
  assert.equal(done, false, "the subscription ended early");
  return value;
}

/** What a page sends to the storage, without the vendor's uploader: one request. */
export async function putFile({ location, sts }) {
  const endpoint = location.endpoint.replace(/\/$/, "");
  const upload = { ...sts, ...location, endpoint };
  const body = "not really a film";
  const { status } = await objectRequest(upload, { body });
  assert.equal(status, 200, `the storage answers ${status}`);
}

export function expectCredential(credential) {
  const { uploadAddress, uploadAuth, location, sts } = credential;
  const parts = [uploadAddress, uploadAuth, location?.bucket, sts?.accessKeyId];
  assert.ok(
    parts.every((part) => typeof part === "string" && part !== ""),
    "fields of the credential are missing",
  );
}

export function expectVideo({ title, description, tags, status }, statuses) {
  assert.equal(title, INPUT.title);
  assert.equal(description, DESCRIPTION);
  assert.deepEqual([...tags], INPUT.tags);
  assert.ok(statuses.includes(status), `the status is ${status}`);
}

/** For clients that call back: events become what `for await` reads. `start` gets the sink and returns how to leave. */
export function iterate(start) {
  const waiting = [];
  const ready = [];
  const settle = (outcome) => {
    const waiter = waiting.shift();
    if (waiter === undefined) ready.push(outcome);
    else waiter(outcome);
  };
  const leave = start({
    next: (value) => settle({ value, done: false }),
    error: (error) => settle(Promise.reject(error)),
    complete: () => settle({ value: undefined, done: true }),
  });
  return {
    next: () =>
      ready.length > 0
        ? Promise.resolve(ready.shift())
        : new Promise((resolve) => waiting.push(resolve)),
    return: async () => leave(),
  };
}
