-- What may be lost: no backup, comparison or standby looks here.
CREATE SCHEMA "transient";

-- Requests per address and minute over all server processes (apps/server, http/request-counts). Addresses are keyed hashes.
-- Without a journal: after a crash of the database counting begins anew.
CREATE UNLOGGED TABLE "transient"."request_count" (
    "address" TEXT NOT NULL,
    "minute" BIGINT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "request_count_pkey" PRIMARY KEY ("address", "minute")
);
