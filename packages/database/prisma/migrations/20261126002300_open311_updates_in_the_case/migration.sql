-- What a client of Open311 adds is a message in the case, under the serial of the call; a copy that nobody reads is not kept.
DROP TABLE "open311_update";
