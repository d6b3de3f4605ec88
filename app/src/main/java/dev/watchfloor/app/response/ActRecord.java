package dev.watchfloor.app.response;

import java.time.Instant;
import java.util.List;

/**
 * An act as it is written down before it begins.
 *
 * @param id the plan's id; the same id is never begun twice
 * @param actor who acts, as in the audit
 * @param begun when
 * @param request what was asked
 * @param targets connectors it concerns; in a record of an unfinished act those whose result is not known
 */
public record ActRecord(String id, String actor, Instant begun, ResponseRequest request, List<String> targets) {
    public ActRecord {
        targets = List.copyOf(targets);
    }
}
