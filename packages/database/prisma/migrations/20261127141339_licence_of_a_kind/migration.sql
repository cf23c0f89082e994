-- DropIndex
DROP INDEX "licence_party_id_status_idx";

-- CreateIndex
CREATE INDEX "licence_party_id_licence_type_status_valid_to_idx" ON "licence"("party_id", "licence_type", "status", "valid_to");
