package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.rigs.apisix.ApisixRig;

/** The denylist contract as APISIX 3.18 keeps it. */
class Apisix318DenylistTest extends RigDenylistContract {
    Apisix318DenylistTest() {
        super(ApisixRig.Version.V3_18);
    }
}
