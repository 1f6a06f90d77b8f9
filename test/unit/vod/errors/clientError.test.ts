import { expect, it } from "@jest/globals";
import { clientError } from "../../../../src/vod/errors/clientError.js";

/** What the client finds itself, as docs/errors.md has it. */
const codes = [
  "VodClient.Aborted",
  "VodClient.AnswerTooLarge",
  "VodClient.AttachedMediaNotFound",
  "VodClient.CircuitOpen",
  "VodClient.ConnectionFailed",
  "VodClient.CredentialsUnavailable",
  "VodClient.NotAccepted",
  "VodClient.NotSent",
  "VodClient.QuotaSpent",
  "VodClient.ReferenceIdTaken",
  "VodClient.SourceArrived",
  "VodClient.Timeout",
  "VodClient.TlsFailed",
  "VodClient.UnclearOutcome",
  "VodClient.UnreadableAnswer",
  "VodClient.Unreachable",
  "VodClient.UrlUploadNotFound",
  "VodClient.NoPlayKey",
] as const;

it.each(codes)("%s tells in a sentence what has happened, and why", (code) => {
  const cause = new Error("the reason");
  const error = clientError(code, "DeleteVideo", cause);
  expect(error).toMatchObject({ code, action: "DeleteVideo", cause });
  expect(error.message).toMatch(/^[A-Z][^.]{20,}[.?]$/);
});
