-- A party may stand in a case that is still the office's own: a firm chosen for an unannounced visit, the suspect of a clue. It sees the case once it has been told.
ALTER TABLE "case_part" ADD COLUMN "told" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "case_part" ALTER COLUMN "told" DROP DEFAULT;
