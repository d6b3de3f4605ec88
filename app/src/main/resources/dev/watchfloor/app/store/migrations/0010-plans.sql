-- Which plan an act belongs to, and its place in it: the acts of one plan are written down together and done in order.
ALTER TABLE response_acts ADD COLUMN IF NOT EXISTS plan CHARACTER VARYING(100) DEFAULT '' NOT NULL;
ALTER TABLE response_acts ADD COLUMN IF NOT EXISTS place INTEGER DEFAULT 0 NOT NULL;
UPDATE response_acts SET plan = id WHERE plan = '';
-- Whether an act had its turn, so that the leases before it are known. Those of earlier versions had it when they began.
ALTER TABLE response_acts ADD COLUMN IF NOT EXISTS prepared BOOLEAN DEFAULT TRUE NOT NULL;
