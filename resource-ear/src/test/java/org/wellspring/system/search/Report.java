package org.wellspring.system.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.wellspring.system.RunningServer;

/** What {@code bin/prove search} shows in the end: a file a line, so that no two tests write into one. */
final class Report {

    private Report() {}

    static void line(String name, String words, Object... figures) {
        try {
            Path folder = Files.createDirectories(RunningServer.target().resolve("search-proof"));
            Files.writeString(folder.resolve(name), String.format(Locale.ROOT, words, figures) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
