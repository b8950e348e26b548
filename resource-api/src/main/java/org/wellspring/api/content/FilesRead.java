package org.wellspring.api.content;

import org.wellspring.api.shared.Id;

/**
 * Files of a resource, of whichever version, were read; as a CDI event, fired inside the transaction that keeps what was read.
 */
public record FilesRead(Id resource) {}
