package org.wellspring.core.content.upload;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Files;
import org.wellspring.api.content.Uploads.BeginUpload;
import org.wellspring.api.content.Uploads.Purpose;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.content.FilePath;
import org.wellspring.core.content.FileRecords;
import org.wellspring.core.content.VersionFiles.OfVersion;

/**
 * Whether an upload would fit, told before its first byte: what the version has and what is on its way to it count, each path
 * once. Two that begin at the same moment may both fit; the last word is spoken when a file is put into the version.
 */
@Stateless
public class UploadRoom {

    /** Parts have no path of their own, and each counts. */
    private static final String NO_PATH = "/";

    private static final String PRESENT_FILES = """
            select count(f) from VersionFile f
            where f.resource = :resource and f.version = :version and f.path <> :path""";

    /** Of several uploads to one path the last one counts. */
    private static final String COMING_FILES = """
            select count(u) from Upload u where u.resource = :resource and u.finished is null and u.path <> :path
            and (u.path = '' or not exists (
                select o.id from Upload o
                where o.resource = u.resource and o.path = u.path and o.finished is null and o.id > u.id))
            and not exists (
                select f.id from VersionFile f
                where f.resource = u.resource and f.version = :version and f.path = u.path)""";

    private static final String PRESENT_BYTES = """
            select coalesce(sum(s.size), 0) from VersionFile f, StoredFile s
            where f.storedFile = s.id and f.resource = :resource and f.version = :version and f.path <> :path""";

    private static final String COMING_BYTES = """
            select coalesce(sum(u.length), 0) from Upload u
            where u.resource = :resource and u.finished is null and u.path <> :path
            and (u.path = '' or not exists (
                select o.id from Upload o
                where o.resource = u.resource and o.path = u.path and o.finished is null and o.id > u.id))""";

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private FileRecords files;

    private SettingsView settings;

    @Inject
    UploadRoom(FileRecords files, SettingsView settings) {
        this.files = files;
        this.settings = settings;
    }

    UploadRoom(EntityManager entities, FileRecords files, SettingsView settings) {
        this(files, settings);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public UploadRoom() {}

    /** @param path as it will be stored; "" for a part */
    public void require(OfVersion of, BeginUpload command, String path) {
        if (command.length() > settings.largestFile()) {
            throw new ProblemException(ContentProblem.TOO_LARGE, settings.largestFile());
        }
        if (command.purpose() != Purpose.PARTIAL) {
            files.requireRoom(of, FilePath.of(path), false);
        }
        requireCount(of, path);
        requireBytes(of, command.length(), path);
    }

    private void requireCount(OfVersion of, String path) {
        if (number(PRESENT_FILES, of, path) + number(COMING_FILES, of, path) >= Files.MOST_FILES) {
            throw new ProblemException(ContentProblem.TOO_MANY_FILES, Files.MOST_FILES);
        }
    }

    private void requireBytes(OfVersion of, long length, String path) {
        if (number(PRESENT_BYTES, of, path) + number(COMING_BYTES, of, path) + length > settings.largestVersion()) {
            throw new ProblemException(ContentProblem.VERSION_TOO_LARGE, settings.largestVersion());
        }
    }

    private long number(String query, OfVersion of, String path) {
        TypedQuery<Number> asked = entities.createQuery(query, Number.class)
                .setParameter("resource", of.resource().value())
                .setParameter("path", path.isEmpty() ? NO_PATH : path);
        if (query.contains(":version")) {
            asked.setParameter("version", of.version());
        }
        return asked.getSingleResult().longValue();
    }
}
