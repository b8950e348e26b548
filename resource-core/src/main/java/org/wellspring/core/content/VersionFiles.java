package org.wellspring.core.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Files;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.content.reading.ReadingWorker;
import org.wellspring.core.shared.Identifiers;

/** The rows of files, by version. */
@ApplicationScoped
public class VersionFiles {

    /** A version of a resource. */
    public record OfVersion(Id resource, int version) {}

    /** A row with its bytes. */
    public record Shown(VersionFile file, StoredFile bytes) {}

    /** What a version has in all. */
    record Totals(int count, long bytes) {}

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Identifiers identifiers;

    private Outbox outbox;

    @Inject
    VersionFiles(Identifiers identifiers, Outbox outbox) {
        this.identifiers = identifiers;
        this.outbox = outbox;
    }

    VersionFiles(EntityManager entities, Identifiers identifiers, Outbox outbox) {
        this(identifiers, outbox);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected VersionFiles() {}

    /** In their order. */
    List<Shown> all(OfVersion of) {
        return shown("order by f.position, f.id", of).getResultList().stream()
                .map(VersionFiles::shown)
                .toList();
    }

    Optional<Shown> find(OfVersion of, FilePath path) {
        return shown("and f.pathKey = :key", of).setParameter("key", path.key()).getResultList().stream()
                .map(VersionFiles::shown)
                .filter(found -> found.file().path().equals(path.value()))
                .findFirst();
    }

    /** Refuses a path that another file's name, or a folder's, excludes. @param self a row that does not count; 0 for none */
    void requireFree(OfVersion of, FilePath path, long self) {
        List<String> taken = new ArrayList<>(path.folderKeys());
        taken.add(path.key());
        long clashes = entities.createQuery("""
                        select count(f) from VersionFile f
                        where f.resource = :resource and f.version = :version and f.id <> :self and f.path <> :path
                          and (f.pathKey in :taken or f.pathKey like :below escape '!')""", Long.class)
                .setParameter("resource", of.resource().value())
                .setParameter("version", of.version())
                .setParameter("self", self)
                .setParameter("path", path.value())
                .setParameter("taken", taken)
                .setParameter("below", path.key().replaceAll("[!%_]", "!$0") + "/%")
                .getSingleResult();
        if (clashes > 0) {
            throw new ProblemException(ContentProblem.PATH_TAKEN);
        }
    }

    Totals totals(OfVersion of) {
        Object[] found = entities.createQuery("""
                        select count(f), coalesce(sum(s.size), 0) from VersionFile f, StoredFile s
                        where f.storedFile = s.id and f.resource = :resource and f.version = :version""", Object[].class)
                .setParameter("resource", of.resource().value())
                .setParameter("version", of.version())
                .getSingleResult();
        return new Totals(((Number) found[0]).intValue(), ((Number) found[1]).longValue());
    }

    /** Where the next file goes; refuses when there are as many as there may be. */
    int nextPosition(OfVersion of) {
        Object[] found = entities.createQuery("""
                        select count(f), coalesce(max(f.position), 0) from VersionFile f
                        where f.resource = :resource and f.version = :version""", Object[].class)
                .setParameter("resource", of.resource().value())
                .setParameter("version", of.version())
                .getSingleResult();
        if (((Number) found[0]).intValue() >= Files.MOST_FILES) {
            throw new ProblemException(ContentProblem.TOO_MANY_FILES, Files.MOST_FILES);
        }
        return ((Number) found[1]).intValue() + 1;
    }

    /** Keeps the row of bytes that are on the disk; soon they are read. */
    void keep(StoredFile bytes) {
        entities.persist(bytes);
        outbox.add(ReadingWorker.TOPIC, new Id(bytes.id()), 0);
    }

    /** Adds a file behind all others. */
    VersionFile add(OfVersion of, FilePath path, Id storedFile) {
        var file = new VersionFile(identifiers.next().value(), of, path, nextPosition(of), storedFile.value());
        entities.persist(file);
        return file;
    }

    /** Lets a version begin with the files of another one of the same resource. */
    void copy(OfVersion from, int version) {
        all(from)
                .forEach(shown ->
                        entities.persist(shown.file().copy(identifiers.next().value(), version)));
    }

    /** Removes all files of a version, and the rows of bytes that no version shows any more. */
    void removeAll(OfVersion of) {
        List<Shown> present = all(of);
        present.forEach(shown -> entities.remove(shown.file()));
        forget(present.stream().map(shown -> shown.bytes().id()).toList());
    }

    /** Removes the row of bytes that no version shows any more; the bytes themselves go with a later sweep. */
    void forget(Collection<Long> storedFiles) {
        if (!storedFiles.isEmpty()) {
            entities.flush();
            entities.createQuery("""
                            delete from StoredFile s where s.id in :ids
                            and not exists (select f.id from VersionFile f where f.storedFile = s.id)""").setParameter("ids", storedFiles).executeUpdate();
        }
    }

    /** Those of the identifiers whose bytes are wanted in the staging area. */
    List<Long> staged(Collection<Long> storedFiles) {
        return entities.createQuery(
                        "select s.id from StoredFile s where s.id in :ids and s.archivePath is null", Long.class)
                .setParameter("ids", storedFiles)
                .getResultList();
    }

    private TypedQuery<Object[]> shown(String rest, OfVersion of) {
        return entities.createQuery(
                        "select f, s from VersionFile f, StoredFile s where f.storedFile = s.id"
                                + " and f.resource = :resource and f.version = :version " + rest,
                        Object[].class)
                .setParameter("resource", of.resource().value())
                .setParameter("version", of.version());
    }

    private static Shown shown(Object[] row) {
        return new Shown((VersionFile) row[0], (StoredFile) row[1]);
    }
}
