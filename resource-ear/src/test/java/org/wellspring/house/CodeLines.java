package org.wellspring.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the lines of a source file that hold code: no blanks, comments, imports or package line. */
final class CodeLines {

    private CodeLines() {}

    static long count(Path file) {
        try {
            String withoutComments = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
            return withoutComments
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
