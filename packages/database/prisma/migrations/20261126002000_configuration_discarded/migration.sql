-- A version thrown away keeps its row and its number: whoever looked at number 3 never publishes another content under it.
ALTER TABLE "configuration_version" DROP CONSTRAINT "configuration_version_status";
ALTER TABLE "configuration_version" ADD CONSTRAINT "configuration_version_status" CHECK ("status" IN ('draft', 'proposed', 'published', 'discarded'));
DROP INDEX "configuration_version_one_open";
CREATE UNIQUE INDEX "configuration_version_one_open" ON "configuration_version" ("key") WHERE "status" IN ('draft', 'proposed');
