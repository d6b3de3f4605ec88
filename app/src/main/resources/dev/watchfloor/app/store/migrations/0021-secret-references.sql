-- Secrets that are kept elsewhere: a file, or a variable of the console's environment. No secret is in here.
CREATE TABLE IF NOT EXISTS connector_secret_references(
    connector CHARACTER VARYING(100) NOT NULL,
    setting CHARACTER VARYING(100) NOT NULL,
    kind CHARACTER VARYING(20) NOT NULL,
    place CHARACTER VARYING(4096) NOT NULL,
    PRIMARY KEY (connector, setting)
);
