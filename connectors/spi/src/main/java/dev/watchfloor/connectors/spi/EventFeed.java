package dev.watchfloor.connectors.spi;

/** Where events come from: either we ask ({@link PullFeed}) or the product sends ({@link PushFeed}). */
public sealed interface EventFeed permits PullFeed, PushFeed {}
