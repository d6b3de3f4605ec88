-- What was seen that proves an act; kept after the event that showed it is deleted.
CREATE TABLE IF NOT EXISTS response_proofs(
    act CHARACTER VARYING(100) NOT NULL,
    target CHARACTER VARYING(40) NOT NULL,
    artefact CHARACTER VARYING NOT NULL,
    seen TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    sentence CHARACTER VARYING NOT NULL,
    evidence BIGINT
);
CREATE INDEX IF NOT EXISTS response_proofs_by_act ON response_proofs(act);
