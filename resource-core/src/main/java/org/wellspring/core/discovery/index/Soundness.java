package org.wellspring.core.discovery.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Looks whether the files of an index are what was written. A file of an index never changes: one that did, or is missing,
 * was damaged from outside. Comparing sizes and times costs next to nothing; checksums are added up only when something
 * looks wrong, and once when the index is opened.
 */
final class Soundness {

    private static final Logger LOG = Logger.getLogger(Soundness.class.getName());

    private final Path files;
    private Map<String, Stamp> known = Map.of();

    Soundness(Path index) {
        this.files = index.resolve("resource");
    }

    private record Stamp(long size, long changed) {}

    /** Adds up every checksum. */
    boolean isWhole() {
        try (Directory directory = FSDirectory.open(files);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            known = stamps();
            return true;
        } catch (IOException | RuntimeException damaged) {
            LOG.log(Level.WARNING, "The index is damaged: {0}", damaged.toString());
            return false;
        }
    }

    /** Quick, for every few seconds. */
    boolean looksWhole() {
        try {
            Map<String, Stamp> present = stamps();
            boolean touched = present.entrySet().stream()
                    .anyMatch(file ->
                            !known.getOrDefault(file.getKey(), file.getValue()).equals(file.getValue()));
            known = present;
            return !touched || isWhole();
        } catch (IOException | RuntimeException damaged) {
            return retriedStamps();
        }
    }

    /** A commit may have replaced files just while they were listed. */
    private boolean retriedStamps() {
        try {
            known = stamps();
            return true;
        } catch (IOException | RuntimeException damaged) {
            LOG.log(Level.WARNING, "Files of the index are missing or damaged: {0}", damaged.toString());
            return false;
        }
    }

    private Map<String, Stamp> stamps() throws IOException {
        Map<String, Stamp> stamps = new HashMap<>();
        try (Directory directory = FSDirectory.open(files)) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            for (String name : commit.files(true)) {
                BasicFileAttributes attributes = Files.readAttributes(files.resolve(name), BasicFileAttributes.class);
                stamps.put(
                        name,
                        new Stamp(
                                attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
        }
        return stamps;
    }
}
