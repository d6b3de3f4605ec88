-- What stands for the placeholders of rules; a value a line.
CREATE TABLE IF NOT EXISTS value_lists(
    name CHARACTER VARYING(100) PRIMARY KEY,
    list_values CHARACTER LARGE OBJECT NOT NULL,
    changed_by CHARACTER VARYING(60) NOT NULL,
    since TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
