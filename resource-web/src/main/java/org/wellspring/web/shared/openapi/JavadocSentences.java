package org.wellspring.web.shared.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources say about a door's methods: a description written once serves reader of code and caller alike. */
final class JavadocSentences {

    private final Path sources;

    JavadocSentences(Path sources) {
        this.sources = sources;
    }

    /** The Javadoc of the method as plain text; every door has one. */
    String of(Method method) {
        Class<?> door = method.getDeclaringClass();
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/(?:(?!/\\*\\*|\\bpublic\\b).)*public [^;{(]* "
                                + Pattern.quote(method.getName()) + "\\(",
                        Pattern.DOTALL)
                .matcher(text(door));
        if (!comment.find()) {
            throw new IllegalStateException(method + " does not say what it does");
        }
        return plain(comment.group(1));
    }

    private String text(Class<?> door) {
        try {
            return Files.readString(sources.resolve(door.getName().replace('.', '/') + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
