package org.wellspring.api.content;

import java.time.Instant;
import org.wellspring.api.shared.Id;

/**
 * A stored file.
 *
 * @param size in bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param mediaType found from the content, never taken from the sender; text types are told apart by name
 * @param replaced whether storing it replaced another file of the same path
 */
public record FileDetails(
        Id id, String path, long size, String sha256, String mediaType, Instant stored, boolean replaced) {}
