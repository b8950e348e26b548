package org.wellspring.core.programme.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.wellspring.api.programme.Certificates.KeySet;
import org.wellspring.core.shared.StoredJson;

/** The public keys as a file in the data folder, for whoever verifies while neither the product nor its database runs. */
final class PublishedKeys {

    static final String FILE = "certificate-keys.json";

    private PublishedKeys() {}

    /** Appears whole; written only when it is not there in these very words. */
    static void write(Path data, KeySet keys) throws IOException {
        Path file = data.resolve(FILE);
        String words = StoredJson.write(keys);
        if (Files.exists(file) && Files.readString(file).equals(words)) {
            return;
        }
        Path draft = data.resolve(FILE + "." + UUID.randomUUID());
        Files.createDirectories(data);
        Files.writeString(draft, words);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static KeySet read(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new IllegalStateException("There are no keys in " + file
                    + "; take them from /api/certificate-keys and name their file with --keys.");
        }
        try {
            return StoredJson.read(Files.readString(file), KeySet.class);
        } catch (IllegalStateException | NullPointerException foreign) {
            throw new IllegalStateException(file + " is no JWK Set.", foreign);
        }
    }
}
