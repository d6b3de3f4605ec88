package dev.watchfloor.app.store;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditEncoding;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.AuditSealing;
import dev.watchfloor.app.audit.AuditSigner;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.audit.Seal;
import dev.watchfloor.app.crypto.Sha256;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.work.Listeners;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The audit in the profile's database, a chain of signed entries. Knows how to add and to read, and nothing else.
 * Thread-safe.
 */
public final class H2AuditTrail implements AuditTrail {
    /** The entry with which a chain begins behind entries that have none. */
    public static final String BEGIN = "audit.begin";

    private static final int PAGE = 1_000;

    private final Database database;
    private final Clock clock;
    private final AuditSealing sealing;
    private final Listeners listeners = new Listeners();
    /** The newest entry known to be on disk. This and the next are touched on the database's writing thread only. */
    private @Nullable AuditEntry head;
    /** The one written last: a commit that fails may have reached the disk all the same. */
    private @Nullable AuditEntry written;

    private H2AuditTrail(Database database, Clock clock, AuditSigner signer) {
        this.database = database;
        this.clock = clock;
        this.sealing = new AuditSealing(signer);
    }

    /** Goes on with the profile's chain. Entries of a profile from before there was one are sealed by its first entry. */
    public static H2AuditTrail open(Database database, Clock clock, AuditSigner signer) {
        H2AuditTrail trail = new H2AuditTrail(database, clock, signer);
        boolean isSealed = database.transact(trail::begin);
        if (isSealed) {
            database.sync();
        }
        return trail;
    }

    /** The writing side in the name of {@code actor}. An entry is forced to disk before the call returns. */
    public AuditLog writerFor(String actor) {
        return (action, subject, target, outcome, detail, change) ->
                write(actor, action, subject, target, outcome, detail, change);
    }

    @Override
    public List<AuditEntry> latest(int limit, long beforeNumber) {
        return database.read(connection -> AuditRows.latest(connection, limit, beforeNumber));
    }

    @Override
    public List<AuditEntry> following(int limit, long afterNumber) {
        return database.read(connection -> AuditRows.following(connection, limit, afterNumber));
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    private void write(
            String actor, String action, String subject, String target, String outcome, String detail, Change change) {
        database.transact(connection -> {
            AuditEntry before = undisturbed(newest(connection));
            AuditEntry next = new AuditEntry(
                    before == null ? 1 : before.number() + 1,
                    clock.instant(),
                    actor,
                    "",
                    action,
                    subject,
                    target,
                    outcome,
                    detail,
                    change,
                    Seal.NONE);
            return append(connection, next, before == null ? Sha256.hex(new byte[0]) : before.hash());
        });
        database.sync();
        listeners.tell();
    }

    private AuditEntry append(Connection connection, AuditEntry entry, String previous) throws SQLException {
        AuditEntry sealed = sealing.seal(entry, previous);
        AuditRows.insert(connection, sealed);
        written = sealed;
        return sealed;
    }

    /** Nobody else can write while this console has the profile; if somebody did, nothing may hide it. */
    private @Nullable AuditEntry undisturbed(@Nullable AuditEntry newest) {
        if (newest != null && newest.equals(written)) {
            head = written;
        }
        if (!Objects.equals(newest, head)) {
            throw new StoreException(
                    "The audit was changed by something else while this console was running, so nothing is written"
                            + " behind it. Close the console and run: watchfloor audit verify",
                    new IllegalStateException("the newest entry is another one"));
        }
        return newest;
    }

    /** @return whether an entry was written */
    private boolean begin(Connection connection) throws SQLException {
        head = newest(connection);
        if (head == null || AuditRows.hasSealed(connection)) {
            return false;
        }
        MessageDigest digest = Sha256.digest();
        long count = 0;
        long last = Long.MIN_VALUE;
        for (var page = AuditRows.following(connection, PAGE, last);
                !page.isEmpty();
                page = AuditRows.following(connection, PAGE, last)) {
            page.forEach(entry -> digest.update(AuditEncoding.of(entry)));
            count += page.size();
            last = page.getLast().number();
        }
        String prefix = HexFormat.of().formatHex(digest.digest());
        String detail = "The chain of signed entries begins here. The " + count
                + " before it were written by an older version and carry no signature; from here on their SHA-256 "
                + prefix + " holds them.";
        AuditEntry first = new AuditEntry(
                last + 1, clock.instant(), "console", "", BEGIN, "audit", "", "DONE", detail, Change.NONE, Seal.NONE);
        append(connection, first, prefix);
        return true;
    }

    private static @Nullable AuditEntry newest(Connection connection) throws SQLException {
        return AuditRows.latest(connection, 1, Long.MAX_VALUE).stream()
                .findFirst()
                .orElse(null);
    }
}
