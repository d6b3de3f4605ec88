-- What is usual for users, devices, sessions, addresses and services.
CREATE TABLE IF NOT EXISTS baselines(
    kind INTEGER NOT NULL,
    name CHARACTER VARYING(200) NOT NULL,
    touched BIGINT NOT NULL,
    content BINARY VARYING(1000000) NOT NULL,
    PRIMARY KEY (kind, name)
);
