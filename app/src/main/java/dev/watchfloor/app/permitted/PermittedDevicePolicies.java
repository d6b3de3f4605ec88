package dev.watchfloor.app.permitted;

import dev.watchfloor.app.devices.DevicePolicies;
import dev.watchfloor.app.devices.DevicePolicy;
import dev.watchfloor.app.devices.RefusedPolicyException;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import java.util.List;
import java.util.Optional;

/** Only administrators let the console act by itself. Thread-safe as what it stands before. */
public final class PermittedDevicePolicies implements DevicePolicies {
    private final DevicePolicies real;
    private final Authority authority;

    public PermittedDevicePolicies(DevicePolicies real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<DevicePolicy> all() {
        return real.all();
    }

    @Override
    public Optional<DevicePolicy> find(String provider) {
        return real.find(provider);
    }

    @Override
    public void set(String provider, boolean endsBlocked, boolean endsUnapproved, String reason)
            throws RefusedPolicyException {
        authority.require(Permission.ADMINISTER);
        real.set(provider, endsBlocked, endsUnapproved, reason);
    }
}
