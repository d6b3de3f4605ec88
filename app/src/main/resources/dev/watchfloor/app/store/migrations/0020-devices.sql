-- What was seen of the devices of accounts, and what people decided about them. Times in milliseconds.
CREATE TABLE IF NOT EXISTS devices_seen(
    provider CHARACTER VARYING(100) NOT NULL,
    id CHARACTER VARYING(200) NOT NULL,
    user_id CHARACTER VARYING(200) NOT NULL,
    user_name CHARACTER VARYING(200) NOT NULL,
    told CHARACTER VARYING(200) NOT NULL,
    network CHARACTER VARYING(60) NOT NULL,
    agents CHARACTER VARYING(1000) NOT NULL,
    places CHARACTER VARYING(1000) NOT NULL,
    sessions CHARACTER VARYING(8000) NOT NULL,
    first_seen BIGINT NOT NULL,
    last_seen BIGINT NOT NULL,
    state CHARACTER VARYING(20) NOT NULL,
    decided BIGINT NOT NULL,
    PRIMARY KEY (provider, id)
);

-- Since when the console finds devices in the registers that products keep themselves.
CREATE TABLE IF NOT EXISTS devices_listed(
    provider CHARACTER VARYING(100) NOT NULL,
    id CHARACTER VARYING(200) NOT NULL,
    first_listed BIGINT,
    last_listed BIGINT NOT NULL,
    PRIMARY KEY (provider, id)
);

-- What the console does by itself about sessions on devices; only administrators write it.
CREATE TABLE IF NOT EXISTS device_policies(
    provider CHARACTER VARYING(100) PRIMARY KEY,
    ends_blocked BOOLEAN NOT NULL,
    ends_unapproved BOOLEAN NOT NULL,
    changed_by CHARACTER VARYING(60) NOT NULL,
    since BIGINT NOT NULL
);
