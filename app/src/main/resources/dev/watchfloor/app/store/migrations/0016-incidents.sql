-- What people do with incidents, step by step; steps are added and never changed.
CREATE TABLE IF NOT EXISTS incident_deeds(
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    incident BIGINT NOT NULL,
    done_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    who CHARACTER VARYING(60) NOT NULL,
    deed CHARACTER LARGE OBJECT NOT NULL
);
CREATE INDEX IF NOT EXISTS incident_deeds_of ON incident_deeds(incident, id);

-- The thread that opened an incident, as it was told last.
CREATE TABLE IF NOT EXISTS incident_threads(
    incident BIGINT PRIMARY KEY,
    told CHARACTER LARGE OBJECT NOT NULL
);
