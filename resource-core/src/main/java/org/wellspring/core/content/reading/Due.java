package org.wellspring.core.content.reading;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param attempts made until now, with this one
 * @param mediaType as its bytes say, and where they say 'text', its name
 */
public record Due(String sha256, int attempts, Path file, long size, String mediaType) {}
