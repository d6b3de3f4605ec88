-- Pins and notes, with a copy of what the event was: retention may take the event, the note stays.
CREATE TABLE IF NOT EXISTS notes(
    position BIGINT PRIMARY KEY,
    event_time TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    connector CHARACTER VARYING(40) NOT NULL,
    event_id CHARACTER VARYING(200) NOT NULL,
    summary CHARACTER VARYING NOT NULL,
    pinned BOOLEAN NOT NULL,
    note CHARACTER VARYING(4000) NOT NULL,
    author CHARACTER VARYING NOT NULL,
    changed TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
CREATE INDEX IF NOT EXISTS notes_by_time ON notes(event_time);
