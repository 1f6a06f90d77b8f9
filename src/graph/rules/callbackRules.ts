import { badUserInput } from "../errors/refusals.js";
import { AI_EVENT_TYPES } from "../types/CallbackEventType.js";
import type {
  HttpCallbackInput,
  MnsCallbackInput,
  SetMessageCallbackInput,
} from "../types/MessageCallbackInput.js";
import { checkId } from "./idRules.js";
import { isGiven } from "./isGiven.js";

const URL_MAX_BYTES = 256;
const AUTH_KEY_MAX_LENGTH = 32;

/** The vendor's rules for the target of events. @throws GraphQLError `BAD_USER_INPUT` naming the field */
export function checkMessageCallback(input: SetMessageCallbackInput): void {
  const { appId, http, mns, eventTypes } = input;
  if (isGiven(appId)) checkId(appId, "input.appId");
  if (isGiven(http) === isGiven(mns))
    throw badUserInput("Give exactly one of input.http and input.mns.");
  if (isGiven(http)) checkHttp(http);
  if (isGiven(mns)) checkMns(mns);
  if (eventTypes.includes("ALL") && eventTypes.length > 1)
    throw badUserInput("input.eventTypes holds ALL and others.");
  const ofAi = eventTypes.find((type) => AI_EVENT_TYPES.includes(type));
  if (ofAi !== undefined) {
    throw badUserInput(
      `input.eventTypes holds ${ofAi}: events of AI processing are switched on together, by AI_COMPLETE.`,
    );
  }
}

function checkHttp({ url, signed, authKey }: HttpCallbackInput): void {
  const bytes = Buffer.byteLength(url);
  if (bytes > URL_MAX_BYTES) {
    throw badUserInput(
      `input.http.url has ${bytes} bytes; ${URL_MAX_BYTES} are allowed.`,
    );
  }
  if (!isHttpUrl(url))
    throw badUserInput("input.http.url is not one http or https URL.");
  if (signed !== isGiven(authKey)) {
    throw badUserInput(
      "input.http.authKey is needed when input.http.signed is true, and only then.",
    );
  }
  if (isGiven(authKey)) checkAuthKey(authKey);
}

/** The message says the rule and nothing of the key. */
function checkAuthKey(key: string): void {
  const isMixed = /[A-Z]/.test(key) && /[a-z]/.test(key) && /\d/.test(key);
  if (key.length > AUTH_KEY_MAX_LENGTH || !isMixed) {
    throw badUserInput(
      `input.http.authKey is not at most ${AUTH_KEY_MAX_LENGTH} characters with upper case, lower case and digits among them.`,
    );
  }
}

function checkMns({ endpoint, queueName }: MnsCallbackInput): void {
  if (!isHttpUrl(endpoint.href))
    throw badUserInput("input.mns.endpoint is not an http or https URL.");
  checkId(queueName, "input.mns.queueName");
}

/** `URL` is lenient: it drops line breaks and blanks around, which the signed string would keep. */
function isHttpUrl(url: string): boolean {
  return /^https?:\/\/[^\s,]+$/i.test(url) && URL.canParse(url);
}
