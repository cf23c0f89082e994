-- Effects leave from the outbox itself, in order per case also after a failure; the job library had no order across kinds and failed ten jobs for one.
ALTER TABLE "outbox" ADD COLUMN "tries" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "again_at" TIMESTAMPTZ(3);

CREATE TABLE "outbox_parked" (
    "id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL,
    "tries" INTEGER NOT NULL,
    "fault" TEXT NOT NULL,
    "parked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_parked_pkey" PRIMARY KEY ("id")
);

-- Few rows ever failed: asking whether one of a case waits costs nothing, and neither does writing the others.
CREATE INDEX outbox_again_idx ON outbox (case_id, id) WHERE again_at IS NOT NULL;

-- Jobs under way become rows of the outbox again, under the number their effect is known by; given-up ones are parked.
DO $$
BEGIN
  IF to_regclass('job.job') IS NULL THEN RETURN; END IF;
  INSERT INTO outbox (id, kind, case_id, at, payload)
    SELECT (data->>'outboxId')::bigint, name, (data->>'caseId')::uuid, created_on, data - 'outboxId' FROM job.job WHERE state::text IN ('created', 'retry', 'active') AND data ? 'outboxId'
    ON CONFLICT DO NOTHING;
  INSERT INTO outbox_parked (id, kind, case_id, at, payload, tries, fault, parked_at)
    SELECT (data->>'outboxId')::bigint, name, (data->>'caseId')::uuid, created_on, data - 'outboxId', retry_count, 'failed before the upgrade', coalesce(completed_on, created_on)
    FROM job.job WHERE state::text = 'failed' AND data ? 'outboxId' ON CONFLICT DO NOTHING;
  DROP SCHEMA job CASCADE;
END $$;
