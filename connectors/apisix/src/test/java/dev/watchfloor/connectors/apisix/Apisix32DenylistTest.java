package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.rigs.apisix.ApisixRig;

/** The denylist contract as APISIX 3.2 keeps it. */
class Apisix32DenylistTest extends RigDenylistContract {
    Apisix32DenylistTest() {
        super(ApisixRig.Version.V3_2);
    }
}
