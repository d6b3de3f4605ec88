package dev.watchfloor.connectors.rigs.apisix;

/** An origin behind the gateway. Called on the thread of the request, possibly by several at once. */
@FunctionalInterface
public interface RigUpstream {

    /** Answers a request that the gateway let through. */
    RigAnswer answer(RigRequest request);
}
