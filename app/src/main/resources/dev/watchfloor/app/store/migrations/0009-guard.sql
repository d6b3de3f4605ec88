-- What operators told the self-harm guard. An account's provider is empty when it is meant at all of them.
CREATE TABLE IF NOT EXISTS guarded(
    kind CHARACTER VARYING(20) NOT NULL,
    provider CHARACTER VARYING(40) NOT NULL,
    folded CHARACTER VARYING(400) NOT NULL,
    content CHARACTER VARYING(400) NOT NULL,
    name CHARACTER VARYING(400) NOT NULL,
    reason CHARACTER VARYING(4000) NOT NULL,
    owner CHARACTER VARYING NOT NULL,
    since TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (kind, provider, folded)
);
