package dev.watchfloor.connectors.rigs.haproxy;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
    record Entry(String pointer, String pattern, String value, IPAddress network) {}

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

    /** HAProxy 2.6.12 refuses its whole configuration for one line of an ACL that has a blank after the address. */
    void load() throws IOException {
        List<Entry> loaded = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            number++;
            String text = line.stripLeading();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            String[] parts = isMap ? text.split("\\s+", 2) : new String[] {text};
            if (address(parts[0]).isEmpty()) {
                throw new IOException("'" + parts[0] + "' is not a valid IPv4 or IPv6 address at line " + number
                        + " of file '" + file + "'.");
            }
            loaded.add(entry(parts[0], parts.length > 1 ? parts[1].strip() : ""));
        }
        entries.clear();
        prepared.clear();
        entries.addAll(loaded);
    }

    static Optional<IPAddress> address(String pattern) {
        try {
            if (!pattern.matches("[0-9a-fA-F:.]+(/[0-9]{1,3})?")) {
                return Optional.empty();
            }
            IPAddress parsed = new IPAddressString(pattern).toAddress();
            return Optional.ofNullable(parsed)
                    .map(PatternFile::unmapped)
                    .map(address -> address.isPrefixed() ? address.toPrefixBlock() : address);
        } catch (AddressStringException | IncompatibleAddressException invalid) {
            return Optional.empty();
        }
    }

    /** 2.6.12 matches {@code ::ffff:192.0.2.9} and 192.0.2.9 with each other, both ways. */
    private static IPAddress unmapped(IPAddress address) {
        boolean mapped =
                address.isIPv6() && !address.isPrefixed() && address.toIPv6().isIPv4Mapped();
        return mapped ? address.toIPv6().getEmbeddedIPv4Address() : address;
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
        entries.replaceAll(
                one -> one.pattern().equals(pattern) ? new Entry(one.pointer(), pattern, value, one.network()) : one);
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

    /** The narrowest pattern that an address matches. */
    Optional<Entry> match(String client) {
        Optional<IPAddress> address = address(client);
        return entries.stream()
                .filter(one -> address.isPresent() && one.network().contains(address.get()))
                .min(Comparator.comparing(one -> one.network().getCount()));
    }

    private Entry entry(String pattern, String value) {
        pointers += 0x70;
        IPAddress network = address(pattern).orElseThrow(() -> new IllegalArgumentException("no address: " + pattern));
        return new Entry("0x" + Long.toHexString(pointers), pattern, value, network);
    }
}
