-- The outbox: acts written before their first effect, and each target's part with the phase it is in.
CREATE TABLE IF NOT EXISTS response_acts(
    id CHARACTER VARYING(100) PRIMARY KEY,
    actor CHARACTER VARYING NOT NULL,
    begun TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    deadline TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    headline CHARACTER VARYING NOT NULL,
    request CHARACTER LARGE OBJECT NOT NULL,
    earlier CHARACTER LARGE OBJECT NOT NULL,
    undoes CHARACTER VARYING(100),
    settled BOOLEAN DEFAULT FALSE NOT NULL
);
CREATE INDEX IF NOT EXISTS response_acts_by_begin ON response_acts(begun);
CREATE INDEX IF NOT EXISTS response_acts_by_settling ON response_acts(settled);
CREATE INDEX IF NOT EXISTS response_acts_by_undoing ON response_acts(undoes);
CREATE TABLE IF NOT EXISTS response_parts(
    act CHARACTER VARYING(100) NOT NULL,
    target CHARACTER VARYING(40) NOT NULL,
    place INTEGER NOT NULL,
    phase CHARACTER VARYING(10) NOT NULL,
    was CHARACTER LARGE OBJECT,
    attempts INTEGER NOT NULL,
    next_try TIMESTAMP(9) WITH TIME ZONE,
    verdict CHARACTER VARYING(20),
    sentence CHARACTER VARYING NOT NULL,
    changed TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (act, target)
);
CREATE INDEX IF NOT EXISTS response_parts_by_phase ON response_parts(phase);
-- What was over before is in the audit. An act that a crash cut off under the older version is closed there as not
-- known: what there was before it was not written down.
CREATE TABLE IF NOT EXISTS acts(id CHARACTER VARYING(100), verb CHARACTER VARYING(30), network CHARACTER VARYING(50));
CREATE TABLE IF NOT EXISTS act_targets(act CHARACTER VARYING(100), target CHARACTER VARYING(40), verdict CHARACTER VARYING(20));
INSERT INTO audit(entry, written, actor, action, subject, target, outcome, detail)
    SELECT (SELECT COALESCE(MAX(entry), 0) FROM audit) + ROW_NUMBER() OVER (ORDER BY t.act, t.target),
        CURRENT_TIMESTAMP, 'console', 'response.cut-off', COALESCE(a.network, a.verb), t.target, 'UNKNOWN',
        'An act of an earlier version was cut off here. Look at the target.'
    FROM act_targets t JOIN acts a ON a.id = t.act WHERE t.verdict IS NULL;
DROP TABLE IF EXISTS act_targets;
DROP TABLE IF EXISTS acts;
