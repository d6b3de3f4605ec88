-- Who did what. Only ever added to; numbers grow by one without gaps.
CREATE TABLE IF NOT EXISTS audit(
    entry BIGINT PRIMARY KEY,
    written TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    actor CHARACTER VARYING NOT NULL,
    action CHARACTER VARYING NOT NULL,
    subject CHARACTER VARYING NOT NULL,
    target CHARACTER VARYING NOT NULL,
    outcome CHARACTER VARYING NOT NULL,
    detail CHARACTER VARYING NOT NULL
);
CREATE INDEX IF NOT EXISTS audit_by_time ON audit(written);

-- Acts, written before their first effect; a target without a verdict was cut off.
CREATE TABLE IF NOT EXISTS acts(
    id CHARACTER VARYING(100) PRIMARY KEY,
    actor CHARACTER VARYING NOT NULL,
    begun TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    verb CHARACTER VARYING(30) NOT NULL,
    reason CHARACTER VARYING NOT NULL,
    network CHARACTER VARYING(50),
    lifted_at TIMESTAMP(9) WITH TIME ZONE,
    session_id CHARACTER VARYING,
    session_kind CHARACTER VARYING(20),
    user_id CHARACTER VARYING,
    user_name CHARACTER VARYING
);
CREATE TABLE IF NOT EXISTS act_targets(
    act CHARACTER VARYING(100) NOT NULL,
    target CHARACTER VARYING(40) NOT NULL,
    verdict CHARACTER VARYING(20),
    sentence CHARACTER VARYING,
    PRIMARY KEY (act, target)
);

-- Blocks that the console keeps, and where it put them.
CREATE TABLE IF NOT EXISTS leases(
    network CHARACTER VARYING(50) PRIMARY KEY,
    owner CHARACTER VARYING NOT NULL,
    reason CHARACTER VARYING NOT NULL,
    since TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    lifted_at TIMESTAMP(9) WITH TIME ZONE
);
CREATE TABLE IF NOT EXISTS lease_targets(
    network CHARACTER VARYING(50) NOT NULL,
    target CHARACTER VARYING(40) NOT NULL,
    PRIMARY KEY (network, target)
);

CREATE TABLE IF NOT EXISTS sessions(
    provider CHARACTER VARYING(40) NOT NULL,
    id CHARACTER VARYING(2000) NOT NULL,
    kind CHARACTER VARYING(20) NOT NULL,
    user_id CHARACTER VARYING NOT NULL,
    user_name CHARACTER VARYING NOT NULL,
    address CHARACTER VARYING(45),
    started TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    last_access TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    clients CHARACTER VARYING NOT NULL,
    device CHARACTER VARYING,
    remember_me BOOLEAN NOT NULL,
    state CHARACTER VARYING(20) NOT NULL,
    ended TIMESTAMP(9) WITH TIME ZONE,
    seen TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (provider, id, kind)
);
CREATE INDEX IF NOT EXISTS sessions_by_end ON sessions(ended);

CREATE TABLE IF NOT EXISTS incident_numbers(
    incident BIGINT PRIMARY KEY,
    network CHARACTER VARYING(50) NOT NULL,
    started TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
CREATE INDEX IF NOT EXISTS incident_numbers_by_network ON incident_numbers(network);
