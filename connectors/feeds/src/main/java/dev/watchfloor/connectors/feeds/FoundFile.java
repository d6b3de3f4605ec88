package dev.watchfloor.connectors.feeds;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A regular file as a directory listing showed it.
 *
 * @param key what stays when the file is renamed: device and inode where the system has them, otherwise its name
 */
record FoundFile(String name, Path path, String key, long size, FileTime modified) {}
