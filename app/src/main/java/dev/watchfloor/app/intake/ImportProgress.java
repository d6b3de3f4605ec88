package dev.watchfloor.app.intake;

/**
 * How far an import has come.
 *
 * @param bytesRead of the file as it lies on disk, 0..{@code bytes}
 * @param bytes size of the file on disk
 * @param events stored by this run
 * @param repeated left out by this run because they were in the log already
 * @param rejected records of this run that were not understood
 */
public record ImportProgress(long bytesRead, long bytes, long events, long repeated, long rejected) {}
