package dev.watchfloor.app.store;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.devices.DevicePolicies;
import dev.watchfloor.app.devices.DevicePolicy;
import dev.watchfloor.app.devices.RefusedPolicyException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Policies about devices in the profile's database, read once and kept in memory. Thread-safe. */
public final class H2DevicePolicies implements DevicePolicies {
    private static final int LONGEST_REASON = 1_000;

    private final Database database;
    private final AuditLog audit;
    private final String who;
    private final Clock clock;
    private final Map<String, DevicePolicy> policies = new ConcurrentSkipListMap<>();

    /** Reads what is kept. @param audit in the name of {@code who} */
    public H2DevicePolicies(Database database, AuditLog audit, String who, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        database.<Boolean>read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT provider, ends_blocked, ends_unapproved, changed_by, since FROM device_policies");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    DevicePolicy policy = new DevicePolicy(
                            rows.getString(1),
                            rows.getBoolean(2),
                            rows.getBoolean(3),
                            rows.getString(4),
                            Instant.ofEpochMilli(rows.getLong(5)));
                    policies.put(policy.provider(), policy);
                }
            }
            return true;
        });
    }

    @Override
    public List<DevicePolicy> all() {
        return List.copyOf(policies.values());
    }

    @Override
    public Optional<DevicePolicy> find(String provider) {
        return Optional.ofNullable(policies.get(provider));
    }

    @Override
    public synchronized void set(String provider, boolean endsBlocked, boolean endsUnapproved, String reason)
            throws RefusedPolicyException {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RefusedPolicyException(
                    "Write in a few words why, at most " + LONGEST_REASON + " characters; it goes into the audit.");
        }
        DevicePolicy policy = new DevicePolicy(provider, endsBlocked, endsUnapproved, who, clock.instant());
        String before = find(provider).map(DevicePolicy::words).orElse("ends nothing by itself");
        audit.write(
                "device.policy",
                provider,
                provider,
                "DONE",
                "The console " + policy.words() + " at " + provider + ". Reason: " + why,
                new Change(before, policy.words()));
        database.<Boolean>transact(connection -> {
            try (PreparedStatement merge = connection.prepareStatement("MERGE INTO device_policies(provider,"
                    + " ends_blocked, ends_unapproved, changed_by, since) KEY (provider) VALUES (?, ?, ?, ?, ?)")) {
                merge.setString(1, provider);
                merge.setBoolean(2, endsBlocked);
                merge.setBoolean(3, endsUnapproved);
                merge.setString(4, who);
                merge.setLong(5, policy.since().toEpochMilli());
                merge.executeUpdate();
            }
            return true;
        });
        policies.put(provider, policy);
    }
}
