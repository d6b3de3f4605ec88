package dev.watchfloor.app.audit;

import dev.watchfloor.app.fakes.FakeSigner;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes one field of an entry. */
@FunctionalInterface
interface Tampering {
    /** One for each field; a test compares their number with that of the fields. */
    Map<String, Tampering> FIELDS = fields();

    AuditEntry of(AuditEntry entry);

    private static Map<String, Tampering> fields() {
        Map<String, Tampering> fields = new LinkedHashMap<>();
        fields.put("number", e -> copy(e, 0, e.number() + 1));
        fields.put("time", e -> copy(e, 1, e.time().plus(Duration.ofNanos(1))));
        fields.put("actor", e -> copy(e, 2, e.actor() + "x"));
        fields.put("workstation", e -> copy(e, 3, e.workstation() + "x"));
        fields.put("action", e -> copy(e, 4, "denylist.lift"));
        fields.put("subject", e -> copy(e, 5, ""));
        fields.put("target", e -> copy(e, 6, "Edge"));
        fields.put("outcome", e -> copy(e, 7, "FAILED"));
        fields.put("detail", e -> copy(e, 8, e.detail() + "\u200B"));
        fields.put("before", e -> copy(e, 9, new Change("", e.change().after())));
        fields.put("after", e -> copy(e, 9, new Change(e.change().before(), "absent")));
        fields.put(
                "previous",
                e -> e.with(new Seal(
                        "0".repeat(64), e.hash(), e.seal().key(), e.seal().signature())));
        fields.put(
                "hash",
                e -> e.with(new Seal(
                        e.seal().previous(),
                        "0".repeat(64),
                        e.seal().key(),
                        e.seal().signature())));
        fields.put(
                "key",
                e -> e.with(new Seal(
                        e.seal().previous(),
                        e.hash(),
                        FakeSigner.named("x").publicKey(),
                        e.seal().signature())));
        fields.put(
                "signature",
                e -> e.with(new Seal(
                        e.seal().previous(),
                        e.hash(),
                        e.seal().key(),
                        e.seal().signature().replaceFirst("^.", "_"))));
        return fields;
    }

    private static AuditEntry copy(AuditEntry entry, int component, Object value) {
        Object[] parts = {
            entry.number(),
            entry.time(),
            entry.actor(),
            entry.workstation(),
            entry.action(),
            entry.subject(),
            entry.target(),
            entry.outcome(),
            entry.detail(),
            entry.change(),
            entry.seal()
        };
        parts[component] = value;
        return new AuditEntry(
                (long) parts[0],
                (java.time.Instant) parts[1],
                (String) parts[2],
                (String) parts[3],
                (String) parts[4],
                (String) parts[5],
                (String) parts[6],
                (String) parts[7],
                (String) parts[8],
                (Change) parts[9],
                (Seal) parts[10]);
    }
}
