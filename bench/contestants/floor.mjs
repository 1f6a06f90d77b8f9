/**
 * The least that can be done: signs a call and passes VOD's answer on, unread. `POST /ACTION` with the
 * call's parameters as JSON, or with a list of them for as many calls at once.
 */
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { Pool } from "undici";
import { signers } from "../../dist/vod/signing/sign.js";

const endpoint = new URL(process.env.VOD_ENDPOINT);
const pool = new Pool(endpoint.origin, { connections: 64 });
const credentials = {
  accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
  accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
};

async function call(action, parameters) {
  const signed = signers.v3({
    action,
    parameters,
    host: endpoint.host,
    credentials,
    dateMs: Date.now(),
    nonce: randomUUID(),
  });
  const answer = await pool.request({ path: "/", method: "POST", ...signed });
  return answer.body.text();
}

async function answer(action, body) {
  const wanted = JSON.parse(body);
  if (!Array.isArray(wanted)) return call(action, wanted);
  const answers = await Promise.all(
    wanted.map((parameters) => call(action, parameters)),
  );
  return `[${answers.join(",")}]`;
}

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (text) => (body += text));
  request.once("end", async () => {
    try {
      const text = await answer(request.url.slice(1), body);
      response.writeHead(200, { "content-type": "application/json" }).end(text);
    } catch (error) {
      response.writeHead(502).end(String(error));
    }
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), "127.0.0.1", () => {
  console.log(`Listening   http://127.0.0.1:${server.address().port}/`);
});
