package dev.watchfloor.views.fakes;

import dev.watchfloor.app.devices.DevicePolicies;
import dev.watchfloor.app.devices.DevicePolicy;
import dev.watchfloor.app.devices.RefusedPolicyException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Policies in memory. Thread-safe. */
public final class FakeDevicePolicies implements DevicePolicies {
    private final Map<String, DevicePolicy> policies = new ConcurrentSkipListMap<>();

    @Override
    public List<DevicePolicy> all() {
        return List.copyOf(policies.values());
    }

    @Override
    public Optional<DevicePolicy> find(String provider) {
        return Optional.ofNullable(policies.get(provider));
    }

    @Override
    public void set(String provider, boolean endsBlocked, boolean endsUnapproved, String reason)
            throws RefusedPolicyException {
        if (reason.isBlank()) {
            throw new RefusedPolicyException("Write in a few words why; it goes into the audit.");
        }
        policies.put(provider, new DevicePolicy(provider, endsBlocked, endsUnapproved, "ana", FakeConsole.NOON));
    }
}
