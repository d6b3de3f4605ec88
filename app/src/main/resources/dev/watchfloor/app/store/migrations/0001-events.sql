-- The log of events. Times are microseconds since 1970 UTC; enumerations are stored by name; addresses are
-- 4 or 16 bytes. The position is the key and grows with receipt; no other index, because each would cost more
-- than all of the rest of an insert.
CREATE TABLE IF NOT EXISTS events(
    position BIGINT PRIMARY KEY,
    received BIGINT NOT NULL,
    connector CHARACTER VARYING(40) NOT NULL,
    event_id CHARACTER VARYING(200) NOT NULL,
    event_time BIGINT NOT NULL,
    layer CHARACTER VARYING(20) NOT NULL,
    kind CHARACTER VARYING(30) NOT NULL,
    severity CHARACTER VARYING(20) NOT NULL,
    outcome CHARACTER VARYING(20) NOT NULL,
    summary CHARACTER VARYING NOT NULL,
    source BINARY VARYING(16),
    source_port INTEGER NOT NULL,
    destination BINARY VARYING(16),
    destination_port INTEGER NOT NULL,
    user_name CHARACTER VARYING,
    user_id CHARACTER VARYING,
    device CHARACTER VARYING,
    session CHARACTER VARYING,
    http_method CHARACTER VARYING,
    url_path CHARACTER VARYING,
    http_status INTEGER NOT NULL,
    rule_id CHARACTER VARYING,
    rule_name CHARACTER VARYING,
    technique CHARACTER VARYING,
    user_agent CHARACTER VARYING,
    bytes_in BIGINT NOT NULL,
    bytes_out BIGINT NOT NULL,
    flow CHARACTER VARYING,
    raw CHARACTER VARYING NOT NULL
);

-- Where each pull feed goes on; written in the transaction of the events before it.
CREATE TABLE IF NOT EXISTS cursors(
    connector CHARACTER VARYING(40) PRIMARY KEY,
    next_cursor CHARACTER VARYING NOT NULL
);

-- Display name and layer are kept for the day when the type is no longer installed.
CREATE TABLE IF NOT EXISTS connectors(
    name CHARACTER VARYING(40) PRIMARY KEY,
    type CHARACTER VARYING(100) NOT NULL,
    display_name CHARACTER VARYING(200) NOT NULL,
    layer CHARACTER VARYING(20) NOT NULL
);

CREATE TABLE IF NOT EXISTS connector_settings(
    connector CHARACTER VARYING(40) NOT NULL,
    setting CHARACTER VARYING(100) NOT NULL,
    content CHARACTER VARYING NOT NULL,
    PRIMARY KEY (connector, setting)
);

-- Sealed: never readable without the profile's key file.
CREATE TABLE IF NOT EXISTS connector_secrets(
    connector CHARACTER VARYING(40) NOT NULL,
    setting CHARACTER VARYING(100) NOT NULL,
    sealed BINARY VARYING(65536) NOT NULL,
    PRIMARY KEY (connector, setting)
);
