package org.wellspring.core.content;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.wellspring.core.content.VersionFiles.OfVersion;
import org.wellspring.core.content.VersionFiles.Shown;
import org.wellspring.core.shared.Identifiers;

/** The short transactions about what the archive holds. */
@Stateless
public class ArchiveRecords {

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private VersionFiles files;

    private Identifiers identifiers;

    private Clock clock;

    @Inject
    ArchiveRecords(VersionFiles files, Identifiers identifiers, Clock clock) {
        this.files = files;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    ArchiveRecords(EntityManager entities, VersionFiles files, Identifiers identifiers, Clock clock) {
        this.entities = entities;
        this.files = files;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ArchiveRecords() {}

    /** How many versions of the resource the archive holds completely. */
    public int complete(OfVersion of) {
        return count("select count(v) from ArchivedVersion v where v.resource = :resource", of);
    }

    public boolean isArchived(OfVersion of) {
        return count(
                        "select count(v) from ArchivedVersion v where v.resource = :resource and v.version = "
                                + of.version(),
                        of)
                > 0;
    }

    public List<Shown> files(OfVersion of) {
        return files.all(of);
    }

    /** Notes that the archive holds the version. @param places below the archive's root, by the path of the file */
    public void archived(OfVersion of, int objectVersion, Map<String, String> places) {
        entities.persist(new ArchivedVersion(identifiers.next().value(), of, objectVersion, clock.instant()));
        for (Shown shown : files.all(of)) {
            String place = places.get(shown.file().path());
            if (place == null) {
                throw new IllegalStateException("A published version changed while it was archived");
            }
            shown.bytes().archivedAt(place);
        }
    }

    private int count(String query, OfVersion of) {
        return entities.createQuery(query, Long.class)
                .setParameter("resource", of.resource().value())
                .getSingleResult()
                .intValue();
    }
}
