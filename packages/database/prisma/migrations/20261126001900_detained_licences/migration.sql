-- A licence that a penalty detains comes back when its months are over, or when the decision falls.
ALTER TABLE "licence" ADD COLUMN "detained_until" TEXT, ADD COLUMN "detained_by" UUID;
CREATE INDEX "licence_detained_by_idx" ON "licence"("detained_by");
CREATE INDEX "licence_detained_until_idx" ON "licence"("detained_until") WHERE "detained_until" IS NOT NULL;
