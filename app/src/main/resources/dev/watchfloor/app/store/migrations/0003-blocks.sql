-- The log of events in compressed blocks (see dev.watchfloor.app.store.blocks); takes the place of the table events,
-- whose rows are moved here when a profile is opened. Contents are arrays because H2 holds at most 1,048,576 bytes in
-- one value. The key is one number, because a key of two columns is a second index in H2.
CREATE TABLE IF NOT EXISTS blocks(
    first_position BIGINT PRIMARY KEY,
    events INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    content BINARY VARYING(1048576) ARRAY NOT NULL
);

-- Columns of the index for stretches of the log that no longer change. Times are microseconds since 1970 UTC; bytes
-- count blocks and columns together.
CREATE TABLE IF NOT EXISTS segments(
    first_position BIGINT PRIMARY KEY,
    events INTEGER NOT NULL,
    earliest BIGINT NOT NULL,
    latest BIGINT NOT NULL,
    received_first BIGINT NOT NULL,
    received_last BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    format INTEGER NOT NULL,
    summary BINARY VARYING NOT NULL,
    checksum INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS segment_columns(
    first_position BIGINT NOT NULL,
    column_number INTEGER NOT NULL,
    content BINARY VARYING(1048576) ARRAY NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (first_position, column_number)
);

CREATE TABLE IF NOT EXISTS settings(
    name CHARACTER VARYING(100) PRIMARY KEY,
    content CHARACTER VARYING NOT NULL
);
