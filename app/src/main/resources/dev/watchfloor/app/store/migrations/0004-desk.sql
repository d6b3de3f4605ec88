-- Looks at the timeline by name; either a length or a fixed range.
CREATE TABLE IF NOT EXISTS saved_views(
    folded CHARACTER VARYING(200) PRIMARY KEY,
    name CHARACTER VARYING(200) NOT NULL,
    query CHARACTER VARYING(65536) NOT NULL,
    length_millis BIGINT,
    range_from TIMESTAMP(9) WITH TIME ZONE,
    range_to TIMESTAMP(9) WITH TIME ZONE,
    order_field CHARACTER VARYING(60) NOT NULL,
    ascending BOOLEAN NOT NULL,
    grouping_field CHARACTER VARYING(60)
);
