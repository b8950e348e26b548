package org.wellspring.core.content.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.wellspring.core.shared.disk.Durable;

/** The folder of one OCFL object: what a crash leaves there is undone, what is complete is made durable. */
final class ArchivedObject {

    private static final List<String> INVENTORY = List.of("inventory.json", "inventory.json.sha256");

    private final Path root;
    private final Path folder;

    /** @param relative the object's folder below the root */
    ArchivedObject(Path root, String relative) {
        this.root = root;
        this.folder = root.resolve(relative);
    }

    /**
     * Brings the object back to its first {@code complete} versions. The inventory beside them equals the one inside the last
     * of them (OCFL 1.1 section 3.6), so that it can always be restored; it is restored first, and repeating is safe.
     *
     * @throws IOException when one of the complete versions is not there
     */
    void keepOnly(int complete) throws IOException {
        if (Files.notExists(folder)) {
            if (complete > 0) {
                throw new IOException("The archive lost " + folder.getFileName());
            }
            return;
        }
        if (complete == 0) {
            Durable.deleteTree(folder);
            return;
        }
        for (String name : INVENTORY) {
            Path restored = folder.resolve(name);
            Path kept = version(complete).resolve(name);
            if (Files.notExists(restored) || Files.mismatch(kept, restored) >= 0) {
                Path copy = folder.resolve(name + ".restored");
                Files.copy(kept, copy, StandardCopyOption.REPLACE_EXISTING);
                Durable.sync(copy);
                Durable.move(copy, restored);
            }
        }
        for (int beyond = complete + 1; Files.exists(version(beyond)); beyond++) {
            Durable.deleteTree(version(beyond));
        }
    }

    /** Returns when the version and all names that lead to it are on the disk. */
    void sync(int number) throws IOException {
        Durable.syncTree(version(number));
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(Files::isRegularFile).toList()) {
                Durable.sync(child);
            }
        }
        for (Path step = folder; step != null && step.startsWith(root); step = step.getParent()) {
            Durable.sync(step);
        }
    }

    private Path version(int number) {
        return folder.resolve("v" + number);
    }
}
