package dev.watchfloor.app.rules.naming;

import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks syslog: the message itself says whether it is from Cisco's or Fortinet's device, from another appliance, or
 * from a program. Stateless.
 *
 * <p>Cisco's messages have {@code %FACILITY-SEVERITY-MNEMONIC}; FortiOS 7 writes {@code key=value} with {@code devid},
 * {@code logid} and {@code type}, the latter being what SigmaHQ calls the service.
 */
final class Senders {
    private static final Pattern CISCO =
            Pattern.compile("%[A-Z][A-Z0-9_]{1,40}(?:-[A-Z0-9_]{1,40})?-[0-7]-[A-Z0-9_]{1,60}");
    private static final int LOOKED_AT = 400;
    /** The logs of Cisco's devices that the public rules part; a message does not say which of them it would be in. */
    private static final List<LogSource> CISCOS = List.of(
            new LogSource("accounting", "cisco", "aaa"),
            new LogSource(null, "cisco", "syslog"),
            new LogSource(null, "cisco", "bgp"),
            new LogSource(null, "cisco", "ldp"));

    /** Programs whose messages a Linux host keeps in its auth log as well. */
    private static final Set<String> AUTH =
            Set.of("sshd", "sudo", "su", "login", "pkexec", "polkitd", "useradd", "usermod", "groupadd", "passwd");

    private Senders() {}

    static List<LogSource> of(SecurityEvent event, KeptEvent fields) {
        List<LogSource> sources = new ArrayList<>(List.of(new LogSource(null, "syslog", null)));
        String raw = event.raw();
        if (raw.startsWith("CEF:") || raw.startsWith("LEEF:")) {
            if (event.layer() == Layer.PERIMETER) {
                sources.add(new LogSource("firewall", null, null));
            }
        } else if (isFortigate(fields)) {
            String type = fields.first("type").toLowerCase(Locale.ROOT);
            sources.add(new LogSource(type.equals("traffic") ? "firewall" : null, "fortigate", type));
        } else if (CISCO.matcher(beginning(event)).find()) {
            sources.addAll(CISCOS);
        } else if (!raw.startsWith("{")) {
            sources.addAll(linux(program(event)));
        }
        return sources;
    }

    /** The program that a message in words is from; null for what an appliance sent. */
    static @Nullable String program(SecurityEvent event) {
        boolean isAppliance = event.raw().startsWith("CEF:") || event.raw().startsWith("LEEF:");
        String name = isAppliance ? null : event.ruleName();
        // Postfix and others part it: "postfix/smtpd"; sshd has helpers of its own since OpenSSH 9.8.
        int part = name == null ? -1 : name.indexOf('/');
        String whole = name == null || part < 0 ? name : name.substring(0, part);
        return whole != null && whole.startsWith("sshd-") ? "sshd" : whole;
    }

    private static List<LogSource> linux(@Nullable String program) {
        List<LogSource> sources = new ArrayList<>(List.of(new LogSource(null, "linux", "syslog")));
        if (program != null) {
            String service = program.toLowerCase(Locale.ROOT);
            sources.add(new LogSource(null, "linux", service.equals("crond") ? "cron" : service));
            if (AUTH.contains(service)) {
                sources.add(new LogSource(null, "linux", "auth"));
            }
        }
        return sources;
    }

    private static boolean isFortigate(KeptEvent fields) {
        return fields.first("devid").startsWith("FG") && !fields.first("type").isEmpty();
    }

    /** Where a header cannot be parted, its end stands before the words. */
    private static String beginning(SecurityEvent event) {
        String said = event.ruleName() + ": " + event.raw();
        return said.substring(0, Math.min(said.length(), LOOKED_AT));
    }
}
