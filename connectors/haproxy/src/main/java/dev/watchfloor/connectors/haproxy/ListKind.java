package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;

/** The two forms of a list of addresses in HAProxy: bare patterns, or patterns with a value that says why. */
enum ListKind {
    ACL("acl"),
    /** Its values carry the key of the act that put the entry there. */
    MAP("map");

    private final String word;

    ListKind(String word) {
        this.word = word;
    }

    /** The word of the setting and of the Runtime API's commands. */
    String word() {
        return word;
    }

    static ListKind of(String word) {
        return word.equals(MAP.word) ? MAP : ACL;
    }

    String show(String list) {
        return "show " + word + " " + list;
    }

    /** Adds an entry as it is spelled in {@code line}: the pattern, and in a map its value. */
    String add(String list, String line) {
        return "add " + word + " " + list + " " + line;
    }

    String delete(String list, String pattern) {
        return "del " + word + " " + list + " " + pattern;
    }

    /** The line that stands for a network in the file and, after {@code add}, in a command. */
    String line(IPAddress network, String note) {
        return Addresses.canonical(network) + (this == MAP ? " " + note : "");
    }

    /** The pattern in a line of the file or of a listing: all of it, or in a map the first word. */
    String pattern(String line) {
        String text = line.strip();
        if (this == ACL) {
            return text;
        }
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
