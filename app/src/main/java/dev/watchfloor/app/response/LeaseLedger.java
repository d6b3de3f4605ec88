package dev.watchfloor.app.response;

import inet.ipaddr.IPAddress;
import java.util.List;

/** Leases on disk, one for each network. Thread-safe; fails with StoreException. */
public interface LeaseLedger {

    /** Writes a lease in place of the network's earlier one. */
    void put(KeptLease lease);

    void remove(IPAddress network);

    /** All leases, in no particular order. */
    List<KeptLease> all();
}
