package org.wellspring.core.content;

import java.nio.file.Path;
import org.wellspring.api.content.FileContent;

/** Stored bytes that can be read from any place, not only in order. */
public interface LocalContent extends FileContent {

    /** Where they lie now; the archive may take them over at any moment, so open it at once. */
    Path path();
}
