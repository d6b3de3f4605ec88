package dev.watchfloor.connectors.rigs.haproxy;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** Writes access records as the log-format that we recommend does. Stateless. */
final class AccessLine {
    private static final int LONGEST_URI = 1_023;
    private static final int LONGEST_AGENT = 256;

    private AccessLine() {}

    /** One record without its line end. */
    static String of(Instant at, RigRequest request, RigAnswer answer, int port, long number) {
        boolean proxied = !answer.termination().startsWith("--");
        boolean hasBackend = !answer.termination().startsWith("PR");
        long took = proxied ? 0 : 1 + Math.floorMod(request.path().hashCode(), 40);
        return "{\"ts\":" + at.getEpochSecond() + "."
                + String.format(Locale.ROOT, "%03d", at.getNano() / 1_000_000)
                + ",\"id\":\"" + uniqueId(at, request.client(), port, number)
                + "\",\"client_ip\":\"" + json(request.client())
                + "\",\"client_port\":" + port
                + ",\"frontend\":\"edge\",\"backend\":\"" + (hasBackend ? "app" : "edge")
                + "\",\"server\":\"" + (proxied ? "<NOSRV>" : "app1")
                + "\",\"method\":\"" + json(request.method())
                + "\",\"host\":\"" + json(request.host())
                + "\",\"path\":\"" + json(cut(request.path(), LONGEST_URI))
                + "\",\"ua\":\"" + json(cut(request.agent(), LONGEST_AGENT))
                + "\",\"status\":" + answer.status()
                + ",\"bytes_out\":" + answer.bytes()
                + ",\"bytes_in\":" + (140 + request.path().length())
                + ",\"term\":\"" + answer.termination()
                + "\",\"time_ms\":{\"request\":0,\"queue\":" + (proxied ? -1 : 0) + ",\"connect\":" + (proxied ? -1 : 0)
                + ",\"response\":" + (proxied ? -1 : took) + ",\"active\":" + took
                + "},\"reason\":\"" + json(answer.reason())
                + "\",\"req_rate\":\"1\"}";
    }

    private static String uniqueId(Instant at, String client, int port, long number) {
        HexFormat hex = HexFormat.of().withUpperCase();
        String address = PatternFile.address(client)
                .map(IPAddress::getBytes)
                .map(hex::formatHex)
                .orElse("00000000");
        return address + ":" + hex.toHexDigits((short) port) + "_CB007101:46AA_"
                + hex.toHexDigits((int) at.getEpochSecond()) + "_" + hex.toHexDigits((short) number) + ":135B";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** The converter {@code json(utf8s)}: it escapes the slash too, and drops what is not UTF-8. */
    private static String json(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (char next : text.toCharArray()) {
            switch (next) {
                case '"', '\\', '/' -> escaped.append('\\').append(next);
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\b' -> escaped.append("\\b");
                case '\f' -> escaped.append("\\f");
                default -> {
                    if (next < ' ') {
                        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) next));
                    } else {
                        escaped.append(next);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
