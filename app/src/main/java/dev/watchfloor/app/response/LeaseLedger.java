package dev.watchfloor.app.response;

import inet.ipaddr.IPAddress;
import java.util.Collection;
import java.util.List;

/** Leases on disk, one for each network. Thread-safe; fails with StoreException. */
public interface LeaseLedger {

    /** Writes leases in place of their networks' earlier ones and removes others, all in one. */
    void change(Collection<KeptLease> put, Collection<IPAddress> remove);

    /** All leases, in no particular order. */
    List<KeptLease> all();
}
