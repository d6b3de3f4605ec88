-- Blocks of format 2 keep the Community ID of a connection apart from the product's own id. Those of format 1 are read as
-- before and are not rewritten; the step is there so that a version that knows format 1 alone refuses the profile instead
-- of taking its newest blocks for damaged.
COMMENT ON TABLE blocks IS 'events in blocks of format 1 or 2';
