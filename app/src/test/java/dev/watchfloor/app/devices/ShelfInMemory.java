package dev.watchfloor.app.devices;

import dev.watchfloor.app.timeline.StoreException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is kept, in memory; on demand it fails like a disk. */
public final class ShelfInMemory implements DeviceShelf {
    public final Map<SeenDevice.Key, SeenDevice> devices = new ConcurrentHashMap<>();
    public final Map<SeenDevice.Key, Listed> listed = new ConcurrentHashMap<>();
    public volatile boolean isBroken;
    public volatile int writes;
    private long position = NONE;

    @Override
    public long position() {
        return position;
    }

    @Override
    public List<SeenDevice> load() {
        fail();
        return List.copyOf(devices.values());
    }

    @Override
    public synchronized void change(Collection<SeenDevice> put, Collection<SeenDevice.Key> remove, long newPosition) {
        fail();
        writes++;
        remove.forEach(devices::remove);
        put.forEach(device -> devices.put(device.key(), device));
        position = newPosition == NONE ? position : newPosition;
    }

    @Override
    public List<Listed> listed() {
        return List.copyOf(listed.values());
    }

    @Override
    public void changeListed(Collection<Listed> put, Collection<SeenDevice.Key> remove) {
        remove.forEach(listed::remove);
        put.forEach(each -> listed.put(each.key(), each));
    }

    private void fail() {
        if (isBroken) {
            throw new StoreException("The disk is full.", new IOException("no space"));
        }
    }
}
