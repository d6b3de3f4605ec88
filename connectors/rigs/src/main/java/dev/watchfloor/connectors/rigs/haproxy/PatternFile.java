package dev.watchfloor.connectors.rigs.haproxy;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ACL's or a map's patterns: loaded from a file, changed in memory only. Equal patterns may stand twice, as in the
 * product. Guarded by the rig's lock.
 */
final class PatternFile {
    /** One line of the listing. */
    record Entry(String pointer, String pattern, String value) {}

    final int number;
    final Path file;
    final boolean isMap;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, List<Entry>> prepared = new HashMap<>();
    private int versions;
    private long pointers = 0x55bf_17e0_8000L;

    PatternFile(int number, Path file, boolean isMap) {
        this.number = number;
        this.file = file;
        this.isMap = isMap;
    }

    void load() throws IOException {
        entries.clear();
        prepared.clear();
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                String[] parts = text.split("\\s+", 2);
                entries.add(entry(parts[0], parts.length > 1 ? parts[1] : ""));
            }
        }
    }

    static Optional<IPAddress> address(String pattern) {
        try {
            if (!pattern.matches("[0-9a-fA-F:.]+(/[0-9]{1,3})?")) {
                return Optional.empty();
            }
            IPAddress parsed = new IPAddressString(pattern).toAddress();
            return Optional.ofNullable(parsed).map(address -> address.isPrefixed() ? address.toPrefixBlock() : address);
        } catch (AddressStringException | IncompatibleAddressException invalid) {
            return Optional.empty();
        }
    }

    List<Entry> entries() {
        return entries;
    }

    void add(String pattern, String value) {
        entries.add(entry(pattern, value));
    }

    boolean addTo(int version, String pattern, String value) {
        List<Entry> draft = prepared.get(version);
        return draft != null && draft.add(entry(pattern, value));
    }

    boolean remove(String pattern) {
        return entries.removeIf(one -> one.pattern().equals(pattern) || pattern.equals("#" + one.pointer()));
    }

    boolean set(String pattern, String value) {
        boolean found = entries.stream().anyMatch(one -> one.pattern().equals(pattern));
        entries.replaceAll(one -> one.pattern().equals(pattern) ? new Entry(one.pointer(), pattern, value) : one);
        return found;
    }

    void clear() {
        entries.clear();
    }

    int prepare() {
        prepared.put(++versions, new ArrayList<>());
        return versions;
    }

    boolean commit(int version) {
        List<Entry> draft = prepared.remove(version);
        if (draft == null) {
            return false;
        }
        entries.clear();
        entries.addAll(draft);
        return true;
    }

    /** The first pattern that an address matches. */
    Optional<Entry> match(String address) {
        IPAddress client = new IPAddressString(address).getAddress();
        return entries.stream()
                .filter(one -> client != null
                        && address(one.pattern())
                                .map(net -> net.contains(client))
                                .orElse(false))
                .findFirst();
    }

    private Entry entry(String pattern, String value) {
        pointers += 0x70;
        return new Entry("0x" + Long.toHexString(pointers), pattern, value);
    }
}
