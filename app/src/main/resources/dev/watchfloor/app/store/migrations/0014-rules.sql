-- Files of rules that every event is held against.
CREATE TABLE IF NOT EXISTS rule_files(
    file CHARACTER VARYING(300) PRIMARY KEY,
    text CHARACTER LARGE OBJECT NOT NULL,
    is_on BOOLEAN NOT NULL,
    brought_by CHARACTER VARYING(60) NOT NULL,
    since BIGINT NOT NULL
);
