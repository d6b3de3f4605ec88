package dev.watchfloor.connectors.feeds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the syslog header off a message: RFC 5424, RFC 3164 and the shortened forms that proxies write (HAProxy's
 * {@code format short} sends {@code <14>message}). A message without a priority is returned as it is. Stateless.
 */
final class SyslogHeader {
    private static final Pattern PRIORITY = Pattern.compile("^<[0-9]{1,3}>");
    private static final Pattern MODERN = Pattern.compile("^1 \\S{1,64} \\S{1,255} \\S{1,48} \\S{1,128} \\S{1,32} ");
    private static final Pattern OLD_TIME = Pattern.compile(
            "^(?:[A-Z][a-z]{2} [ 0-9][0-9] [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?|[0-9]{4}-[0-9]{2}-[0-9]{2}T\\S{8,32}) ");
    private static final Pattern OLD_TAG =
            Pattern.compile("^(?:[^\\s{]{1,255} )?[^\\s:{\\[]{1,64}(?:\\[[^\\]\\s]{0,64}\\])?: ?");

    private SyslogHeader() {}

    /** The message itself, without line end. */
    static String strip(String text) {
        String message = text.stripTrailing();
        Matcher priority = PRIORITY.matcher(message);
        if (!priority.find()) {
            return message;
        }
        String rest = message.substring(priority.end());
        Matcher modern = MODERN.matcher(rest);
        if (modern.find()) {
            return withoutMark(afterStructuredData(rest.substring(modern.end())));
        }
        Matcher time = OLD_TIME.matcher(rest);
        if (!time.find()) {
            return withoutMark(rest);
        }
        String dated = rest.substring(time.end());
        Matcher tag = OLD_TAG.matcher(dated);
        return withoutMark(tag.find() ? dated.substring(tag.end()) : dated);
    }

    private static String afterStructuredData(String rest) {
        if (rest.startsWith("-")) {
            return rest.substring(1).stripLeading();
        }
        int at = 0;
        while (at < rest.length() && rest.charAt(at) == '[') {
            int close = endOfElement(rest, at + 1);
            if (close < 0) {
                return rest;
            }
            at = close + 1;
        }
        return rest.substring(at).stripLeading();
    }

    /** Place of the bracket that closes a structured data element; brackets inside quotes and escapes do not count. */
    private static int endOfElement(String rest, int from) {
        boolean quoted = false;
        for (int i = from; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ']' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutMark(String message) {
        return message.startsWith("\uFEFF") ? message.substring(1) : message;
    }
}
