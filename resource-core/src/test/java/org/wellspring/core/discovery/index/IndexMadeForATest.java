package org.wellspring.core.discovery.index;

import java.nio.file.Path;
import java.util.List;
import org.wellspring.core.discovery.document.IndexedResource;

/** A real index on the disk, filled by a test. */
public final class IndexMadeForATest {

    private IndexMadeForATest() {}

    public static OpenIndex of(Path folder, List<IndexedResource> documents) {
        OpenIndex index = new OpenIndex(folder);
        index.write(documents, List.of());
        index.flush();
        return index;
    }

    public static boolean isWhole(OpenIndex index) {
        return index.isWhole();
    }
}
