package org.wellspring.system.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real {@code curl} process for each request, and the transcript of them all. */
final class Curl {

    private final Path folder;
    private final Path transcript;

    Curl(Path folder) {
        this.folder = folder;
        this.transcript = folder.resolve("transcript.txt");
    }

    /** What one call printed: the head of the last answer, and its body. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Output(String head, byte[] bytes) {

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        int status() {
            Matcher status = Pattern.compile("HTTP/\\S+ (\\d{3})").matcher(head);
            return status.find() ? Integer.parseInt(status.group(1)) : 0;
        }

        String header(String name) {
            Matcher line = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\s*$")
                    .matcher(head);
            return line.find() ? line.group(1) : "";
        }

        String member(String name) {
            return Optional.of(Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body()))
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .orElse("");
        }
    }

    Output call(String... arguments) {
        List<String> command = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--dump-header"));
        Path head = folder.resolve("head.txt");
        Path body = folder.resolve("body.bin");
        command.addAll(List.of(head.toString(), "--output", body.toString()));
        command.addAll(List.of(arguments));
        try {
            Files.deleteIfExists(body);
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("curl failed: " + String.join(" ", command));
            }
            Output output = new Output(
                    lastHead(Files.readString(head)), Files.exists(body) ? Files.readAllBytes(body) : new byte[0]);
            write(arguments, output);
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** After {@code 100 Continue} comes another head. */
    private static String lastHead(String heads) {
        String[] parts = heads.strip().split("\r?\n\r?\n", -1);
        return parts[parts.length - 1];
    }

    private void write(String[] arguments, Output output) throws IOException {
        StringBuilder entry = new StringBuilder("$ curl");
        for (String argument : arguments) {
            String shown = argument.replaceAll("(Bearer|\"secret\":\"|\"password\":\")[^\"]*", "$1 …");
            entry.append(shown.matches("[\\w./:@=%-]+") ? " " + shown : " '" + shown + "'");
        }
        entry.append("\n").append(output.head().lines().findFirst().orElse("")).append("\n");
        String told = output.body().replaceAll("(\"secret\":\")[^\"]*", "$1…");
        entry.append(told, 0, Math.min(told.length(), 600)).append("\n\n");
        Files.write(
                transcript,
                entry.toString().getBytes(StandardCharsets.UTF_8),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }
}
