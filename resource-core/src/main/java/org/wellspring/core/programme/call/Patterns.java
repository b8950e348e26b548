package org.wellspring.core.programme.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.core.shared.StoredJson;

/** How the calls of well-known programmes usually look: one document each, and no code. */
final class Patterns {

    private Patterns() {}

    /** @param programme a code, already known to be one */
    static Optional<DescribeCall> of(String programme) {
        try (InputStream file = Patterns.class.getResourceAsStream("pattern/" + programme + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(StoredJson.read(
                            new String(file.readAllBytes(), StandardCharsets.UTF_8), DescribeCall.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
