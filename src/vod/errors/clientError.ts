import { catalogue } from "./catalogue.js";
import { VodError } from "./VodError.js";

/** The codes of failures that the client finds itself; the vendor never sends them. */
export type ClientErrorCode = Extract<
  keyof typeof catalogue,
  `VodClient.${string}`
>;

const MESSAGES: Readonly<Record<ClientErrorCode, string>> = {
  "VodClient.Timeout": "VOD did not answer in time.",
  "VodClient.Aborted": "Nobody waited for the answer any more.",
  "VodClient.QuotaSpent":
    "The account's calls per second are spent, and others wait in front.",
  "VodClient.CircuitOpen":
    "VOD failed most calls lately: none is sent for a while.",
  "VodClient.NotSent":
    "There was no connection to VOD in time: nothing was sent, and nothing was done.",
  "VodClient.Unreachable":
    "VOD cannot be reached: nothing was sent, and nothing was done.",
  "VodClient.TlsFailed":
    "No secure connection to VOD can be made: nothing was sent, and nothing was done.",
  "VodClient.ConnectionFailed":
    "The connection to VOD broke before the answer was complete.",
  "VodClient.UnreadableAnswer": "VOD answered something that is not an answer.",
  "VodClient.AnswerTooLarge": "VOD answered more than an answer may hold.",
  "VodClient.CredentialsUnavailable":
    "No credentials for VOD could be obtained.",
  "VodClient.AttachedMediaNotFound":
    "There are no attached media with this id.",
  "VodClient.ReferenceIdTaken":
    "A video with this reference id exists already.",
  "VodClient.SourceArrived":
    "The source file of this video has arrived: it is not uploading any more.",
  "VodClient.UnclearOutcome":
    "The create was sent, and whether it made this video could not be found out.",
  "VodClient.NotAccepted":
    "VOD did the rest of the call without this item and does not say why: is the file there, may VOD read it, and does its name have an extension?",
  "VodClient.UrlUploadNotFound": "The URL upload does not exist.",
  "VodClient.NoPlayKey": "The application has no play key: set one.",
};

/** An error of the client's own, with the row that the catalogue has for it. */
export function clientError(
  code: ClientErrorCode,
  action: string,
  cause?: unknown,
): VodError {
  return new VodError({
    ...catalogue[code],
    code,
    action,
    message: MESSAGES[code],
    cause,
  });
}
