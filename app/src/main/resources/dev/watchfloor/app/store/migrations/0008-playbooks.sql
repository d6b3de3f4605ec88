-- Playbooks that operators wrote, every version of each.
CREATE TABLE IF NOT EXISTS playbooks(
    name CHARACTER VARYING(60) NOT NULL,
    version INTEGER NOT NULL,
    text CHARACTER LARGE OBJECT NOT NULL,
    PRIMARY KEY (name, version)
);
