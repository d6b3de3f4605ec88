-- Who may sign in with what roles, and where. Their keys are in the vault file, proven with the data key.
CREATE TABLE IF NOT EXISTS operators(
    id CHARACTER VARYING(20) PRIMARY KEY,
    name CHARACTER VARYING(60) NOT NULL,
    roles CHARACTER VARYING(200) NOT NULL,
    added BIGINT NOT NULL,
    signing_card CHARACTER VARYING(200) NOT NULL,
    signing_sealed BINARY VARYING(1000) NOT NULL
);

CREATE TABLE IF NOT EXISTS workstations(
    fingerprint CHARACTER VARYING(80) PRIMARY KEY,
    name CHARACTER VARYING(300) NOT NULL,
    confirmed_by CHARACTER VARYING(60) NOT NULL,
    confirmed BIGINT NOT NULL
);
