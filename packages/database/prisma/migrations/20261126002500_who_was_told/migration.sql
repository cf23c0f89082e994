-- Parties that stood in a case before it was kept whether they know of it were taken to know. In types that begin as the office's own that is undone, unless an event
-- of the case told them or was their own; an unannounced visit is told by nothing before somebody stands at the door.
UPDATE "case_part" p SET "told" = false
FROM "case_file" c
WHERE c."id" = p."case_id" AND p."party_id" IS NOT NULL AND p."told"
  AND c."case_type" IN ('clue', 'inspectionTask', 'consumerComplaint', 'abnormalListing', 'subject', 'sampling', 'seriousListing', 'equipment', 'simpleCase', 'ordinaryCase', 'coerciveMeasure', 'preservation', 'remedy', 'benefitMatch')
  AND (c."case_type", p."part") NOT IN (('consumerComplaint', 'complainant'))
  AND NOT EXISTS (
    SELECT 1 FROM "case_event" e
    JOIN (VALUES
      ('inspectionTask', 'handler', '{requestRecusal,decideRecusal,arrive,leave,orderOnSpot,waitForTest,testResult,conclude,correct,publish,object,uphold,dismiss,withdrawObjection,reopen}'::text[]),
      ('consumerComplaint', 'handler', '{accept,invite,askRecusal,decideRecusal,sendToTest,testBack,agree,withdrawOrSettle,terminate,expireMediation,breach}'),
      ('abnormalListing', 'handler', '{curedBefore,list,object,acceptObjection,dismiss,uphold,withdraw,applyRemoval,remove,refuse,warnThreeYears,correct}'),
      ('subject', 'handler', '{resumed,factCorrected}'),
      ('sampling', 'handler', '{take,tell,askRetest,upheld,dismissed,accept,refuse,withdraw,overturned,upheldResult,startHandling}'),
      ('sampling', 'producer', '{tell,askRetest,objectToSample,upheld,dismissed,withdraw,overturned,upheldResult}'),
      ('seriousListing', 'handler', '{tellSubject,list,doNotList,applyEarly,acceptEarly,termReached,penaltyAnnulled,grant,refuse,withdraw,restore}'),
      ('equipment', 'handler', '{register,stop,resume,applyInspection,inspectionPassed,inspectionFailed,expire,safetyOrder,seriousHazard,hazardCleared,transfer,scrap}'),
      ('simpleCase', 'party', '{tell,hear,decide,noPenalty,serveOnSpot,collect,modify,annul}'),
      ('ordinaryCase', 'party', '{inspect,interview,sample,orderCorrection,preserve,coerce,changeOfficers,askRecusal,recuse,pauseForTest,testBack,suspend,resume,extend,extendFurther,notify,noticeServed,state,waive,renotify,requestHearing,accept,decidePenalty,decideNoPenalty,withdraw,terminate,transferOut,policeFiled,judicialReturn,served,servedSpared,correctClerical,modify,annul,declareInvalid,confirmUnlawful,settleCompensation,redo,resumeExecution,reopen}'),
      ('coerciveMeasure', 'party', '{imposeUrgent,impose,denyUrgent,urgentExpired,testStart,extend,release,partRelease,toConfiscation,sellPerishable,handToPolice}'),
      ('preservation', 'party', '{approve,release,sample,toSeizure,toConfiscation,lapse}'),
      ('remedy', 'party', '{stayOrdered,stayLifted,uphold,modify,annul,confirmUnlawful,declareInvalid,mediate,withdraw}'),
      ('benefitMatch', 'person', '{needFacts,invite,confirm,decline,optOut,claimExpire,reconsider,check,fail,pay,recover,settleRecovery,cancelRecovery,factChanged}')
    ) AS t("case_type", "part", "events") ON t."case_type" = c."case_type" AND t."part" = p."part"
    WHERE e."case_id" = c."id" AND e."event" = ANY (t."events")
  )
  AND NOT (c."case_type" = 'inspectionTask' AND c."facts"->>'kind' IS DISTINCT FROM 'flying'
    AND EXISTS (SELECT 1 FROM "case_event" e WHERE e."case_id" = c."id" AND e."event" IN ('prepare', 'postpone', 'cancel', 'transferOut')));
