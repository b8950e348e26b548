package org.wellspring.core.content.storage;

import java.nio.file.Path;

/**
 * Bytes that arrived and are on the disk, under a passing name.
 *
 * @param partial where they lie until {@link StagingArea#keep} names them
 * @param sha256 64 lower-case hexadecimal digits
 * @param mediaType as their beginning shows it
 */
public record Arrived(Path partial, long size, String sha256, String mediaType) {}
