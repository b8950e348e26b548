package org.wellspring.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wellspring.api.content.FileDetails;
import org.wellspring.core.content.storage.MediaTypes;

/** A file as a version of a resource shows it: a path, a place in the order, and the bytes. */
@Entity
@Table(name = "version_file")
class VersionFile {

    @Id
    private long id;

    @Version
    private long revision;

    @Column(name = "resource_id")
    private long resource;

    @Column(name = "version")
    private int version;

    private String path;

    @Column(name = "path_key")
    private String pathKey;

    private int position;

    @Column(name = "stored_file_id")
    private long storedFile;

    VersionFile(long id, VersionFiles.OfVersion of, FilePath path, int position, long storedFile) {
        this.id = id;
        this.resource = of.resource().value();
        this.version = of.version();
        this.path = path.value();
        this.pathKey = path.key();
        this.position = position;
        this.storedFile = storedFile;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected VersionFile() {}

    /** The same file in a version that begins with the files of this one. */
    VersionFile copy(long copyId, int toVersion) {
        var copy = new VersionFile();
        copy.id = copyId;
        copy.resource = resource;
        copy.version = toVersion;
        copy.path = path;
        copy.pathKey = pathKey;
        copy.position = position;
        copy.storedFile = storedFile;
        return copy;
    }

    long id() {
        return id;
    }

    String path() {
        return path;
    }

    long storedFile() {
        return storedFile;
    }

    /** Shows other bytes under the same path. @return the bytes shown until now */
    long replaceBy(long otherFile) {
        long before = storedFile;
        storedFile = otherFile;
        return before;
    }

    void rename(FilePath to) {
        path = to.value();
        pathKey = to.key();
    }

    /** @param place in the order, from 1 */
    void placeAt(int place) {
        position = place;
    }

    FileDetails details(StoredFile bytes, boolean replaced) {
        return new FileDetails(
                new org.wellspring.api.shared.Id(bytes.id()),
                path,
                bytes.size(),
                bytes.sha256(),
                MediaTypes.refine(bytes.detectedType(), path),
                bytes.stored(),
                replaced);
    }
}
