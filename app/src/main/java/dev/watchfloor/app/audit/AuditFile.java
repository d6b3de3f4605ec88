package dev.watchfloor.app.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an exported audit with public keys alone.
 *
 * @param head what the file says of itself, empty when that cannot be read
 * @param verification what was found
 */
public record AuditFile(Optional<AuditFileHead> head, AuditVerification verification) {
    /** Fifteen texts of four thousand characters, each of which may take six in JSON, with room to spare. */
    private static final int LONGEST_LINE = 500_000;

    /** Whether it holds the whole chain, so that a missing entry would have been found. */
    public boolean isComplete() {
        return head.filter(AuditFileHead::isComplete).isPresent();
    }

    /**
     * Reads to the first bad record.
     *
     * @param keys whose signatures count
     * @param anchors what was noted elsewhere
     */
    public static AuditFile verify(InputStream stream, Set<String> keys, Collection<Anchor> anchors)
            throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        Optional<AuditFileHead> head = Optional.ofNullable(line(reader)).flatMap(AuditJson::head);
        if (head.isEmpty()) {
            ChainCheck nothing = new ChainCheck(keys, List.of());
            nothing.addUnreadable("The first line is not that of an exported audit.");
            return new AuditFile(head, nothing.verification());
        }
        Optional<Anchor> own = head.get().anchor().filter(anchor -> keys.contains(anchor.key()));
        if (!head.get().isComplete()) {
            return new AuditFile(head, selected(reader, keys));
        }
        List<Anchor> all = new ArrayList<>(anchors.stream()
                .filter(anchor -> anchor.profile().equals(head.get().profile()))
                .toList());
        own.ifPresent(all::add);
        ChainCheck chain = new ChainCheck(keys, all);
        boolean isGoing = true;
        for (String line = line(reader); isGoing && line != null; line = line(reader)) {
            Optional<AuditEntry> entry = AuditJson.entry(line);
            if (entry.isEmpty()) {
                chain.addUnreadable("Line " + (chain.verification().entries() + 2) + " is no entry, or was changed.");
                isGoing = false;
            } else {
                isGoing = chain.add(entry.get());
            }
        }
        if (own.isEmpty()) {
            chain.addUnreadable("The first line does not say, signed with a key that is trusted, how far the audit had"
                    + " come when it was exported: its end may be missing.");
        }
        return new AuditFile(head, chain.verification());
    }

    /** Each entry for itself, in ascending order. */
    private static AuditVerification selected(BufferedReader reader, Set<String> keys) throws IOException {
        SelectionCheck check = new SelectionCheck(keys);
        boolean isGoing = true;
        for (String line = line(reader); isGoing && line != null; line = line(reader)) {
            isGoing = check.add(AuditJson.entry(line));
        }
        return check.verification();
    }

    /** A line that is too long is cut, and then it is no entry. */
    private static @Nullable String line(Reader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
            line.append((char) next);
            next = reader.read();
        }
        return line.toString();
    }
}
