package dev.watchfloor.app.devices;

import java.util.List;
import java.util.Optional;

/**
 * What administrators had the console do by itself about devices; nothing at all until one of them says so. Every change is
 * in the audit before it is made. Thread-safe; reading never blocks.
 */
public interface DevicePolicies {
    /** Those that were ever set, by provider. */
    List<DevicePolicy> all();

    /** Empty as long as nobody set any. */
    Optional<DevicePolicy> find(String provider);

    /**
     * Sets what is done at a provider, in place of what was set before.
     *
     * @throws RefusedPolicyException when the reason is missing or too long
     */
    void set(String provider, boolean endsBlocked, boolean endsUnapproved, String reason) throws RefusedPolicyException;
}
