package dev.watchfloor.connectors.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A product that takes connections and then says nothing: what a hanging server looks like. Loopback only. */
public final class SilentServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Queue<Socket> taken = new ConcurrentLinkedQueue<>();
    private final CountDownLatch contacted = new CountDownLatch(1);

    public SilentServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("silent-server").start(this::take);
    }

    /** The loopback port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Waits until somebody has connected; false when nobody did within 5 s. */
    public boolean awaitContact() throws InterruptedException {
        return contacted.await(5, TimeUnit.SECONDS);
    }

    private void take() {
        try {
            while (true) {
                taken.add(listener.accept());
                contacted.countDown();
            }
        } catch (IOException closed) {
            contacted.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : taken) {
            socket.close();
        }
    }
}
