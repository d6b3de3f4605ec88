package dev.watchfloor.connectors.syslog;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.Arrival;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.http.JsonRecord;
import dev.watchfloor.connectors.http.Redaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes events of messages in words: what OpenSSH says of sign-ins is understood, all else is kept as it is. Immutable. */
record PlainEvents(Layer layer, Zoned zoned) {
    /** The address is the last one: a user may call himself "x from 192.0.2.1 port 22". */
    private static final Pattern SSH = Pattern.compile(
            "(Accepted|Failed) (\\S{1,40}) for (invalid user )?(.{0,300}) from (\\S{1,64}) port ([0-9]{1,5})(?: ssh2)?(?:: .{0,300})?");

    ParsedRecord event(SyslogMessage message, Arrival arrival, String id) {
        String kept = kept(message.text());
        Optional<Instant> time = zoned.of(List.of(message.time()), arrival.time());
        if (time.isEmpty()) {
            return ParsedRecord.rejected(SyslogParser.NO_ZONE, kept);
        }
        Matcher ssh = SSH.matcher(message.text());
        boolean isSignIn = message.program() != null
                && message.program().startsWith("sshd")
                && message.text().length() <= 1_000
                && ssh.matches();
        SecurityEventBuilder event = SecurityEvent.of(id, time.get(), layer, isSignIn ? Kind.SSH : Kind.STATUS)
                .severity(ApplianceMeaning.priority(message))
                .device(message.host())
                .ruleName(message.program())
                .raw(kept);
        return ParsedRecord.of((isSignIn ? signIn(event, ssh) : event.summary(said(message, kept))).build());
    }

    private static SecurityEventBuilder signIn(SecurityEventBuilder event, Matcher ssh) {
        boolean accepted = ssh.group(1).equals("Accepted");
        String who = ssh.group(3) == null ? ssh.group(4) : ssh.group(4) + ", whom nobody knows";
        return event.severity(accepted ? Severity.INFORMATIONAL : Severity.LOW)
                .outcome(accepted ? Outcome.SUCCESS : Outcome.FAILURE)
                .user(ssh.group(4))
                .source(Addresses.parse(ssh.group(5)).orElse(null))
                .sourcePort(Integer.parseInt(ssh.group(6)))
                .ruleId("sshd." + ssh.group(2))
                .summary("SSH sign-in by " + ssh.group(2) + (accepted ? " of " : " refused for ") + who + " from "
                        + ssh.group(5));
    }

    private static String said(SyslogMessage message, String kept) {
        return message.program() == null ? kept : message.program() + ": " + kept;
    }

    private static String kept(String text) {
        if (text.startsWith("{")) {
            try {
                JsonRecord json = JsonRecord.read(text);
                return json.kept(Redaction.record(json.tree()));
            } catch (JsonProcessingException words) {
                return Secrets.outOf(text);
            }
        }
        return Secrets.outOf(text);
    }
}
