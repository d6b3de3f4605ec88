package dev.watchfloor.app.store;

import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.AuditSettings;
import java.util.Optional;
import java.util.UUID;

/** In the profile's database. Thread-safe. */
public final class H2AuditSettings implements AuditSettings {
    private static final String PROFILE = "audit.profile";
    private static final String SYSLOG = "audit.syslog";
    private static final String TIMESTAMPS = "audit.timestamp";
    private static final String AUTHORITY = "audit.authority";

    private final H2Settings settings;

    public H2AuditSettings(Database database) {
        settings = new H2Settings(database);
    }

    @Override
    public synchronized String profile() {
        return settings.find(PROFILE).orElseGet(() -> {
            String made = UUID.randomUUID().toString();
            settings.put(PROFILE, Optional.of(made));
            return made;
        });
    }

    @Override
    public synchronized AnchorSettings anchors() {
        return new AnchorSettings(text(SYSLOG), text(TIMESTAMPS), text(AUTHORITY));
    }

    @Override
    public synchronized void putAnchors(AnchorSettings anchors) {
        put(SYSLOG, anchors.syslog());
        put(TIMESTAMPS, anchors.timestamps());
        put(AUTHORITY, anchors.authority());
    }

    private String text(String name) {
        return settings.find(name).orElse("");
    }

    private void put(String name, String content) {
        settings.put(name, Optional.of(content).filter(text -> !text.isEmpty()));
    }
}
