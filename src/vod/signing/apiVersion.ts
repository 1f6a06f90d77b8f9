/** The version of the VOD API that every call names; there is no other. */
export const VOD_API_VERSION = "2017-03-21";
