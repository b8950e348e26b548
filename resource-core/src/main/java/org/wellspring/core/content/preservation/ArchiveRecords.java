package org.wellspring.core.content.preservation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.catalogue.preservation.PreservedCatalogue;
import org.wellspring.api.catalogue.preservation.PreservedResource;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.preservation.ContentRows.Complete;
import org.wellspring.core.content.preservation.ContentRows.Lying;
import org.wellspring.core.content.preservation.KeptVersion.KeptFile;
import org.wellspring.core.content.storage.Inventory;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.StoredJson;

/** The short transactions about what the archive holds of a resource. */
@Stateless
public class ArchiveRecords {

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private PreservedCatalogue catalogue;

    private Identifiers identifiers;

    private Clock clock;

    @Inject
    ArchiveRecords(PreservedCatalogue catalogue, Identifiers identifiers, Clock clock) {
        this.catalogue = catalogue;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Without a container. */
    public ArchiveRecords(EntityManager entities, PreservedCatalogue catalogue, Identifiers identifiers, Clock clock) {
        this(catalogue, identifiers, clock);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ArchiveRecords() {}

    /**
     * The next version of a resource's object.
     *
     * @param kept the version of the resource that it holds; for a change of life the newest once more
     * @param fresh whether the archive does not hold that one yet
     * @param resource as it is now, to be written beside it
     */
    public record Step(
            PreservedResource resource,
            Complete before,
            KeptVersion kept,
            List<Lying> files,
            boolean fresh,
            Instant at) {

        Complete after() {
            return new Complete(before.versions() + 1, digest(resource));
        }
    }

    /** Of what readers would see of its life. */
    static String digest(PreservedResource resource) {
        return Inventory.digest(StoredJson.write(resource.life()));
    }

    /** What the archive still lacks of a resource; empty when nothing, also when it was never published. */
    public Optional<Step> next(Id resource) {
        try {
            Connection connection = entities.unwrap(Connection.class);
            Optional<PreservedResource> found = catalogue.read(connection, resource);
            return found.isEmpty() ? Optional.empty() : next(new ContentRows(connection), found.get());
        } catch (SQLException failure) {
            throw new IllegalStateException("What is published cannot be read", failure);
        }
    }

    private Optional<Step> next(ContentRows rows, PreservedResource resource) throws SQLException {
        Complete complete = rows.complete(resource.id());
        List<Integer> archived = rows.archivedVersions(resource.id());
        Optional<PreservedResource.Version> missing = resource.versions().stream()
                .filter(version -> !archived.contains(version.version()))
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(step(rows, resource, missing.get(), true));
        }
        boolean told = digest(resource).equals(complete.life());
        PreservedResource.Version newest =
                resource.versions().get(resource.versions().size() - 1);
        return told ? Optional.empty() : Optional.of(step(rows, resource, newest, false));
    }

    /** @param fresh whether the version itself comes into the archive, which happened when it was published */
    private Step step(ContentRows rows, PreservedResource resource, PreservedResource.Version version, boolean fresh)
            throws SQLException {
        List<Lying> files = rows.files(resource.id(), version.version());
        List<KeptFile> kept = files.stream().map(Lying::file).toList();
        return new Step(
                resource,
                rows.complete(resource.id()),
                new KeptVersion(resource.id(), version, kept),
                files,
                fresh,
                fresh ? version.publishedAt() : clock.instant());
    }

    /** Notes that the archive holds the step. @param places below the archive's root, by the path of the file */
    public void archived(Step step, Map<String, String> places) {
        try {
            ContentRows rows = new ContentRows(entities.unwrap(Connection.class));
            rows.completed(step.resource().id(), step.before(), step.after());
            if (step.fresh()) {
                rows.archived(
                        identifiers.next(),
                        new ContentRows.Archived(
                                step.resource().id(),
                                step.kept().record().version(),
                                step.after().versions(),
                                clock.instant()));
                for (Lying lying : step.files()) {
                    rows.lies(lying.file().id(), place(places, lying.file()));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("What is archived cannot be noted", failure);
        }
    }

    private static String place(Map<String, String> places, KeptFile file) {
        String place = places.get(file.path());
        if (place == null) {
            throw new IllegalStateException("A published version changed while it was archived");
        }
        return place;
    }

    /** The files of a version that the archive serves. */
    public List<Id> archived(Id resource, int version) {
        try {
            return new ContentRows(entities.unwrap(Connection.class))
                    .files(resource, version).stream()
                            .filter(lying -> lying.place() != null)
                            .map(lying -> lying.file().id())
                            .toList();
        } catch (SQLException failure) {
            throw new IllegalStateException("What is archived cannot be read", failure);
        }
    }
}
