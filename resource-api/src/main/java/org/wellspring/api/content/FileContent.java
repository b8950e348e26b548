package org.wellspring.api.content;

import java.io.IOException;
import java.io.OutputStream;

/** A stored file that can be sent, in whole or in part. */
public interface FileContent {

    FileDetails details();

    /** Writes {@code length} bytes from {@code offset}, both within the file. */
    void writeTo(OutputStream out, long offset, long length) throws IOException;
}
