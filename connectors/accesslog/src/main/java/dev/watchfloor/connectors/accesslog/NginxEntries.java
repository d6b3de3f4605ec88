package dev.watchfloor.connectors.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.PeerAddress;
import dev.watchfloor.connectors.feeds.access.AccessEntry;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What nginx writes with a {@code log_format} of JSON, under its variables' names or shorter ones. Stateless. */
final class NginxEntries {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z_]{1,20}) (\\S{1,8000})(?: HTTP/[0-9.]{1,4})?");
    /** nginx's own: the connection was closed without an answer, as the configuration says. */
    private static final int CLOSED = 444;

    private NginxEntries() {}

    static AccessEntry read(JsonNode record) {
        Matcher line = REQUEST_LINE.matcher(Names.textOrBlank(record, "request"));
        boolean readable = line.matches();
        int status = JsonFields.status(record, "status");
        return new AccessEntry(
                Names.node(record, "time", "time_iso8601", "msec", "ts"),
                PeerAddress.parse(Names.text(record, "client", "remote_addr", "client_ip"))
                        .map(peer -> new PeerAddress(peer.address(), (int)
                                Math.clamp(Names.count(record, "port", "remote_port"), 0L, 65_535L))),
                Names.textOrBlank(record, "xff", "http_x_forwarded_for", "x_forwarded_for"),
                or(Names.text(record, "method", "request_method"), readable ? line.group(1) : null),
                Names.textOrBlank(record, "host", "http_host"),
                or(Names.text(record, "uri", "request_uri", "path"), readable ? line.group(2) : null),
                status,
                Names.text(record, "user", "remote_user"),
                Names.text(record, "ua", "http_user_agent"),
                Names.count(record, "request_length", "bytes_in"),
                Names.count(record, "bytes", "bytes_sent", "body_bytes_sent"),
                status == CLOSED);
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
