-- CreateTable
CREATE TABLE "food_grade" (
    "subject_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "static_tenths" INTEGER NOT NULL,
    "dynamic_tenths" INTEGER,
    "adjust" TEXT[],
    "grade" TEXT NOT NULL,
    "last_full_on" TEXT,
    "next_due" TEXT,
    "coverage_due" TEXT,
    "model_version" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "current" BOOLEAN NOT NULL,

    CONSTRAINT "food_grade_pkey" PRIMARY KEY ("subject_id","year","version")
);

-- One current grade of a subject, and those whose coverage is due, the earliest first: planners leaf through them, nobody sorts them all.
CREATE UNIQUE INDEX food_grade_current_key ON food_grade (subject_id) WHERE current;
CREATE INDEX food_grade_due ON food_grade (coverage_due, subject_id) WHERE current;
