package org.wellspring.api.operations;

import java.nio.file.Path;

/** Where the application keeps what it stores; for the features of the core, never for a door. */
public interface DataFolder {

    /** Absolute; exists and can be written once the application has started. */
    Path data();
}
