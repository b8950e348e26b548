package org.wellspring.core.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wellspring.api.content.Fixity.Damage;
import org.wellspring.api.content.StoreFile;
import org.wellspring.api.operations.DataFolder;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.storage.Announced;
import org.wellspring.core.content.storage.Archive;
import org.wellspring.core.content.storage.Arrived;
import org.wellspring.core.content.storage.StagingArea;

/** The two places where bytes lie, under the data folder and so on one volume. */
@ApplicationScoped
public class Storage {

    private SettingsView settings;

    private StagingArea staging;

    private Archive archive;

    @Inject
    public Storage(DataFolder folder, SettingsView settings) {
        Path passing = folder.data().resolve("staging");
        this.settings = settings;
        this.staging = new StagingArea(passing);
        this.archive = new Archive(folder.data().resolve("storage"), passing.resolve("archive"));
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Storage() {}

    Arrived receive(StoreFile command, InputStream body) {
        return staging.receive(body, new Announced(command.length(), command.digests(), settings.largestFile()));
    }

    public StagingArea staging() {
        return staging;
    }

    public Archive archive() {
        return archive;
    }

    /** Where the bytes lie now. */
    Path locate(StoredFile file) {
        String archived = file.archivePath();
        return archived == null ? staging.path(new Id(file.id())) : archive.path(archived);
    }

    /** Whether the bytes are there in their full length. */
    boolean has(StoredFile file) {
        return damage(file).isEmpty();
    }

    /** What can be seen to be wrong without reading. */
    Optional<Damage> damage(StoredFile file) {
        try {
            return Files.size(locate(file)) == file.size() ? Optional.empty() : Optional.of(Damage.SIZE);
        } catch (IOException missing) {
            return Optional.of(Damage.MISSING);
        }
    }
}
