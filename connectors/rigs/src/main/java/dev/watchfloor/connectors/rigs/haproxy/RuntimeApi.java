package dev.watchfloor.connectors.rigs.haproxy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Answers one command as HAProxy 2.6.12 does, word for word as recorded. Guarded by the rig's lock. */
final class RuntimeApi {
    private static final String UNKNOWN = "Unknown ACL identifier. Please use #<id> or <file>.\n";
    private static final String UNKNOWN_MAP = "Unknown map identifier. Please use #<id> or <file>.\n";
    private static final String NO_KEY = "Key not found.\n";

    private final PatternFile acl;
    private final PatternFile map;
    private final Supplier<String> info;
    private long writes;
    private String level = "admin";
    private String failing = "";
    private Runnable beforeRefusing = () -> {};

    RuntimeApi(PatternFile acl, PatternFile map, Supplier<String> info) {
        this.acl = acl;
        this.map = map;
        this.info = info;
    }

    long writes() {
        return writes;
    }

    void level(String name) {
        level = name;
    }

    void failOn(String pattern) {
        failing = pattern;
    }

    void beforeRefusing(Runnable other) {
        beforeRefusing = other;
    }

    String answer(String command) {
        String[] words = command.strip().split("\\s+", 6);
        String verb = words[0] + (words.length > 1 ? " " + words[1] : "");
        return switch (verb) {
            case "show version" -> "2.6.12-1+deb12u4\n";
            case "show info" -> info.get();
            case "show cli" -> level + "\n";
            case "show acl" -> words.length == 2 ? index(acl) : on(acl, words[2], UNKNOWN, this::listing);
            case "show map" -> words.length == 2 ? index(map) : on(map, words[2], UNKNOWN_MAP, this::listing);
            case "get acl" -> keyed(acl, words, UNKNOWN, RuntimeApi::lookUp);
            case "get map" -> keyed(map, words, UNKNOWN_MAP, RuntimeApi::lookUp);
            case "add acl" -> add(acl, words, UNKNOWN);
            case "add map" -> add(map, words, UNKNOWN_MAP);
            case "set map" -> keyed(map, words, UNKNOWN_MAP, (file, key) -> set(file, key, words));
            // The wording for an unknown list is the product's.
            case "del acl" -> keyed(acl, words, UNKNOWN_MAP, this::delete);
            case "del map" -> keyed(map, words, UNKNOWN_MAP, this::delete);
            case "clear acl" -> keyed(acl, words, UNKNOWN, (file, key) -> clear(file));
            case "clear map" -> keyed(map, words, UNKNOWN_MAP, (file, key) -> clear(file));
            case "prepare acl" ->
                keyed(acl, words, UNKNOWN, (file, key) -> "New version created: " + file.prepare() + "\n");
            case "commit acl" -> commit(words);
            default ->
                "Unknown command: '" + words[0] + "', but maybe one of the following ones is a better match:\n"
                        + "  show acl [@<ver>] <acl>]                : report available acls or dump an acl's contents\n";
        };
    }

    private String add(PatternFile file, String[] words, String unknown) {
        int version = words.length > 2 && words[2].startsWith("@") ? Integer.parseInt(words[2].substring(1)) : 0;
        String[] rest = Arrays.copyOfRange(words, version > 0 ? 3 : 2, words.length);
        if (rest.length < 2 || !names(file, rest[0])) {
            return unknown;
        }
        if (PatternFile.address(rest[1]).isEmpty()) {
            return "'" + rest[1] + "' is not a valid IPv4 or IPv6 address.\n";
        }
        if (rest[1].equals(failing)) {
            beforeRefusing.run();
            return "Out of memory error.\n";
        }
        if (file.isMap && rest.length < 3) {
            return "'add map' expects three parameters (map identifier, key and value) or one parameter (map identifier)"
                    + " and a payload\n";
        }
        writes++;
        String value = rest.length > 2 ? rest[2] : "";
        if (version > 0) {
            return file.addTo(version, rest[1], value) ? "" : "Version number out of range.\n";
        }
        file.add(rest[1], value);
        return "";
    }

    private String commit(String[] words) {
        if (words.length < 4 || !words[2].startsWith("@") || !names(acl, words[3])) {
            return UNKNOWN;
        }
        writes++;
        return acl.commit(Integer.parseInt(words[2].substring(1))) ? "" : "Version number out of range.\n";
    }

    private String delete(PatternFile file, String key) {
        writes++;
        return file.remove(key) ? "" : NO_KEY;
    }

    private String set(PatternFile file, String key, String[] words) {
        writes++;
        return file.set(key, words.length > 4 ? words[4] : "") ? "" : "entry not found.\n";
    }

    private String clear(PatternFile file) {
        writes++;
        file.clear();
        return "";
    }

    private static String lookUp(PatternFile file, String key) {
        Optional<PatternFile.Entry> match = file.match(key);
        String found = file.isMap ? "found=" : "match=";
        return "type=ip, case=sensitive, "
                + match.map(entry ->
                                found + "yes, idx=tree, " + (file.isMap ? "key" : "pattern") + "=\"" + entry.pattern()
                                        + "\"" + (file.isMap ? ", value=\"" + entry.value() + "\", type=\"str\"" : ""))
                        .orElse(found + "no")
                + "\n";
    }

    private String listing(PatternFile file) {
        StringBuilder text = new StringBuilder();
        file.entries()
                .forEach(entry -> text.append(entry.pointer())
                        .append(' ')
                        .append(entry.pattern())
                        .append(file.isMap ? " " + entry.value() : "")
                        .append('\n'));
        return text.toString();
    }

    private static String index(PatternFile file) {
        return "# id (file) description\n" + file.number + " (" + file.file + ") pattern loaded from file '" + file.file
                + "' used by " + (file.isMap ? "map" : "acl") + " at file 'haproxy/haproxy.cfg' line 31. curr_ver=0"
                + " next_ver=0 entry_cnt=" + file.entries().size() + "\n";
    }

    private static String keyed(
            PatternFile file, String[] words, String unknown, BiFunction<PatternFile, String, String> act) {
        return on(
                file,
                words.length > 2 ? words[2] : "",
                unknown,
                found -> act.apply(found, words.length > 3 ? words[3] : ""));
    }

    private static String on(
            PatternFile file, String name, String unknown, java.util.function.Function<PatternFile, String> act) {
        return names(file, name) ? act.apply(file) : unknown;
    }

    private static boolean names(PatternFile file, String name) {
        return name.equals(file.file.toString()) || name.equals("#" + file.number);
    }
}
