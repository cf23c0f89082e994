-- AlterTable
ALTER TABLE "licence" ADD COLUMN     "held_by_organ" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "licence_number_idx" ON "licence"("number");

-- CreateIndex
CREATE INDEX "licence_case_id_idx" ON "licence"("case_id");

-- CreateIndex
CREATE INDEX "licence_replaces_id_idx" ON "licence"("replaces_id");
