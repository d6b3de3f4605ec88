package dev.watchfloor.connectors.opensearch;

import java.time.Duration;
import java.util.Optional;

/**
 * What is read.
 *
 * @param index name, alias or pattern
 * @param timeField field of type date that orders the documents
 * @param query in Lucene's syntax; empty for all
 * @param late how long after others of their time documents may still come
 */
record IndexSettings(String index, String timeField, Optional<String> query, Duration late, Duration poll) {}
